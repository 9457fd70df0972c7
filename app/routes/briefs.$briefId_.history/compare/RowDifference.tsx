import type { RowChange } from "~/domain/brief/compare/change";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { signedBaht } from "../versionWords";
import { FieldDifference } from "./FieldDifference";
import type { CompareScope } from "./ItemDifference";
import { LastWriter } from "./LastWriter";
import styles from "./compare.module.css";

const TONES = { ADDED: "ok", REMOVED: "bad", CHANGED: "info" } as const;
const WORDS = { ADDED: "history.added", REMOVED: "history.removed", CHANGED: "history.changed" } as const;
const SIGNS = { ADDED: "+", REMOVED: "−", CHANGED: "±" } as const;

/** A row that was added, removed or changed, with its fields and its money. */
export function RowDifference({ row, ...scope }: { row: RowChange } & CompareScope) {
  const t = useT();
  const { compared } = scope;
  const { list, id, change, moved, fields, difference, activityId } = row;
  const activity = activityId === null ? "" : (compared.activities[activityId] ?? "");
  const source = `brief.source.${row.label}`;
  const label = list === "funding" && isMessageKey(source) ? t(source) : row.label;
  const writer = change === "REMOVED" ? compared.writers[`${list}/${id}/deletedAt`] : undefined;
  return (
    <div className={styles.row} data-change={change}>
      <div className={styles.rowHead}>
        <span className="tag" data-tone={TONES[change]}>
          {SIGNS[change]} {t(WORDS[change])}
        </span>
        <span>
          {t(`history.row.${list}`)} <strong>{label.trim() === "" ? t("history.blank") : label}</strong>{" "}
          {activity !== "" && <span className="hint">{t("history.ofActivity", { activity })}</span>}
        </span>
        {moved && <span className="tag">{t("history.moved")}</span>}
        {difference !== 0n && (
          <span className={styles.money} data-sign={difference > 0n ? "plus" : "minus"}>
            {t("history.baht", { amount: signedBaht(difference) })}
          </span>
        )}
      </div>
      {writer && <LastWriter writer={writer} words="history.removedBy" />}
      {change !== "REMOVED" &&
        fields.map((field) => (
          <FieldDifference key={`${field.field}-${field.year}`} change={field} list={list} rowId={id} {...scope} />
        ))}
    </div>
  );
}
