import { memo } from "react";
import { useT } from "~/i18n/useT";
import { itemAnchor } from "../form/itemAnchor";
import { useAllItemWords } from "../words/itemWords";
import { useCompleteness } from "../state/useCompleteness";
import styles from "./panels.module.css";

/** The list of items as one choice, for screens without room for it. */
export const ItemJump = memo(function ItemJump() {
  const t = useT();
  const words = useAllItemWords();
  const found = useCompleteness();
  const go = (anchor: string) => {
    const section = document.getElementById(anchor);
    section?.scrollIntoView({ block: "start" });
    section?.focus({ preventScroll: true });
  };
  return (
    <label className={styles.jump}>
      <span className="visually-hidden">{t("brief.goTo")}</span>
      <select value="" onChange={(event) => go(event.target.value)}>
        <option value="">{t("brief.goTo")}</option>
        {words.map(({ number, label }, index) => (
          <option key={number} value={itemAnchor(index + 1)}>
            {found[index]?.complete ? "✓" : "○"} {number}. {label}
          </option>
        ))}
        <option value="extra">{t("brief.extra")}</option>
        <option value="checklist">{t("brief.checklist")}</option>
      </select>
    </label>
  );
});
