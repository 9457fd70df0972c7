import { CountedAmount } from "~/components/counted/CountedAmount";
import { frameAmount, frameDifference, type AllocationEvidence } from "~/format/counted/amounts/allocationAmounts";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import type { AllocationData, ResultRow, Trial } from "./allocationView";
import { HowCountedRow } from "./HowCountedRow";

/** A province's frame; opened, the row beneath says how it is counted. */
export function ProvinceRow(props: {
  row: ResultRow;
  compared: boolean;
  open: boolean;
  toggle(): void;
  data: AllocationData;
  trial: Trial;
  evidence: AllocationEvidence;
}) {
  const t = useT();
  const { row, compared, open, toggle, evidence } = props;
  const { frame, name, other } = row;
  const id = `how-${frame.code}`;
  return (
    <>
      <tr data-own={frame.code === props.data.areaCode || undefined}>
        <th scope="row">
          {name} <span className="hint">{frame.code}</span>
        </th>
        <td data-label={t("allocation.share")} className="number">
          {frame.sharePercent}
        </td>
        <td data-label={t("allocation.frame")} className="number">
          <CountedAmount figure={frameAmount(row, evidence)} tabStop={false} />
        </td>
        {compared && (
          <td data-label={t("allocation.other")} className="number">
            {other === null ? "–" : baht(other)}
          </td>
        )}
        {compared && (
          <td data-label={t("allocation.difference")} className="number">
            {other === null ? (
              "–"
            ) : (
              <CountedAmount figure={frameDifference(row, other, evidence)} signed tabStop={false} />
            )}
          </td>
        )}
        <td>
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={toggle}
          >
            {t("allocation.how")}
            <span className="visually-hidden"> {name}</span>
          </button>
        </td>
      </tr>
      {open && <HowCountedRow id={id} {...props} columns={compared ? 6 : 4} />}
    </>
  );
}
