import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Printer } from "lucide-react";
import { orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { loadSheet } from "./loadSheet";
import { Sheet } from "./Sheet";
import styles from "./sheet.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "sheet.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const where = parseYearId(params.yearId);
  return { locale: context.locale, ...(await orFail(loadSheet(context, actor, where, new URL(request.url)))) };
}

/** The window on one A4 sheet, to print from the browser or to take as a document. */
export default function WindowSheetPage() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const year = yearId(data.place);
  return (
    <>
      <div className={styles.tools}>
        <Link to={`/years/${year}/ranking`}>{t("sheet.back")}</Link>
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer size={16} aria-hidden /> {t("sheet.print")}
        </button>
        {data.scenario === null && (
          <>
            <a className="button" data-kind="secondary" href={`/documents/window-sheet/${year}.docx`} download>
              DOCX
            </a>
            <a className="button" data-kind="secondary" href={`/documents/window-sheet/${year}.pdf`} download>
              PDF
            </a>
          </>
        )}
      </div>
      <Sheet data={data} />
    </>
  );
}
