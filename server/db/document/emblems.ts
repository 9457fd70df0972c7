import type { Emblem } from "../../../templates/kit/form/emblem";
import type { Tx } from "../client";

/** The emblem of an area, as it is printed; null when the office has set none. */
export async function loadEmblem(tx: Tx, areaCode: string): Promise<(Emblem & { setAt: Date }) | null> {
  const row = await tx.areaEmblem.findUnique({ where: { areaCode } });
  const file =
    row && (await tx.storedFile.findUnique({ where: { id: row.fileId }, select: { body: true, mime: true } }));
  if (!row || !file) return null;
  return {
    mime: file.mime === "image/jpeg" ? "image/jpeg" : "image/png",
    base64: Buffer.from(file.body).toString("base64"),
    widthPx: row.widthPx,
    heightPx: row.heightPx,
    setAt: row.setAt,
  };
}
