import { fieldDifferences } from "~/collab/fields/compareFields";
import { CLOSE } from "~/collab/closeCodes";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { briefRights } from "~/domain/access/briefRights";
import { withoutUnprintable } from "~/domain/text/unprintable";
import { LIMITS } from "../../collab/limits";
import { record } from "../../db/audit";
import { readEpoch } from "../../db/backup/epoch";
import { projectObject, type BriefProject } from "../../db/briefs";
import { docState } from "../../db/collab/collabDocs";
import {
  countOpenParked,
  findSameParked,
  hasWrittenIn,
  insertParked,
  type ParkedReason,
} from "../../db/collab/parkedWork";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { readableProject } from "./demandParked";

/**
 * What a page hands over: whose page it is, why the document did not take it (a close code; 0 = it was not sent at all),
 * what the server said then, its epoch, its state.
 */
export type ParkInput = { userId: string; code: number; why?: string; epoch: number | null; body: Uint8Array };

/** Most characters of what the server is said to have said. */
const MAX_WHY = 200;

/** Open pieces that one person may have, over all briefs. */
const MAX_OPEN = 20;

/** Parking is for people who write here, or did until their right ended; readers have nothing to park. */
async function demandWriter(deps: Deps, actor: Actor, room: string, project: BriefProject): Promise<void> {
  const thawed = { ...projectObject(project), state: "BRIEF_DRAFT" as const };
  if (briefRights(actor, thawed).write) return;
  if (!(await hasWrittenIn(deps.db.prisma, room, actor.userId))) throw new AppError("forbidden");
}

async function reasonOf(
  deps: Deps,
  actor: Actor,
  { room, project, input }: { room: string; project: BriefProject; input: ParkInput },
): Promise<ParkedReason> {
  if (input.epoch !== null && input.epoch !== (await readEpoch(deps.db.pool))) return "OTHER_EPOCH";
  if ((await docState(deps.db.pool, room))?.frozen) return "FROZEN";
  if (!briefRights(actor, projectObject(project)).write) return "RIGHT_LOST";
  if (input.code === 0) return "UNSENT";
  return input.code === CLOSE.clientTooOld ? "OTHER_EPOCH" : "REFUSED";
}

/**
 * Keeps work on the server that a brief could not take, as a new draft of its author; the document is not touched.
 * Returns its id, or null when it says nothing that the brief does not say already. The same work twice is one draft.
 * Throws notFound, forbidden (never wrote here), signInAgain (another person's page), badInput (unreadable, above
 * 8 MiB), busy (twenty open drafts).
 */
export async function parkWork(deps: Deps, actor: Actor, briefId: string, input: ParkInput): Promise<string | null> {
  const { body } = input;
  const room = briefRoom(briefId);
  const project = await readableProject(deps, actor, briefId);
  if (input.userId !== actor.userId) throw new AppError("signInAgain");
  await demandWriter(deps, actor, room, project);
  if (body.length === 0 || body.length > LIMITS.docBytes) throw new AppError("badInput", { field: "body" });
  const { now, then } = await deps.collab.preview(room, body);
  if (fieldDifferences(now, then).length === 0) return null;
  const reason = await reasonOf(deps, actor, { room, project, input });
  const { userId } = actor;
  // only beside a refusal: any other reason is found by the server itself
  const why = reason === "REFUSED" ? withoutUnprintable(input.why ?? "").text.slice(0, MAX_WHY) : "";
  const id = await deps.db.prisma.$transaction(async (tx) => {
    // two pages of one person one after the other
    await tx.$queryRaw`select id from app_user where id = ${userId}::uuid for update`;
    const known = await findSameParked(tx, { room, userId, body });
    if (known !== null) return known;
    if ((await countOpenParked(tx, userId)) >= MAX_OPEN) throw new AppError("busy");
    const parked = await insertParked(tx, { room, userId, reason, why, body, now: deps.clock.now() });
    await record(tx, deps, actor, {
      action: "brief.workParked",
      objectKind: "brief",
      objectId: briefId,
      areaCode: project.areaCode,
      detail: { parkedId: parked, reason, bytes: body.length },
    });
    return parked;
  });
  deps.bus.emit("touched", { topic: room });
  return id;
}
