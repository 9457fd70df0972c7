import { Trash2 } from "lucide-react";
import { memo } from "react";
import { removeRow, setCell } from "~/collab/brief/editRows";
import type { BriefIndicator } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import type { MessageKey } from "~/i18n/messages";
import { Choice } from "../fields/Choice";
import { ScalarInput } from "../fields/ScalarInput";
import { useEdit } from "../state/useEdit";
import { BaselineYear } from "./BaselineYear";
import styles from "./items.module.css";

type TextKey = "name" | "unit" | "baselineValue" | "targetMin" | "targetStd" | "targetHigh" | "method" | "dataSource";

const LONGEST: Record<TextKey, number> = {
  name: 2000,
  unit: 100,
  baselineValue: 40,
  targetMin: 40,
  targetStd: 40,
  targetHigh: 40,
  method: 4000,
  dataSource: 2000,
};
const NUMBERS: ReadonlySet<TextKey> = new Set(["baselineValue", "targetMin", "targetStd", "targetHigh"]);

/** One indicator: what is measured and its figures, then how it is measured and from what data. */
export const IndicatorRows = memo(function IndicatorRows(props: {
  indicator: BriefIndicator;
  number: number;
  writable: boolean;
}) {
  const { indicator, number, writable } = props;
  const t = useT();
  const edit = useEdit();
  const label = (key: MessageKey) => `${t("brief.kpi", { number })} ${t(key)}`;
  const input = (key: TextKey) => (
    <ScalarInput
      value={indicator[key]}
      write={writable ? (value) => void edit((doc) => setCell(doc, "indicators", indicator.id, key, value)) : null}
      place={{ row: indicator.id, cell: key }}
      label={label(`brief.kpi.${key}`)}
      numeric={NUMBERS.has(key)}
      maxLength={LONGEST[key]}
    />
  );
  const cell = (key: TextKey) => <td data-label={t(`brief.kpi.${key}`)}>{input(key)}</td>;
  return (
    <tbody className={styles.kpiGroup}>
      <tr>
        {cell("name")}
        {cell("unit")}
        <td data-label={t("brief.kpi.direction")}>
          <Choice
            value={indicator.direction}
            options={[
              { value: "UP", label: t("brief.kpi.UP") },
              { value: "DOWN", label: t("brief.kpi.DOWN") },
            ]}
            write={
              writable
                ? (value) =>
                    void edit((doc) =>
                      setCell(doc, "indicators", indicator.id, "direction", value === "DOWN" ? "DOWN" : "UP"),
                    )
                : null
            }
            place={{ row: indicator.id, cell: "direction" }}
            label={label("brief.kpi.direction")}
          />
        </td>
        <td data-label={t("brief.kpi.baselineYear")}>
          <BaselineYear indicator={indicator} label={label("brief.kpi.baselineYear")} writable={writable} />
        </td>
        {cell("baselineValue")}
        {cell("targetMin")}
        {cell("targetStd")}
        {cell("targetHigh")}
      </tr>
      <tr>
        <td colSpan={8}>
          <div className={styles.kpiHow}>
            <label>
              <span>{t("brief.kpi.method")}</span>
              {input("method")}
            </label>
            <label>
              <span>{t("brief.kpi.dataSource")}</span>
              {input("dataSource")}
            </label>
            {writable && (
              <button
                type="button"
                className={styles.iconButton}
                aria-label={t("brief.kpi.remove", { number })}
                title={t("brief.kpi.remove", { number })}
                onClick={() => edit((doc) => removeRow(doc, "indicators", indicator.id, Date.now()))}
              >
                <Trash2 size={16} aria-hidden />
              </button>
            )}
          </div>
        </td>
      </tr>
    </tbody>
  );
});
