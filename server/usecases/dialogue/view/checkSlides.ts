import type { Actor } from "~/domain/access/actor";
import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import type { EvidenceSlide } from "~/domain/dialogue/view/sessionView";
import { baseRule } from "~/domain/findings/findingFilter";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { computeWindow } from "../../budget/computeWindow";
import { listFindings } from "../../budget/findings/listFindings";
import type { Deps } from "../../deps";

/** Parts of the check panel that count projects, with the rules of each (domain §5.2): sources, duplicates, alignment. */
const PARTS = {
  SOURCES: ["R4"],
  DUPLICATES: ["R6"],
  ALIGNMENT: ["R7", "R8", "R9"],
} as const;

type Part = keyof typeof PARTS;

/** [R3, R4, R6–R9] What the check panel says beside the window; empty outside of its phase. */
export async function checkSlides(deps: Deps, actor: Actor, session: SessionRecord): Promise<EvidenceSlide[]> {
  if (currentPhase(session)?.kind !== "CHECK") return [];
  const { areaCode, fy } = session;
  const summary = (await computeWindow(deps, areaCode, fy))?.summary;
  const entries = await listFindings(deps, actor, { areaCode, fy });
  // ideas and concepts are their writers': the projector must say the same to everybody in the room
  const concepts = await deps.db.prisma.project.findMany({
    where: { areaCode, fy, state: { in: ["IDEA", "CONCEPT"] } },
    select: { id: true },
  });
  const hidden = new Set(concepts.map(({ id }) => id));
  const projectsWith = (part: Part): number => {
    const rules: readonly string[] = PARTS[part];
    const named = entries.filter(({ finding }) => finding.severity !== "I" && rules.includes(baseRule(finding.rule)));
    return new Set(named.flatMap(({ projectIds }) => projectIds.filter((id) => !hidden.has(id)))).size;
  };
  const parts = (Object.keys(PARTS) as Part[]).map((id): EvidenceSlide => ({ id, projects: projectsWith(id) }));
  if (!summary) return parts;
  return [{ id: "KEY_SHARE", ok: summary.keyShareOk, keySatang: `${summary.keySatang}` }, ...parts];
}
