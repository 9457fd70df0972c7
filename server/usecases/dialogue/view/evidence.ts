import { checkPlan } from "~/domain/plan/checkPlan";
import type { PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import type { EvidenceSlide } from "~/domain/dialogue/view/sessionView";
import { loadPlanGraph } from "../../../db/plans";
import { loadProjects } from "../../../db/projects";
import { computeWindow } from "../../budget/computeWindow";
import type { Deps } from "../../deps";

type Parts = Pick<Deps, "db" | "clock">;
type Place = { areaCode: string; fy: number };

const text = (amount: bigint | null) => (amount === null ? null : `${amount}`);

/** Last year's projects and their money, as they stand in our data; null when there are none. */
async function lastYear({ db }: Parts, { areaCode, fy }: Place): Promise<EvidenceSlide | null> {
  const before = fy - 1;
  const projects = (await loadProjects(db.prisma, areaCode, before)).filter(({ removedAt }) => removedAt === null);
  if (projects.length === 0) return null;
  const total = projects.flatMap(({ money }) => money).reduce((sum, { yearSatang }) => sum + yearSatang, 0n);
  return { id: "LAST_YEAR", fy: before, projects: projects.length, totalSatang: `${total}` };
}

/** Ideas and concepts are private to those who work on them: a projector in a room of guests shows none. */
const isPublic = (state: string) => state !== "IDEA" && state !== "CONCEPT";

/** [R9, R9b] Goals without projects and projects without goals; null while the area has no goals. */
async function gaps({ db }: Parts, { areaCode, fy }: Place): Promise<EvidenceSlide | null> {
  const graph = await loadPlanGraph(db.prisma, areaCode, fy, ({ object }) => isPublic(object.state));
  if (!graph.nodes.some(({ kind, archived }) => kind === "GOAL" && !archived)) return null;
  const findings = checkPlan(graph);
  const goals = findings.filter(({ rule }) => rule === "R9b");
  const titleOf = new Map(graph.nodes.map(({ id, titleTh }) => [id, titleTh]));
  const examples = goals.flatMap(({ ids }) => ids.map((id) => titleOf.get(id) ?? "")).filter((title) => title !== "");
  const projects = findings.filter(({ rule }) => rule === "R9").length;
  return { id: "GAPS", goals: goals.length, projects, examples: examples.slice(0, 3) };
}

/** [R1] The window of the year. */
async function window(deps: Parts, { areaCode, fy }: Place): Promise<EvidenceSlide | null> {
  const summary = (await computeWindow(deps, areaCode, fy))?.summary;
  if (!summary) return null;
  const { proposedSatang, frameSatang, minSatang, maxSatang, verdict } = summary;
  return {
    ...{ id: "WINDOW", proposedSatang: `${proposedSatang}`, frameSatang: text(frameSatang), verdict },
    ...{ minSatang: text(minSatang), maxSatang: text(maxSatang) },
  };
}

const READERS = { LAST_YEAR: lastYear, GAPS: gaps, WINDOW: window } as const;

/** Slides that are drawn from the area's data alone. */
type EvidencePart = keyof typeof READERS;

/** What a phase shows: all of them where the meeting looks at its area, the window where money is talked about. */
export function evidencePartsOf(kind: PhaseKind | undefined): readonly EvidencePart[] {
  if (kind === "EVIDENCE") return ["LAST_YEAR", "GAPS", "WINDOW"];
  return kind === "CHECK" || kind === "ROOMS" || kind === "PLEDGES" ? ["WINDOW"] : [];
}

/** The slides of evidence (domain §5.2) that the area's data can fill; only those that are asked for are read. */
export async function evidenceSlides(
  deps: Parts,
  place: Place,
  parts: readonly EvidencePart[],
): Promise<EvidenceSlide[]> {
  const slides = await Promise.all(parts.map((part) => READERS[part](deps, place)));
  return slides.filter((slide) => slide !== null);
}
