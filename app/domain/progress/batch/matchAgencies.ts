import type { ProgressLine } from "../lines/progressLine";
import type { ImportAnswers, ImportQuestion } from "../questions/question";
import { agencyKey, agencyName, similarAgencies } from "./agencyName";

/** An organisation of the area that an agency may be. */
export type KnownOrganization = { id: string; nameTh: string; shortNameTh: string; aliases: readonly string[] };

/** One agency of the file: an organisation that exists (`orgId`), or a new one to be made (`orgId` null). */
export type AgencyMatch = {
  key: string;
  /** Name without line-wrap blanks, used when it is made. */
  name: string;
  /** Cell and text of its first occurrence. */
  cell: string;
  printed: string;
  orgId: string | null;
  projects: number;
};

/** Id of the choice that makes a new organisation. */
export const NEW_AGENCY = "new";

type Similar = { org: KnownOrganization };

function keysOf(org: KnownOrganization, areaNameTh: string): string[] {
  return [org.nameTh, org.shortNameTh, ...org.aliases].map((name) => agencyKey(name, areaNameTh));
}

function ask(match: AgencyMatch, lineKey: string, similar: readonly Similar[]): ImportQuestion {
  return {
    cell: match.cell,
    kind: "AGENCY",
    key: lineKey,
    printed: match.printed,
    message: {
      th: `“${match.name}” คล้ายกับหน่วยงานที่มีอยู่แล้ว เป็นหน่วยงานเดียวกันหรือไม่`,
      en: `“${match.name}” resembles an organisation that exists. Are they the same?`,
    },
    choices: [
      ...similar.map(({ org }) => ({
        id: org.id,
        label: { th: `หน่วยงานเดิม: ${org.nameTh}`, en: `The existing one: ${org.nameTh}` },
      })),
      { id: NEW_AGENCY, label: { th: `หน่วยงานใหม่: ${match.name}`, en: `A new one: ${match.name}` } },
    ],
  };
}

/**
 * Finds the organisation of every agency named by a project. The same key is the same agency; a similar one is asked
 * and, unanswered, becomes a new organisation with the printed name. Keyed by agency key.
 */
export function matchAgencies(
  rows: readonly ProgressLine[],
  organizations: readonly KnownOrganization[],
  areaNameTh: string,
  answers: ImportAnswers,
): { agencies: Map<string, AgencyMatch>; questions: ImportQuestion[] } {
  const known = organizations.map((org) => ({ org, keys: keysOf(org, areaNameTh) }));
  const agencies = new Map<string, AgencyMatch>();
  const questions: ImportQuestion[] = [];
  for (const line of rows) {
    if (line.level !== "PROJECT" || line.agency === "") continue;
    const key = agencyKey(line.agency, areaNameTh);
    const before = agencies.get(key);
    if (before) {
      before.projects += 1;
      continue;
    }
    const same = known.find(({ keys }) => keys.includes(key))?.org;
    const cell = line.at.agency ?? "";
    const match = {
      key,
      name: agencyName(line.agency),
      cell,
      printed: line.agency,
      orgId: same?.id ?? null,
      projects: 1,
    };
    agencies.set(key, match);
    if (same) continue;
    const similar = known.filter(({ keys }) => keys.some((other) => similarAgencies(key, other)));
    if (similar.length === 0) continue;
    questions.push(ask(match, line.key, similar));
    match.orgId = similar.find(({ org }) => org.id === answers.get(cell))?.org.id ?? null;
  }
  return { agencies, questions };
}
