import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Printer } from "lucide-react";
import { yearId } from "~/components/place";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./picture.module.css";
import { pictureOf } from "./pictureOf";
import { PngButton } from "./PngButton";
import { Sheet } from "./Sheet";
import { sheetsOf } from "./sheets";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "planPicture.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export const loader = (args: LoaderFunctionArgs) => pictureOf(args);

/** The whole plan on sheets of A3, and as files. */
export default function PlanPicturePage() {
  const t = useT();
  const { place, drawing } = useLoaderData<typeof loader>();
  const year = yearId(place);
  const sheets = sheetsOf(drawing);
  return (
    <div className={styles.page}>
      <div className={`page-head ${styles.tools}`}>
        <div>
          <h1>{t("planPicture.title")}</h1>
          <p className="hint">{t("planPicture.intro")}</p>
        </div>
        <div className="row">
          <Link to={`/years/${year}/plan`}>{t("planMoney.back")}</Link>
          <a className="button" data-kind="secondary" href={`/years/${year}/plan/picture.svg`} download>
            {t("planPicture.svg")}
          </a>
          <PngButton address={`/years/${year}/plan/picture.svg`} name={`plan-${year}.png`} />
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={16} aria-hidden /> {t("planPicture.print")}
          </button>
        </div>
      </div>
      {sheets.map(({ from, height }, at) => (
        <figure key={from} className={styles.sheet}>
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={drawing.title}>
            <Sheet drawing={drawing} from={from} height={height} label={t("planPicture.alt")} />
          </div>
          <figcaption>
            {drawing.title} · {t("planPicture.page", { page: at + 1, pages: sheets.length })} ·{" "}
            {t("planPicture.legend")}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
