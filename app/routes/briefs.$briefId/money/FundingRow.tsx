import { memo } from "react";
import { removeRow, setAmount } from "~/collab/brief/editRows";
import type { FundingLine } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { MoneyInput } from "../fields/MoneyInput";
import { RemoveButton } from "../fields/RemoveButton";
import { useBrief } from "../state/BriefContext";
import { focusCell } from "../state/focusCell";
import { useRowLock } from "../words/organizations";
import { mayRow } from "../state/rights";
import { FundingAmount } from "../budget/FundingAmount";
import { useEdit } from "../state/useEdit";
import { CommentButton } from "../comments/places/CommentButton";
import { OwnerChoice, Reached, SourceChoice } from "./LineChoices";
import styles from "./money.module.css";

/** A funding line and where it stands. */
export type FundingRowProps = {
  line: FundingLine;
  row: number;
  activityNumber: number;
  years: readonly number[];
  /** The line below, where Enter goes. */
  nextId: string | null;
  /** Enter in the last line: adds one, with the focus in the same column. */
  onLast: ((cell: string) => void) | null;
};

/** One funding line: source, paying organisation, commitment, an amount per budget year, and its sum. */
export const FundingRow = memo(function FundingRow(props: FundingRowProps) {
  const { line, row, activityNumber, years, nextId, onLast } = props;
  const t = useT();
  const edit = useEdit();
  const { rights } = useBrief();
  const lockOf = useRowLock();
  const writable = mayRow(rights, line.orgId);
  const lockHint = rights.write && !writable ? lockOf(line.orgId) : undefined;
  const choice = { line, row, activityNumber, writable };
  const source = t(`brief.source.${line.source}`);
  const amount = (fy: number) => (
    <MoneyInput
      value={line.amounts[fy] ?? null}
      write={writable ? (value) => void edit((doc) => setAmount(doc, line.id, fy, value)) : null}
      place={{ row: line.id, cell: `y${fy}` }}
      label={t("brief.money.cell", { source, fy, row, number: activityNumber })}
      lockHint={lockHint}
      onEnter={(stated) => {
        if (nextId) focusCell(nextId, `y${fy}`);
        // a blank last line is there to be filled: no second one
        else if (stated) onLast?.(`y${fy}`);
      }}
    />
  );
  const remove = () => edit((doc) => removeRow(doc, "funding", line.id, Date.now()));
  return (
    <tr data-locked={lockHint ? true : undefined} data-unit="funding">
      <td data-label={t("brief.money.source")}>
        <SourceChoice {...choice} />
      </td>
      <td data-label={t("brief.money.org")}>
        <OwnerChoice {...choice} />
      </td>
      <td data-label={t("brief.money.commitment")}>
        <Reached line={line} />
      </td>
      {years.map((fy) => (
        <td key={fy} data-label={t("brief.money.year", { fy })} className="number">
          {amount(fy)}
        </td>
      ))}
      <td data-label={t("brief.money.total")} className="number">
        <output className={styles.sum} title={t("brief.money.computed")}>
          <FundingAmount of={{ lineId: line.id }} tabStop={false} />
        </output>
      </td>
      <td className={styles.tools}>
        <CommentButton
          item="8"
          rowId={line.id}
          label={`${source} ${row} ${t("brief.activity", { number: activityNumber })}`}
        />
        {writable && (
          <RemoveButton label={t("brief.money.remove", { number: row, activity: activityNumber })} remove={remove} />
        )}
      </td>
    </tr>
  );
});
