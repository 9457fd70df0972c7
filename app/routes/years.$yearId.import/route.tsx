import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { ImportFailure } from "./ImportFailure";
import { ImportList } from "./ImportList";
import { readUpload } from "./readUpload";
import { UploadForm } from "./UploadForm";
import { UploadHelp } from "./UploadHelp";
import styles from "./import.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "import.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const year = await orFail(context.areas.openYear(actor, areaCode, fy));
  const imports = await orFail(context.imports.list(actor, areaCode, fy));
  return { place: year.place, mayImport: year.may.import, imports, locale: context.locale };
}

/** Reads the upload or the paste and goes to its preview; nothing else is written. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const { areaCode, fy } = parseYearId(params.yearId);
  let importId: string;
  try {
    const file = await readUpload(request);
    ({ importId } = await context.imports.preview(actor, { areaCode, fy, file }));
  } catch (error) {
    return asFailure(error);
  }
  return redirect(`/imports/${importId}`);
}

export default function ImportPage() {
  const t = useT();
  const { imports, mayImport, place } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("import.title")}</h1>
          <p className="hint">{t("import.intro")}</p>
        </div>
        <Link className="button" data-kind="secondary" to={`/years/${yearId(place)}/returns`}>
          {t("sheetReturn.link")}
        </Link>
      </div>
      {!busy && answer && "failure" in answer && <ImportFailure failure={answer.failure} />}
      {mayImport ? (
        <div className={styles.columns}>
          <UploadForm />
          <UploadHelp />
        </div>
      ) : (
        <div className="banner">{t("import.noRight")}</div>
      )}
      <ImportList imports={imports} />
    </>
  );
}
