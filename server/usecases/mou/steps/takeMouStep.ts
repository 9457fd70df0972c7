import { mouRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { mouStepBetween, type MouStep } from "~/domain/mou/life/mouLife";
import type { MouState } from "~/domain/mou/mouState";
import { keepFile } from "../../../db/mou/files";
import type { Tx } from "../../../db/client";
import { mouObject, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import { checkedPaper, type Upload } from "../../../import/paper/checkedPaper";
import type { Deps } from "../../deps";
import { dayField, lineOf } from "../../people/fields";
import { demandMouLocked } from "./demandMou";
import { moveMou, type StepWords } from "./moveMou";
import { mouGuards } from "./mouGuards";
import { touchMou } from "./tellMou";

/** A step to take: the state the person saw, where it leads, and its papers; the date as typed (B.E.). */
export type MouStepInput = {
  seen: MouState;
  to: MouState;
  reason: string;
  documentNo: string;
  documentDate: string;
  file: Upload | null;
};

/** Longest reason. */
export const MAX_REASON = 1_000;

/** Whether the actor is among those who take this step. */
export function mayTakeMouStep(actor: Actor, { taker }: Pick<MouStep, "taker">, mou: MouRecord): boolean {
  if (taker === "PLANNER") return may(actor, "mou.manage", mou);
  const leads = may(actor, "mou.draft", mou.project);
  if (taker === "LEAD") return leads;
  return taker === "SIDE" && (leads || may(actor, "mou.negotiate", mouObject(mou)));
}

async function wordsOf(tx: Tx, deps: Deps, step: MouStep, input: MouStepInput): Promise<StepWords> {
  const reason = lineOf(input.reason, "reason", { max: MAX_REASON, required: false });
  const documentNo = lineOf(input.documentNo, "documentNo", { required: false });
  const documentDate = dayField(input.documentDate, "documentDate");
  if (step.needsReason && reason === "") throw new AppError("reasonMissing");
  if (step.needsDocument && (documentNo === "" || documentDate === null)) throw new AppError("documentMissing");
  const paper = input.file && checkedPaper(input.file);
  return { reason, documentNo, documentDate, fileId: paper ? await keepFile(tx, paper, deps.clock.now()) : null };
}

/**
 * Takes a memorandum one step on, opens it again with a reason, or ends it with a letter (domain §2.2): permission, guards on
 * what is committed in this moment, the kept text, notices and the audit row in one transaction. Throws notFound, forbidden,
 * mouMoved (the state is another one by now), stepBlocked with the number of errors, reasonMissing, documentMissing,
 * badInput, paperRefused, paperTooLarge, paperHidden.
 */
export async function takeMouStep(deps: Deps, actor: Actor, id: string, input: MouStepInput): Promise<void> {
  await deps.collab.flushed(mouRoom(id));
  const { notified } = await deps.db.prisma.$transaction(
    async (tx) => {
      const mou = await demandMouLocked(tx, actor, id);
      const step = mou.state === input.seen ? mouStepBetween(mou.state, input.to) : null;
      if (!step) throw new AppError("mouMoved");
      if (!mayTakeMouStep(actor, step, mou)) throw new AppError("forbidden");
      const words = await wordsOf(tx, deps, step, input);
      const blocking = (await mouGuards(tx, mou, step)).filter(({ severity }) => severity === "E");
      if (blocking.length > 0) throw new AppError("stepBlocked", { count: blocking.length });
      return moveMou(tx, deps, actor, mou, step, words);
    },
    { timeout: 30_000 },
  );
  deps.bus.emit("access", { room: mouRoom(id) });
  touchMou(deps, id, notified);
}
