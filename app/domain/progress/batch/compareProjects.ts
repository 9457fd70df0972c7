import type { BriefContent } from "../../brief/briefContent";
import type { FiscalYear } from "../../calendar/fiscalYear";
import { groupedBaht } from "../../money/bahtText";
import { sumSatang } from "../../money/satang";
import type { Bilingual } from "../../rules/finding";
import { matchKey } from "../cells/cleanText";
import { mergeBrief, provinceLines, type PlaceAfter } from "./mergeBrief";

/** A project of the year that an imported one is compared with. */
export type ExistingProject = {
  projectId: string;
  briefId: string;
  code: string;
  /** Titles it goes by: that of its brief, and names printed in tables it was imported from. */
  names: readonly string[];
  /** Agency keys of its lead organisation; "" when it has none. */
  agencyKeys: readonly string[];
  frozen: boolean;
  groupName: string;
  content: BriefContent;
};

/** One difference between what stands and what the table says, in words and figures for people. */
export type FieldChange = { field: Bilingual; from: string; to: string };

/** What an import would do with a project: make it, change it when confirmed, or leave it. */
export type ProjectComparison = {
  key: string;
  state: "NEW" | "CHANGED" | "SAME";
  projectId: string | null;
  code: string | null;
  /** A frozen project is compared but never changed. */
  frozen: boolean;
  changes: FieldChange[];
};

const yearAmount = ({ funding }: BriefContent, fy: FiscalYear) =>
  sumSatang(funding.filter(({ source }) => source === "PROVINCE").flatMap(({ amounts }) => amounts[fy] ?? []));

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

function amountOf(content: BriefContent, activityId: string, fy: FiscalYear): string {
  const stated = provinceLines(content, activityId).flatMap(({ amounts }) => amounts[fy] ?? []);
  return stated.length === 0 ? "–" : groupedBaht(sumSatang(stated));
}

const spanOf = (start: string | null, end: string | null) => (start === null ? "–" : `${start} – ${end ?? start}`);

function activityChanges(before: BriefContent, after: BriefContent, fy: FiscalYear): FieldChange[] {
  const old = new Map(before.activities.map((activity) => [activity.id, activity]));
  return after.activities.flatMap((activity) => {
    const was = old.get(activity.id);
    const name = short(activity.title);
    const say = (th: string, en: string, from: string, to: string): FieldChange[] =>
      from === to ? [] : [{ field: { th: `${th}: ${name}`, en: `${en}: ${name}` }, from, to }];
    const amount = amountOf(after, activity.id, fy);
    if (!was) return say("กิจกรรมใหม่", "New activity", "ไม่มี / none", amount);
    return [
      ...say("งบกิจกรรม (บาท)", "Amount of activity (baht)", amountOf(before, was.id, fy), amount),
      ...say(
        "ระยะเวลา",
        "Period",
        spanOf(was.periodStart, was.periodEnd),
        spanOf(activity.periodStart, activity.periodEnd),
      ),
    ];
  });
}

/** What differs between a brief and itself after an import; money in baht, dates ISO. */
export function briefChanges(before: BriefContent, after: BriefContent, fy: FiscalYear): FieldChange[] {
  const say = (th: string, en: string, from: string, to: string): FieldChange[] =>
    from === to ? [] : [{ field: { th, en }, from: from || "–", to }];
  return [
    ...say(
      `งบจังหวัด ปี ${fy} (บาท)`,
      `Provincial budget, FY ${fy} (baht)`,
      groupedBaht(yearAmount(before, fy)),
      groupedBaht(yearAmount(after, fy)),
    ),
    ...say("ผลผลิต", "Outputs", before.outputs, after.outputs),
    ...say("ประเด็นการพัฒนา", "Development issue", before.issue.text, after.issue.text),
    ...say(
      "ระยะเวลาโครงการ",
      "Period of the project",
      spanOf(before.periodStart, before.periodEnd),
      spanOf(after.periodStart, after.periodEnd),
    ),
    ...activityChanges(before, after, fy),
  ];
}

/** A project of the table with the brief it would get. */
export type ImportedProject = { key: string; name: string; agencyKey: string; content: BriefContent };

/**
 * Says of every imported project whether it is new, changed or the same as one of the year, by normalised name and
 * agency. A standing project is matched once: of two rows with one name the second is new.
 */
export function compareProjects(
  imported: readonly ImportedProject[],
  existing: readonly ExistingProject[],
  fy: FiscalYear,
  placeAfter: PlaceAfter,
): ProjectComparison[] {
  const free = new Map<string, ExistingProject[]>();
  for (const project of existing)
    for (const id of new Set(
      project.names.flatMap((name) => project.agencyKeys.map((key) => `${matchKey(name)}\u0001${key}`)),
    ))
      free.set(id, [...(free.get(id) ?? []), project]);
  const used = new Set<string>();
  return imported.map(({ key, name, agencyKey, content }) => {
    const candidates = free.get(`${matchKey(name)}\u0001${agencyKey}`) ?? [];
    const found = candidates.find(({ projectId }) => !used.has(projectId));
    if (!found) return { key, state: "NEW", projectId: null, code: null, frozen: false, changes: [] };
    used.add(found.projectId);
    const changes = briefChanges(found.content, mergeBrief(found.content, content, fy, placeAfter), fy);
    const { projectId, code, frozen } = found;
    return { key, state: changes.length > 0 ? "CHANGED" : "SAME", projectId, code, frozen, changes };
  });
}
