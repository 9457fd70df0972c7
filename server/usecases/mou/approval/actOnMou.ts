import { mouRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { textChanges, type TextChange } from "~/domain/mou/approval/approvedText";
import { whoseTurn } from "~/domain/mou/approval/approval";
import { mouStepBetween } from "~/domain/mou/life/mouLife";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { insertAct } from "../../../db/mou/approvals";
import { listMouVersions, loadMouVersion } from "../../../db/mou/versions";
import type { MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { lineOf } from "../../people/fields";
import { confirmPassword } from "../../session/confirmPassword";
import type { LoginLimits } from "../../session/logIn";
import { demandMou, demandMouLocked } from "../steps/demandMou";
import { authorityFindings } from "../steps/mouGuards";
import { moveMou } from "../steps/moveMou";
import { approvalsOf, textOf } from "../steps/standing";
import { MAX_REASON } from "../steps/takeMouStep";
import { peopleOfMou, tellMou, touchMou } from "../steps/tellMou";
import { demandTurn, type Turn } from "./demandTurn";

/** An approval was recorded, or nothing was: then what differs between the text on the screen and the one that stands. */
export type Approved = { done: true } | { changes: TextChange[] };

/** What an approver sends: the group, the hash of the text on the screen, the own password again. */
export type ApproveInput = { groupId: string; seenHash: string; password: string };

/** [S77] What differs from the text that a person saw, by its hash; a text that was never kept differs in all it says. */
async function sinceSeen(tx: Tx, mou: MouRecord, turn: Turn, seenHash: string): Promise<TextChange[]> {
  const text = await textOf(tx, mou);
  if (turn.agreed.hash === seenHash) return text?.changes ?? [];
  const head = (await listMouVersions(tx, mou.id)).find(({ hash }) => hash === seenHash);
  const seen = head && (await loadMouVersion(tx, mou.id, head.no));
  const changes = seen ? textChanges(seen.content, turn.agreed.content) : [];
  const place = { th: "ฉบับที่อนุมัติ", en: "version" };
  return changes.length > 0 ? changes : [{ place, before: seenHash.slice(0, 8), after: turn.agreed.hash.slice(0, 8) }];
}

async function writeAct(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  mou: MouRecord,
  act: { groupId: string; act: "APPROVE" | "RETURN"; reason: string; turn: Turn },
): Promise<void> {
  const { id: versionId, hash, no } = act.turn.agreed;
  const row = { mouId: mou.id, round: mou.round, groupId: act.groupId, userId: actor.userId, act: act.act };
  const at = deps.clock.now();
  const bound = { versionId, hash, reason: act.reason, address: actor.address, at };
  if (!(await insertAct(tx, { ...row, ...bound }))) throw new AppError("alreadyApproved");
  await record(tx, deps, actor, {
    ...{ action: act.act === "APPROVE" ? "mou.approved" : "mou.returned", objectKind: "mou", objectId: mou.id },
    areaCode: mou.areaCode,
    detail: { round: mou.round, groupId: act.groupId, versionNo: no, hash, reason: act.reason },
  });
}

/** [R12] Nobody approves what could not be signed: the papers come first. */
async function demandAuthority(tx: Tx, mou: MouRecord): Promise<void> {
  const missing = (await authorityFindings(tx, mou, mou.fields.signingDate)).filter(({ severity }) => severity === "E");
  const [first] = missing;
  if (first) throw new AppError("authorityMissing", { count: missing.length, first: first.message.th });
}

/**
 * Approves exactly the text that was on the screen: its hash, the person, the server's time, the address it saw and the
 * re-entered password (no digital signature). One act a person and group, also under races (S76). When the text is another
 * one by now nothing is recorded and the difference comes back (S77). Throws notFound, forbidden, notApprover, notYourTurn,
 * alreadyApproved, enoughApproved, mouMoved, authorityMissing, tooManyTries, passwordWrong.
 */
export async function approveMou(
  deps: Deps,
  limits: LoginLimits,
  actor: Actor,
  id: string,
  input: ApproveInput,
): Promise<Approved> {
  const { prisma } = deps.db;
  // who is not in turn is told so before a password is asked
  await demandTurn(prisma, deps, actor, await demandMou(prisma, actor, id), input.groupId);
  await confirmPassword(deps, limits, actor, input.password);
  const answer = await prisma.$transaction(
    async (tx): Promise<{ changes: TextChange[]; notified: string[] }> => {
      const mou = await demandMouLocked(tx, actor, id);
      const turn = await demandTurn(tx, deps, actor, mou, input.groupId);
      const changes = await sinceSeen(tx, mou, turn, input.seenHash);
      if (changes.length > 0) return { changes, notified: [] };
      await demandAuthority(tx, mou);
      await writeAct(tx, deps, actor, mou, { groupId: input.groupId, act: "APPROVE", reason: "", turn });
      const { stand, turn: next } = await approvalsOf(tx, mou);
      const before = new Set(whoseTurn(turn.approvals.stand));
      const userIds = next.filter((userId) => !before.has(userId));
      const notified = await tellMou(tx, deps, actor, mou, { kind: "MOU_TURN", userIds, page: "/approval" });
      if (!stand.complete) return { changes: [], notified };
      const all = await peopleOfMou(tx, deps, mou);
      const detail = { state: "APPROVED" };
      const told = await tellMou(tx, deps, actor, mou, { kind: "MOU_STATE", userIds: all, page: "/signing", detail });
      return { changes: [], notified: [...notified, ...told] };
    },
    { timeout: 30_000 },
  );
  if (answer.changes.length > 0) return { changes: answer.changes };
  touchMou(deps, id, answer.notified);
  return { done: true };
}

/**
 * Returns a memorandum to negotiation with a compulsory reason, which everybody hears: the sides, who drafted it, and those
 * who have approved already. The next round begins; what was approved in this one is void. Throws notFound, forbidden,
 * notApprover, notYourTurn, alreadyApproved, enoughApproved, mouMoved, reasonMissing, badInput.
 */
export async function returnMou(
  deps: Deps,
  actor: Actor,
  id: string,
  input: { groupId: string; reason: string },
): Promise<void> {
  const reason = lineOf(input.reason, "reason", { max: MAX_REASON, required: false });
  const { notified } = await deps.db.prisma.$transaction(
    async (tx) => {
      const mou = await demandMouLocked(tx, actor, id);
      const turn = await demandTurn(tx, deps, actor, mou, input.groupId);
      if (reason === "") throw new AppError("reasonMissing");
      const step = mouStepBetween(mou.state, "DRAFT", "RETURN");
      if (!step) throw new AppError("mouMoved");
      await writeAct(tx, deps, actor, mou, { groupId: input.groupId, act: "RETURN", reason, turn });
      return moveMou(tx, deps, actor, mou, step, { reason });
    },
    { timeout: 30_000 },
  );
  deps.bus.emit("access", { room: mouRoom(id) });
  touchMou(deps, id, notified);
}
