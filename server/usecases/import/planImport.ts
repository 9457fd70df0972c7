import { randomUUID } from "node:crypto";
import { generateNKeysBetween } from "fractional-indexing";
import { MAX_ROWS } from "~/collab/briefSchema";
import type { Commitment } from "~/domain/brief/briefContent";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import { agencyKey } from "~/domain/progress/batch/agencyName";
import { briefOfProject } from "~/domain/progress/batch/briefOfProject";
import { compareProjects, type ExistingProject } from "~/domain/progress/batch/compareProjects";
import type { ImportPreview } from "~/domain/progress/batch/importPreview";
import { matchAgencies, type AgencyMatch, type KnownOrganization } from "~/domain/progress/batch/matchAgencies";
import { nameTooLong } from "~/domain/progress/reconcile/nameChecks";
import { finding } from "~/domain/progress/reconcile/r23";
import { progressTree, type ProgressLine } from "~/domain/progress/lines/progressLine";
import type { ImportAnswers, ImportQuestion } from "~/domain/progress/questions/question";
import type { TableReading } from "~/domain/progress/table/readTable";
import type { Finding } from "~/domain/rules/finding";

/** A project line with its activities and the agency that leads it. */
export type PlannedProject = {
  line: ProgressLine;
  activities: readonly ProgressLine[];
  agencyKey: string;
  groupName: string;
  /** The line of the group that it stands under. */
  group: ProgressLine | null;
};

/** What an import would do, and what is needed to do it. */
export type ImportPlan = { preview: ImportPreview; projects: PlannedProject[]; agencies: Map<string, AgencyMatch> };

/** What the year holds that an import is compared with. */
export type ImportTargets = {
  areaNameTh: string;
  organizations: readonly KnownOrganization[];
  existing: readonly ExistingProject[];
};

/** Choices of a question about a project that would change. */
export const CHANGE_CHOICES = { apply: "apply", keep: "keep" } as const;

/** Places after `last` for new rows of a brief. */
export const placesAfter = (last: string | null, count: number): string[] => generateNKeysBetween(last, null, count);

/** A table that reports results was allotted its money; a mere plan only proposes it. */
export function commitmentOf(reading: TableReading): Commitment {
  return reading.columns.some(({ column }) => column === "disbursed" || column === "result") ? "IN_BILL" : "PLEDGED";
}

function plannedProjects(reading: TableReading, areaNameTh: string): PlannedProject[] {
  const tree = progressTree(reading.rows);
  return reading.rows
    .filter(({ level }) => level === "PROJECT")
    .map((line) => ({
      line,
      activities: (tree.children.get(line.key) ?? []).filter(({ level }) => level === "ACTIVITY"),
      agencyKey: line.agency === "" ? "" : agencyKey(line.agency, areaNameTh),
      groupName: tree.byKey.get(line.groupKey ?? "")?.name ?? "",
      group: tree.byKey.get(line.groupKey ?? "") ?? null,
    }));
}

/** Why a project is not imported, though the rest of the table is; a finding names it. */
export type SkipReason = "TOO_MANY_ACTIVITIES" | "NAME_TOO_LONG";

/** What keeps a project from being imported, null = nothing: more rows or longer names than a brief holds. */
export function skipReason(planned: PlannedProject): SkipReason | null {
  if (tooLarge(planned)) return "TOO_MANY_ACTIVITIES";
  const lines = [planned.line, ...planned.activities, ...(planned.group ? [planned.group] : [])];
  return lines.some(nameTooLong) ? "NAME_TOO_LONG" : null;
}

/** A brief holds so many rows; a project with more activities is not imported and is named. */
const tooLarge = ({ activities }: PlannedProject): boolean => activities.length >= MAX_ROWS;

const tooLargeFinding = ({ line, activities }: PlannedProject): Finding =>
  finding("TOO_MANY_ACTIVITIES", "E", line, "name", {
    th: `โครงการมี ${activities.length} กิจกรรม เกิน ${MAX_ROWS - 1} จึงไม่ถูกนำเข้า แบ่งเป็นหลายโครงการก่อน`,
    en: `the project has ${activities.length} activities, more than ${MAX_ROWS - 1}, and is not imported; split it first`,
  });

/** The brief that a planned project would get; ids are made anew at every call. */
export function briefOf(
  planned: PlannedProject,
  made: { fy: FiscalYear; orgId: string | null; issueNodeId: string | null; commitment: Commitment },
) {
  return briefOfProject(planned.line, planned.activities, {
    fy: made.fy,
    orgId: made.orgId,
    issue: { nodeId: made.issueNodeId, text: planned.groupName },
    commitment: made.commitment,
    newId: randomUUID,
    orders: (count) => placesAfter(null, count),
  });
}

function changeQuestions(preview: ImportPreview): ImportQuestion[] {
  const lines = new Map(preview.rows.map((line) => [line.key, line]));
  return preview.comparison.flatMap(({ key, state, code, frozen, changes }) => {
    const line = lines.get(key);
    if (state !== "CHANGED" || frozen || !line?.at.name) return [];
    return [
      {
        cell: line.at.name,
        kind: "CHANGE" as const,
        key,
        printed: line.printedName,
        message: {
          th: `${code ?? ""} มีอยู่แล้ว และต่างจากตาราง ${changes.length} แห่ง`,
          en: `${code ?? ""} exists already and differs from the table in ${changes.length} places`,
        },
        choices: [
          { id: CHANGE_CHOICES.keep, label: { th: "คงของเดิม", en: "Keep what stands" } },
          { id: CHANGE_CHOICES.apply, label: { th: "แก้ตามตาราง", en: "Change it as the table says" } },
        ],
      },
    ];
  });
}

/** Joins a reading with what the year already holds: agencies, new / changed / same, and all questions. Pure but for ids. */
export function planImport(
  reading: TableReading,
  fy: FiscalYear,
  targets: ImportTargets,
  answers: ImportAnswers,
): ImportPlan {
  const { areaNameTh, organizations, existing } = targets;
  const projects = plannedProjects(reading, areaNameTh);
  const { agencies, questions } = matchAgencies(reading.rows, organizations, areaNameTh, answers);
  const commitment = commitmentOf(reading);
  const imported = projects.map((planned) => ({
    key: planned.line.key,
    name: planned.line.name,
    agencyKey: planned.agencyKey,
    content: briefOf(planned, { fy, orgId: null, issueNodeId: null, commitment }),
  }));
  const preview: ImportPreview = {
    ...reading,
    findings: [...reading.findings, ...projects.filter(tooLarge).map(tooLargeFinding)],
    agencies: [...agencies.values()],
    comparison: compareProjects(imported, existing, fy, placesAfter),
  };
  return {
    preview: { ...preview, questions: [...reading.questions, ...questions, ...changeQuestions(preview)] },
    projects,
    agencies,
  };
}
