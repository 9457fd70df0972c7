import { AppError } from "../../errors";
import { cleanJpeg } from "./cleanJpeg";
import { cleanPng } from "./cleanPng";

/** A picture that may stand in a document: only what draws it, its size in pixels. */
export type CheckedPicture = { bytes: Uint8Array; mime: "image/png" | "image/jpeg"; widthPx: number; heightPx: number };

/** Bounds of a picture: bytes of the upload, and pixels a side. */
const PICTURE_LIMITS = { bytes: 2 * 1024 * 1024, leastPx: 100, mostPx: 3_000 } as const;

/**
 * Judges an uploaded picture by its content, never by its name: PNG or JPEG, whole, 100–3,000 pixels a side. What comes
 * back is written anew from the parts that draw it, so that texts, places and whatever hung on behind are gone. Throws
 * AppError pictureRefused with the reason.
 */
export function checkedPicture(bytes: Uint8Array): CheckedPicture {
  const refuse = (reason: string) => new AppError("pictureRefused", { reason });
  if (bytes.length === 0) throw refuse("empty");
  if (bytes.length > PICTURE_LIMITS.bytes) throw refuse("bytes");
  const picture = cleanPng(bytes) ?? cleanJpeg(bytes);
  if (!picture) throw refuse("content");
  const { leastPx, mostPx } = PICTURE_LIMITS;
  for (const side of [picture.widthPx, picture.heightPx]) if (side < leastPx || side > mostPx) throw refuse("pixels");
  return picture;
}
