import { districtsOf } from "~/domain/area/districts";
import type { FieldChange, FieldValue, RowList } from "~/domain/brief/compare/change";
import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { isMessageKey } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { signedBaht } from "../versionWords";
import { choiceKey, fieldKey } from "./fieldWords";
import type { CompareScope } from "./ItemDifference";
import { LastWriter } from "./LastWriter";
import { WordParts } from "./WordParts";
import styles from "./compare.module.css";

type Props = { change: FieldChange; list: RowList | null; rowId: string } & CompareScope;

/** One field that differs: both values, the difference of money, who changed it last. */
export function FieldDifference({ change, list, rowId, ...scope }: Props) {
  const t = useT();
  const { field, year, value } = change;
  const key = fieldKey(list, field);
  const writer = scope.compared.writers[`${list}/${rowId}/${year === undefined ? field : `y${year}`}`];
  return (
    <div className={styles.field}>
      {key && <span className={styles.label}>{t(key, { fy: year ?? "" })}</span>}
      <div className={styles.values}>
        <Value field={field} value={value} {...scope} />
        {writer && <LastWriter writer={writer} words="history.lastBy" />}
      </div>
    </div>
  );
}

function Value({ field, value, ...scope }: { field: string; value: FieldValue } & CompareScope) {
  const show = useShown(field, scope);
  if (value.kind === "words") return <WordParts parts={value.parts} />;
  if (value.kind === "money") return <Money value={value} />;
  if (value.kind === "set") return <Districts value={value} areaCode={scope.areaCode} />;
  if (field.endsWith("Node")) return <NodeChange before={value.before !== ""} after={value.after !== ""} />;
  return <Pair before={show(value.before)} after={show(value.after)} />;
}

/** What a plain value says to a person. */
function useShown(field: string, { compared }: CompareScope): (value: string | null) => string {
  const t = useT();
  const locale = useLocale();
  return (value) => {
    if (value === null || value === "") return "";
    if (field.startsWith("period")) return thaiDate(value, { style: "short", locale });
    if (field === "isAsset") return t(value === "true" ? "history.yes" : "history.no");
    if (field === "activityId") return compared.activities[value] ?? "";
    if (field === "orgId" || field === "receiverOrgId") return compared.organizations[value] ?? "";
    const key = choiceKey(field, value);
    return isMessageKey(key) ? t(key) : value;
  };
}

function Pair({ before, after }: { before: string; after: string }) {
  const t = useT();
  return (
    <span className={styles.pair}>
      <del>{before === "" ? t("history.blank") : before}</del>
      <span aria-hidden="true">→</span>
      <ins>{after === "" ? t("history.blank") : after}</ins>
    </span>
  );
}

function Money({ value }: { value: Extract<FieldValue, { kind: "money" }> }) {
  const t = useT();
  const { before, after, difference } = value;
  return (
    <span className={styles.pair}>
      <del className="number">{before === null ? t("history.blank") : baht(before)}</del>
      <span aria-hidden="true">→</span>
      <ins className="number">{after === null ? t("history.blank") : baht(after)}</ins>
      {difference !== 0n && (
        <span className={styles.money} data-sign={difference > 0n ? "plus" : "minus"}>
          {t("history.baht", { amount: signedBaht(difference) })}
        </span>
      )}
    </span>
  );
}

function Districts({ value, areaCode }: { value: Extract<FieldValue, { kind: "set" }>; areaCode: string }) {
  const locale = useLocale();
  const names = new Map(districtsOf(areaCode).map((one) => [one.code, locale === "th" ? one.nameTh : one.nameEn]));
  return (
    <span className={styles.pair}>
      {value.removed.map((code) => (
        <del key={code}>{names.get(code) ?? code}</del>
      ))}
      {value.added.map((code) => (
        <ins key={code}>{names.get(code) ?? code}</ins>
      ))}
    </span>
  );
}

function NodeChange({ before, after }: { before: boolean; after: boolean }) {
  const t = useT();
  return (
    <span>{t(before && after ? "history.nodeChanged" : after ? "history.nodeChosen" : "history.nodeCleared")}</span>
  );
}
