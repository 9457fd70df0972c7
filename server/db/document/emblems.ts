import { createHash } from "node:crypto";
import type { Emblem } from "../../../templates/kit/emblem";
import type { CheckedPicture } from "../../import/picture/checkedPicture";
import type { Tx } from "../client";

const mimeOf = (mime: string): Emblem["mime"] => (mime === "image/jpeg" ? "image/jpeg" : "image/png");

/** The picture that an area prints above the titles of its letters; null when it has none. */
export async function loadEmblem(tx: Tx, areaCode: string): Promise<Emblem | null> {
  const row = await tx.areaEmblem.findUnique({ where: { areaCode } });
  const file =
    row && (await tx.storedFile.findUnique({ where: { id: row.fileId }, select: { body: true, mime: true } }));
  if (!row || !file) return null;
  const { widthPx, heightPx } = row;
  return { data: Buffer.from(file.body).toString("base64"), mime: mimeOf(file.mime), widthPx, heightPx };
}

type Who = { areaCode: string; setBy: string; setAt: Date };

/** Makes a picture the emblem of an area; the ones before stay in its history with their files. Returns its SHA-256. */
export async function saveEmblem(tx: Tx, { areaCode, setBy, setAt }: Who, picture: CheckedPicture): Promise<string> {
  const { bytes, mime, widthPx, heightPx } = picture;
  const body = Uint8Array.from(bytes);
  const sha256 = createHash("sha256").update(body).digest("hex");
  const name = mime === "image/png" ? "emblem.png" : "emblem.jpg";
  const file = await tx.storedFile.create({
    data: { sha256, name, mime, size: body.length, body, createdAt: setAt },
    select: { id: true },
  });
  const content = { fileId: file.id, widthPx, heightPx, setBy, setAt };
  await tx.areaEmblem.upsert({ where: { areaCode }, create: { areaCode, ...content }, update: content });
  await tx.emblemChange.create({ data: { areaCode, ...content } });
  return sha256;
}

/** Empties the slot of an area. Returns false when it was empty. */
export async function dropEmblem(tx: Tx, { areaCode, setBy, setAt }: Who): Promise<boolean> {
  const { count } = await tx.areaEmblem.deleteMany({ where: { areaCode } });
  if (count > 0) await tx.emblemChange.create({ data: { areaCode, fileId: null, setBy, setAt } });
  return count > 0;
}

/** One change of an area's emblem; `size` in pixels, null = the slot was emptied. */
export type EmblemChange = { id: string; at: Date; byName: string; size: { widthPx: number; heightPx: number } | null };

/** The last changes of an area's emblem, newest first. */
export async function listEmblemChanges(tx: Tx, areaCode: string): Promise<EmblemChange[]> {
  const rows = await tx.emblemChange.findMany({ where: { areaCode }, orderBy: { setAt: "desc" }, take: 20 });
  const ids = rows.flatMap(({ setBy }) => setBy ?? []);
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, nameTh: true } });
  const names = new Map(people.map(({ id, nameTh }) => [id, nameTh]));
  return rows.map(({ id, setAt, setBy, fileId, widthPx, heightPx }) => ({
    ...{ id, at: setAt, byName: names.get(setBy ?? "") ?? "" },
    size: fileId === null ? null : { widthPx, heightPx },
  }));
}
