import type { MarkedWords } from "./markedWords";
import styles from "./mark.module.css";

/** Attributes of a run of text that lies in marks: the active one decides how it looks, then a remark, then a comment. */
export function markStyle(ids: readonly string[] | undefined, marked: readonly MarkedWords[]) {
  if (!ids) return {};
  const own = marked.filter(({ id }) => ids.includes(id));
  const shown = own.find(({ active }) => active) ?? own.find(({ tone }) => tone === "remark") ?? own[0];
  if (!shown) return {};
  return {
    className: styles.mark,
    "data-mark": ids.join(" "),
    "data-tone": shown.tone,
    "data-active": shown.active || undefined,
  };
}
