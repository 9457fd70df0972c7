import { useT } from "~/i18n/useT";
import { TextBox } from "../fields/TextBox";
import { ItemSection } from "../form/ItemSection";
import styles from "./items.module.css";

/** Item 13: outcomes in quantity and in quality. */
export function OutcomeItem() {
  const t = useT();
  return (
    <ItemSection item={13}>
      {({ helpId }) => (
        <div className={styles.stack}>
          <TextBox name="outcomesQuantitative" label={t("brief.quantitative")} lines={2} describedBy={helpId} />
          <TextBox name="outcomesQualitative" label={t("brief.qualitative")} lines={2} describedBy={helpId} />
        </div>
      )}
    </ItemSection>
  );
}
