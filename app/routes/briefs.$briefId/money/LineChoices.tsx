import { setCell } from "~/collab/brief/editRows";
import {
  COMMITMENTS,
  FUND_SOURCES,
  type Commitment,
  type FundingLine,
  type FundSource,
} from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { Choice } from "../fields/Choice";
import { useBrief } from "../state/BriefContext";
import { useOrganizationName, useOwnerOptions } from "../words/organizations";
import { useEdit } from "../state/useEdit";

/** A choice in a funding line. */
export type LineChoiceProps = { line: FundingLine; row: number; activityNumber: number; writable: boolean };

/** What a choice chooses, for which line of which activity. */
function useChoiceLabel({ row, activityNumber }: LineChoiceProps): (what: string) => string {
  const t = useT();
  return (what) => t("brief.money.choice", { what, row, number: activityNumber });
}

/** แหล่งงบ. */
export function SourceChoice(props: LineChoiceProps) {
  const { line, writable } = props;
  const labelOf = useChoiceLabel(props);
  const t = useT();
  const edit = useEdit();
  const write = (value: string) => void edit((doc) => setCell(doc, "funding", line.id, "source", value as FundSource));
  return (
    <Choice
      value={line.source}
      options={FUND_SOURCES.map((value) => ({ value, label: t(`brief.source.${value}`) }))}
      write={writable ? write : null}
      place={{ row: line.id, cell: "source" }}
      label={labelOf(t("brief.money.source"))}
    />
  );
}

/** ความผูกพัน: how firm the money is. */
export function CommitmentChoice(props: LineChoiceProps) {
  const { line, writable } = props;
  const labelOf = useChoiceLabel(props);
  const t = useT();
  const edit = useEdit();
  const write = (value: string) =>
    void edit((doc) => setCell(doc, "funding", line.id, "commitment", value as Commitment));
  return (
    <Choice
      value={line.commitment}
      options={COMMITMENTS.map((value) => ({ value, label: t(`brief.commitment.${value}`) }))}
      write={writable ? write : null}
      place={{ row: line.id, cell: "commitment" }}
      label={labelOf(t("brief.money.commitment"))}
    />
  );
}

/** The paying organisation, which owns the row: the lead alone changes it. */
export function OwnerChoice(props: LineChoiceProps) {
  const { line } = props;
  const labelOf = useChoiceLabel(props);
  const t = useT();
  const edit = useEdit();
  const { rights } = useBrief();
  const options = useOwnerOptions("short");
  const nameOf = useOrganizationName();
  const write = (value: string) => void edit((doc) => setCell(doc, "funding", line.id, "orgId", value || null));
  return (
    <Choice
      value={line.orgId ?? ""}
      options={rights.all ? options : [{ value: line.orgId ?? "", label: nameOf(line.orgId) || t("brief.noOrg") }]}
      write={rights.all ? write : null}
      place={{ row: line.id, cell: "orgId" }}
      label={labelOf(t("brief.money.org"))}
    />
  );
}
