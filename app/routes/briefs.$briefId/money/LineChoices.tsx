import { Link } from "@remix-run/react";
import { setCell } from "~/collab/brief/editRows";
import { yearId } from "~/components/place";
import { FUND_SOURCES, type FundingLine, type FundSource } from "~/domain/brief/briefContent";
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

/** ความผูกพัน: the rung that the line has reached. It climbs by a step with its document, on its own page (decision 028). */
export function Reached({ line }: Pick<LineChoiceProps, "line">) {
  const t = useT();
  const { view } = useBrief();
  const step = view.reached[line.id] ?? line.commitment;
  const search = new URLSearchParams({ project: view.projectId, line: `${view.briefId}/${line.id}` });
  return (
    <Link to={`/years/${yearId(view.place)}/commitments?${search.toString()}`} title={t("commitment.inBrief")}>
      {t(`brief.commitment.${step}`)}
    </Link>
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
