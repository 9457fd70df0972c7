import { Trash2 } from "lucide-react";
import { memo } from "react";
import { removeRow, setAmount, setCell } from "~/collab/brief/editRows";
import {
  COMMITMENTS,
  FUND_SOURCES,
  type Commitment,
  type FundingLine,
  type FundSource,
} from "~/domain/brief/briefContent";
import { lineTotal } from "~/domain/brief/totals";
import { groupedBaht } from "~/domain/money/bahtText";
import { useT } from "~/i18n/useT";
import { Choice } from "../fields/Choice";
import { MoneyInput } from "../fields/MoneyInput";
import { useBrief } from "../state/BriefContext";
import { focusCell } from "../state/focusCell";
import { useOrganizationName, useOwnerOptions, useRowLock } from "../state/organizations";
import { mayRow } from "../state/rights";
import { useEdit } from "../state/useEdit";
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
  const source = t(`brief.source.${line.source}`);
  return (
    <tr data-locked={lockHint ? true : undefined}>
      <td data-label={t("brief.money.source")}>
        <Choice
          value={line.source}
          options={FUND_SOURCES.map((value) => ({ value, label: t(`brief.source.${value}`) }))}
          write={
            writable
              ? (value) => void edit((doc) => setCell(doc, "funding", line.id, "source", value as FundSource))
              : null
          }
          place={{ row: line.id, cell: "source" }}
          label={`${t("brief.money.source")} ${row}`}
        />
      </td>
      <td data-label={t("brief.money.org")}>
        <LineOwner line={line} row={row} lockHint={lockHint} />
      </td>
      <td data-label={t("brief.money.commitment")}>
        <Choice
          value={line.commitment}
          options={COMMITMENTS.map((value) => ({ value, label: t(`brief.commitment.${value}`) }))}
          write={
            writable
              ? (value) => void edit((doc) => setCell(doc, "funding", line.id, "commitment", value as Commitment))
              : null
          }
          place={{ row: line.id, cell: "commitment" }}
          label={`${t("brief.money.commitment")} ${row}`}
        />
      </td>
      {years.map((fy) => (
        <td key={fy} data-label={t("brief.money.year", { fy })} className="number">
          <MoneyInput
            value={line.amounts[fy] ?? null}
            write={writable ? (amount) => void edit((doc) => setAmount(doc, line.id, fy, amount)) : null}
            place={{ row: line.id, cell: `y${fy}` }}
            label={t("brief.money.cell", { source, fy, row, number: activityNumber })}
            lockHint={lockHint}
            onEnter={() => (nextId ? focusCell(nextId, `y${fy}`) : onLast?.(`y${fy}`))}
          />
        </td>
      ))}
      <td data-label={t("brief.money.total")} className="number">
        <output className={styles.sum} title={t("brief.money.computed")}>
          {groupedBaht(lineTotal(line))}
        </output>
      </td>
      <td className={styles.tools}>
        {writable && (
          <button
            type="button"
            className={styles.iconButton}
            aria-label={t("brief.money.remove", { number: row })}
            title={t("brief.money.remove", { number: row })}
            onClick={() => edit((doc) => removeRow(doc, "funding", line.id, Date.now()))}
          >
            <Trash2 size={16} aria-hidden />
          </button>
        )}
      </td>
    </tr>
  );
});

/** The paying organisation, which owns the row: the lead alone changes it. */
function LineOwner({ line, row, lockHint }: { line: FundingLine; row: number; lockHint?: string }) {
  const t = useT();
  const edit = useEdit();
  const { rights } = useBrief();
  const options = useOwnerOptions();
  const nameOf = useOrganizationName();
  return (
    <Choice
      value={line.orgId ?? ""}
      options={rights.all ? options : [{ value: line.orgId ?? "", label: nameOf(line.orgId) || t("brief.noOrg") }]}
      write={
        rights.all ? (value) => void edit((doc) => setCell(doc, "funding", line.id, "orgId", value || null)) : null
      }
      place={{ row: line.id, cell: "orgId" }}
      label={`${t("brief.money.org")} ${row}`}
      lockHint={lockHint}
    />
  );
}
