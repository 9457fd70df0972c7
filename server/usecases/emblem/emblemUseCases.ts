import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { Emblem } from "../../../templates/kit/emblem";
import { record } from "../../db/audit";
import { dropEmblem, listEmblemChanges, loadEmblem, saveEmblem, type EmblemChange } from "../../db/document/emblems";
import { AppError } from "../../errors";
import { checkedPicture } from "../../import/picture/checkedPicture";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";

/** What stands in an area's emblem slot, who changed it, and whether the asker may. */
type EmblemView = { emblem: Emblem | null; changes: EmblemChange[]; may: { change: boolean } };

async function openEmblem(deps: Deps, actor: Actor, areaCode: string): Promise<EmblemView> {
  demandArea(actor, "area.read", areaCode);
  const { prisma } = deps.db;
  const [emblem, changes] = await Promise.all([loadEmblem(prisma, areaCode), listEmblemChanges(prisma, areaCode)]);
  return { emblem, changes, may: { change: may(actor, "area.editProfile", { areaCode }) } };
}

async function setEmblem(deps: Deps, actor: Actor, areaCode: string, bytes: Uint8Array): Promise<void> {
  demandArea(actor, "area.editProfile", areaCode);
  const picture = checkedPicture(bytes);
  const { mime, widthPx, heightPx } = picture;
  await deps.db.prisma.$transaction(async (tx) => {
    const sha256 = await saveEmblem(tx, { areaCode, setBy: actor.userId, setAt: deps.clock.now() }, picture);
    await record(tx, deps, actor, {
      ...{ action: "emblem.set", objectKind: "area", objectId: areaCode, areaCode },
      detail: { mime, widthPx, heightPx, bytes: picture.bytes.length, sha256 },
    });
  });
}

async function removeEmblem(deps: Deps, actor: Actor, areaCode: string): Promise<void> {
  demandArea(actor, "area.editProfile", areaCode);
  await deps.db.prisma.$transaction(async (tx) => {
    const had = await dropEmblem(tx, { areaCode, setBy: actor.userId, setAt: deps.clock.now() });
    if (!had) throw new AppError("stale");
    await record(tx, deps, actor, {
      ...{ action: "emblem.removed", objectKind: "area", objectId: areaCode, areaCode },
      detail: {},
    });
  });
}

/**
 * The office's own picture in its letters. `open` throws notFound; `set` (bytes of the upload) and `remove` are the strategy
 * office's and throw notFound, forbidden, pictureRefused, stale (nothing to remove).
 */
export const emblemUseCases = (deps: Deps) => ({
  open: (actor: Actor, areaCode: string) => openEmblem(deps, actor, areaCode),
  set: (actor: Actor, areaCode: string, bytes: Uint8Array) => setEmblem(deps, actor, areaCode, bytes),
  remove: (actor: Actor, areaCode: string) => removeEmblem(deps, actor, areaCode),
});
