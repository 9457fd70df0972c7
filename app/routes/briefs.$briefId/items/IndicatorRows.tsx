import { memo } from "react";
import { removeRow, setCell } from "~/collab/brief/editRows";
import type { BriefIndicator } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { Choice } from "../fields/Choice";
import { RemoveButton } from "../fields/RemoveButton";
import { ScalarInput } from "../fields/ScalarInput";
import { useNotify } from "../state/notices";
import { useEdit } from "../state/useEdit";
import { CommentButton } from "../comments/places/CommentButton";
import { BaselineYear } from "./BaselineYear";
import styles from "./items.module.css";

const LONGEST = {
  name: 2000,
  unit: 100,
  baselineValue: 40,
  targetMin: 40,
  targetStd: 40,
  targetHigh: 40,
  method: 4000,
  dataSource: 2000,
} as const;

type TextKey = keyof typeof LONGEST;

const NUMBERS: ReadonlySet<TextKey> = new Set(["baselineValue", "targetMin", "targetStd", "targetHigh"]);

type IndicatorProps = { indicator: BriefIndicator; number: number; writable: boolean };

/** One indicator: what is measured and its figures, then how it is measured and from what data. */
export const IndicatorRows = memo(function IndicatorRows(props: IndicatorProps) {
  const { indicator, number, writable } = props;
  const t = useT();
  const edit = useEdit();
  const notify = useNotify();
  const cell = (key: TextKey) => (
    <td data-label={t(`brief.kpi.${key}`)}>
      <IndicatorText {...props} name={key} />
    </td>
  );
  const how = (key: "method" | "dataSource") => (
    <div>
      <span className={styles.small}>{t(`brief.kpi.${key}`)}</span>
      <IndicatorText {...props} name={key} />
    </div>
  );
  const remove = () => {
    edit((doc) => removeRow(doc, "indicators", indicator.id, Date.now()));
    notify(t("brief.kpi.removed", { number }));
  };
  return (
    <tbody className={styles.kpiGroup} data-unit="indicators">
      <tr>
        {cell("name")}
        {cell("unit")}
        <td data-label={t("brief.kpi.direction")}>
          <DirectionChoice {...props} />
        </td>
        <td data-label={t("brief.kpi.baselineYear")}>
          <BaselineYear
            indicator={indicator}
            label={`${t("brief.kpi", { number })} ${t("brief.kpi.baselineYear")}`}
            writable={writable}
          />
        </td>
        {cell("baselineValue")}
        {cell("targetMin")}
        {cell("targetStd")}
        {cell("targetHigh")}
      </tr>
      <tr>
        <td colSpan={8}>
          <div className={styles.kpiHow}>
            {how("method")}
            {how("dataSource")}
            <span className={styles.kpiTools}>
              <CommentButton item="6" rowId={indicator.id} label={t("brief.kpi", { number })} />
              {writable && <RemoveButton label={t("brief.kpi.remove", { number })} remove={remove} />}
            </span>
          </div>
        </td>
      </tr>
    </tbody>
  );
});

function IndicatorText({ indicator, number, writable, name }: IndicatorProps & { name: TextKey }) {
  const t = useT();
  const edit = useEdit();
  const write = (value: string) => void edit((doc) => setCell(doc, "indicators", indicator.id, name, value));
  return (
    <ScalarInput
      value={indicator[name]}
      write={writable ? write : null}
      place={{ row: indicator.id, cell: name }}
      label={`${t("brief.kpi", { number })} ${t(`brief.kpi.${name}`)}`}
      numeric={NUMBERS.has(name)}
      maxLength={LONGEST[name]}
      grows={!NUMBERS.has(name)}
    />
  );
}

function DirectionChoice({ indicator, number, writable }: IndicatorProps) {
  const t = useT();
  const edit = useEdit();
  const write = (value: string) =>
    void edit((doc) => setCell(doc, "indicators", indicator.id, "direction", value === "DOWN" ? "DOWN" : "UP"));
  return (
    <Choice
      value={indicator.direction}
      options={(["UP", "DOWN"] as const).map((value) => ({ value, label: t(`brief.kpi.${value}`) }))}
      write={writable ? write : null}
      place={{ row: indicator.id, cell: "direction" }}
      label={`${t("brief.kpi", { number })} ${t("brief.kpi.direction")}`}
    />
  );
}
