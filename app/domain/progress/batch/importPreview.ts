import type { Satang } from "../../money/satang";
import type { ProgressLine } from "../lines/progressLine";
import type { TableReading } from "../table/readTable";
import { FIGURE_COLUMNS, type FigureColumn } from "../table/columns";
import { agencyKey } from "./agencyName";
import type { AgencyMatch } from "./matchAgencies";
import type { ProjectComparison } from "./compareProjects";

/** Everything a person sees before confirming an import; nothing of it is written anywhere else. */
export type ImportPreview = TableReading & {
  agencies: AgencyMatch[];
  /** One entry per imported project, in the order of the file. */
  comparison: ProjectComparison[];
};

/** Figures in integer satang under `…Satang` names; null = not stated. */
export type FigureFields = { [F in FigureColumn as `${F}Satang`]: Satang | null };

/** A project as the API and the pages list it. */
export type ImportedProjectView = FigureFields & {
  key: string;
  line: number;
  orderNo: number | null;
  name: string;
  groupName: string;
  agency: string;
  agencyOrgId: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  outputs: string;
  status: ProgressLine["status"];
  statusText: string;
  activityKeys: string[];
  state: ProjectComparison["state"];
  projectId: string | null;
  changes: ProjectComparison["changes"];
};

/** An activity as the API and the pages list it. */
export type ImportedActivityView = FigureFields & {
  key: string;
  projectKey: string | null;
  line: number;
  orderNo: number | null;
  name: string;
  period: string;
  periodStart: string | null;
  periodEnd: string | null;
  outputs: string;
  status: ProgressLine["status"];
  statusText: string;
};

function figureFields({ figures }: ProgressLine): FigureFields {
  return Object.fromEntries(FIGURE_COLUMNS.map((column) => [`${column}Satang`, figures[column]])) as FigureFields;
}

const common = ({ key, line, orderNo, name, periodStart, periodEnd, outputs, status, statusText }: ProgressLine) => ({
  key,
  line,
  orderNo,
  name,
  periodStart,
  periodEnd,
  outputs,
  status,
  statusText,
});

/** The projects of a preview with their group, organisation and what would happen to each. */
export function projectViews(preview: ImportPreview, areaNameTh: string): ImportedProjectView[] {
  const byKey = new Map(preview.rows.map((line) => [line.key, line]));
  const states = new Map(preview.comparison.map((comparison) => [comparison.key, comparison]));
  const agencies = new Map(preview.agencies.map((agency) => [agency.key, agency]));
  const children = new Map<string, string[]>();
  for (const { key, parentKey, level } of preview.rows)
    if (level === "ACTIVITY" && parentKey !== null) children.set(parentKey, [...(children.get(parentKey) ?? []), key]);
  return preview.rows
    .filter(({ level }) => level === "PROJECT")
    .map((line) => ({
      ...common(line),
      ...figureFields(line),
      groupName: byKey.get(line.groupKey ?? "")?.name ?? "",
      agency: line.agency,
      agencyOrgId: agencies.get(agencyKey(line.agency, areaNameTh))?.orgId ?? null,
      activityKeys: children.get(line.key) ?? [],
      state: states.get(line.key)?.state ?? "NEW",
      projectId: states.get(line.key)?.projectId ?? null,
      changes: states.get(line.key)?.changes ?? [],
    }));
}

/** The activities of a preview. */
export function activityViews(preview: ImportPreview): ImportedActivityView[] {
  return preview.rows
    .filter(({ level }) => level === "ACTIVITY")
    .map((line) => ({ ...common(line), ...figureFields(line), projectKey: line.parentKey, period: line.periodText }));
}
