import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { loadBriefProject } from "../../db/briefs";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { keepAutomatic } from "./keepAutomatic";
import { keepVersion } from "./keepVersion";

/** Longest name of a version. */
const MAX_VERSION_NAME = 80;

/**
 * Keeps what a brief says now as a version with a name (บันทึกเป็นฉบับ). Everybody who may write in the brief may. Returns
 * its number. Throws notFound, forbidden, frozen, badInput (no name, or longer than 80 characters).
 */
export async function nameVersion(deps: Deps, actor: Actor, briefId: string, given: string): Promise<number> {
  const name = lineOf(given, "name", { max: MAX_VERSION_NAME });
  const { areaCode } = demandBrief(actor, "brief.write", await loadBriefProject(deps.db.prisma, briefId));
  const room = briefRoom(briefId);
  await deps.collab.flushed(room);
  await keepAutomatic(deps, room);
  const number = await deps.db.prisma.$transaction(async (tx) => {
    const made = await keepVersion(tx, deps, room, { kind: "NAMED", name }, actor);
    if (made === null) throw new AppError("notFound");
    await record(tx, deps, actor, {
      action: "brief.versionNamed",
      objectKind: "brief",
      objectId: briefId,
      areaCode,
      detail: { version: made, name },
    });
    return made;
  });
  deps.bus.emit("touched", { topic: `brief/${briefId}` });
  return number;
}
