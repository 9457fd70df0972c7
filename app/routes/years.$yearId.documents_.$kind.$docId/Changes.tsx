import { baht } from "~/format/baht";
import { bangkokDay } from "~/format/bangkokDay";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { Check } from "./checkData";
import styles from "./check.module.css";

type Change = NonNullable<Check["last"]>["changes"][number];

function Values({ change }: { change: Change }) {
  const t = useT();
  const { was, now, amounts } = change;
  if (was === null)
    return (
      <>
        <span className="tag" data-tone="ok">
          {t("documents.lineNew")}
        </span>{" "}
        <span lang="th">{now}</span>
      </>
    );
  if (now === null)
    return (
      <>
        <span className="tag" data-tone="bad">
          {t("documents.lineGone")}
        </span>{" "}
        <del lang="th">{was}</del>
      </>
    );
  const [old, fresh] = amounts ? [baht(BigInt(amounts.was)), baht(BigInt(amounts.now))] : [was, now];
  return (
    <span lang="th">
      <del>{old === "" ? "–" : old}</del> → <ins>{fresh === "" ? "–" : fresh}</ins>
    </span>
  );
}

/** What the document prints otherwise than in its last file: fields and amounts. */
export function Changes({ last }: { last: Check["last"] }) {
  const t = useT();
  const locale = useLocale();
  if (!last) return <p className="hint">{t("documents.never")}</p>;
  const date = thaiDate(bangkokDay(last.at), { style: "short", locale });
  if (last.changeCount === 0) return <p className="hint">{t("documents.current", { date })}</p>;
  return (
    <>
      <p>{t("documents.changedCount", { date, count: last.changeCount })}</p>
      <ul className={styles.list} tabIndex={0} aria-label={t("documents.changesTitle")}>
        {last.changes.map((change, at) => (
          <li key={at}>
            <strong lang="th">{change.label}</strong>
            {change.head !== "" && (
              <span className="hint" lang="th">
                {" "}
                · {change.head}
              </span>
            )}
            <br />
            <Values change={change} />
          </li>
        ))}
      </ul>
      {last.changeCount > last.changes.length && (
        <p className="hint">{t("documents.more", { count: last.changeCount - last.changes.length })}</p>
      )}
    </>
  );
}
