import type { Actor } from "~/domain/access/actor";
import { LENGTHS } from "~/domain/dialogue/card";
import { OFFICIAL_STEPS, planOf, type OfficialStep } from "~/domain/dialogue/phases/officialStep";
import { SCRIPTS, type ScriptName } from "~/domain/dialogue/phases/script";
import { DEFAULT_RULES } from "~/domain/dialogue/voting/votingRules";
import { isFiscalYear } from "~/domain/calendar/fiscalYear";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";
import { sentText } from "../sentText";
import { recordSession } from "../run/recordSession";
import { loadSession } from "../../../db/dialogue/sessions";

/** A session that a planner makes. `startsAt` is Bangkok time as a form sends it: `YYYY-MM-DDTHH:MM`. */
export type NewSession = {
  areaCode: string;
  fy: number;
  title: string;
  place: string;
  startsAt: string;
  officialStep: number;
  script: string;
};

/** Bangkok time of a form as an instant. Throws badInput. */
export function bangkokInstant(text: string): Date {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? new Date(`${text}:00+07:00`) : new Date(NaN);
  const year = at.getUTCFullYear();
  if (Number.isNaN(at.getTime()) || year < 2000 || year > 2200) throw new AppError("badInput", { field: "startsAt" });
  return at;
}

const isStep = (step: number): step is OfficialStep => OFFICIAL_STEPS.some((one) => one === step);
const isScript = (script: string): script is ScriptName => SCRIPTS.some((one) => one === script);

/**
 * Makes a session from a script and an official step, with the phases that the step needs; the planner is its first
 * facilitator. Returns its id. Throws notFound, forbidden, badInput.
 */
export async function createSession(deps: Deps, actor: Actor, input: NewSession): Promise<string> {
  const { areaCode, fy, officialStep, script } = input;
  demandArea(actor, "session.prepare", areaCode);
  if (!isFiscalYear(fy)) throw new AppError("badInput", { field: "budgetYear" });
  if (!isStep(officialStep)) throw new AppError("badInput", { field: "officialStep" });
  if (!isScript(script)) throw new AppError("badInput", { field: "script" });
  const title = sentText(input.title, "sessionTitle", LENGTHS.title);
  const place = sentText(input.place, "place", LENGTHS.place, "optional");
  const startsAt = bangkokInstant(input.startsAt);
  const createdAt = deps.clock.now();
  return deps.db.prisma.$transaction(async (tx) => {
    const { id } = await tx.dialogueSession.create({
      data: {
        ...{ areaCode, fy, title, place, startsAt, officialStep, script, rules: DEFAULT_RULES },
        ...{ createdBy: actor.userId, createdAt },
        facilitators: { create: { userId: actor.userId, addedAt: createdAt } },
        phases: {
          create: planOf(officialStep, script).map(({ kind, minutes, dropped }, index) => ({
            ...{ sort: index + 1, kind, plannedMinutes: minutes, dropped },
          })),
        },
      },
    });
    const session = await loadSession(tx, id);
    if (session) await recordSession(tx, deps, actor, session, "created", { officialStep, script, title });
    return id;
  });
}
