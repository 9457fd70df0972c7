import type { Actor } from "~/domain/access/actor";
import { mouStepsFrom, type MouStep } from "~/domain/mou/life/mouLife";
import type { Finding } from "~/domain/rules/finding";
import type { Tx } from "../../../db/client";
import type { MouRecord } from "../../../db/mous";
import { mouGuards } from "./mouGuards";
import { mayTakeMouStep } from "./takeMouStep";

/** A step that leads out of the state at hand, what stands before it, and whether this person may take it. */
export type OpenStep = { step: MouStep; findings: Finding[]; mayTake: boolean };

/** Steps of their own that lead out of where a memorandum stands. */
export async function openSteps(tx: Tx, actor: Actor, mou: MouRecord): Promise<OpenStep[]> {
  const open: OpenStep[] = [];
  for (const step of mouStepsFrom(mou.state).filter(({ through }) => through === "STEP"))
    open.push({ step, findings: await mouGuards(tx, mou, step), mayTake: mayTakeMouStep(actor, step, mou) });
  return open;
}
