import { Form, Link, useNavigation } from "@remix-run/react";
import { Check } from "lucide-react";
import { yearId } from "~/components/place";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import { Agencies } from "./Agencies";
import { Findings } from "./findings/Findings";
import type { ImportPageData } from "./pageData";
import styles from "./preview.module.css";
import { Questions } from "./Questions";
import { RowTable } from "./table/RowTable";
import { Summary } from "./Summary";

/** The key screen: what will happen, everything that does not add up, what must be chosen. Nothing is written yet. */
export function PreviewPage({ data }: { data: ImportPageData }) {
  const t = useT();
  const locale = useLocale();
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="commit" />
      <div className="page-head">
        <div>
          <h1>{t("import.previewTitle")}</h1>
          <p className="hint">
            {t("import.sheet", { file: data.fileName === "paste" ? t("import.pasted") : data.fileName })} ·{" "}
            {t("import.by", { name: data.createdByName, when: thaiDateTime(new Date(data.createdAt), locale) })}
          </p>
        </div>
        <Link className="button" data-kind="secondary" to={`/years/${yearId(data.place)}/import`}>
          {t("import.again")}
        </Link>
      </div>
      <Summary data={data} />
      <Questions questions={data.questions} disabled={!data.may.commit} />
      <Findings groups={data.findingGroups} count={data.findingCount} open />
      <Agencies data={data} />
      <RowTable data={data} />
      {data.may.commit && (
        <div className={styles.actions}>
          <p className="hint">{t("import.commitHint")}</p>
          <button className="button" disabled={busy}>
            <Check size={18} aria-hidden />
            {busy
              ? t("import.committing")
              : data.states.NEW > 0
                ? t("import.commit", { count: data.states.NEW })
                : t("import.commitNone")}
          </button>
        </div>
      )}
    </Form>
  );
}
