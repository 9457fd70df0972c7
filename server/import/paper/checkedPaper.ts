import { createHash } from "node:crypto";
import path from "node:path";
import { AppError } from "../../errors";
import { jpegEnd } from "./jpegEnd";
import { pdfFault } from "./pdfFault";
import { pngEnd } from "./pngEnd";

/** An uploaded file. */
export type Upload = { name: string; bytes: Uint8Array };

/** A paper that may be kept: as it was sent, its kind by its content, its cleaned name, its SHA-256 (hex). */
export type CheckedPaper = { name: string; mime: PaperMime; bytes: Uint8Array; sha256: string };

type PaperMime = "application/pdf" | "image/png" | "image/jpeg";

/** Largest file of a paper. */
export const PAPER_BYTES = 10 * 1024 * 1024;

const ENDINGS: Record<PaperMime, string> = { "application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg" };

/** Longest name before its ending. */
const MAX_NAME = 120;

/** Behind a picture cameras leave data of their own; a page, an archive or a document there is a trick. */
const isTrick = (behind: string) =>
  /<(?:!doctype|html|script|svg|body|\?xml)|%PDF-|PK\u0003\u0004|PK\u0005\u0006/i.test(behind);

function mimeOf(bytes: Uint8Array): PaperMime {
  if (bytes[0] === 0x25) {
    const fault = pdfFault(bytes);
    if (fault) throw new AppError(fault === "content" ? "paperRefused" : "paperHidden");
    return "application/pdf";
  }
  const [png, jpeg] = [pngEnd(bytes), jpegEnd(bytes)];
  const end = Math.max(png, jpeg);
  if (end < 0) throw new AppError("paperRefused");
  if (isTrick(Buffer.from(bytes.subarray(end)).toString("latin1"))) throw new AppError("paperHidden");
  return png >= 0 ? "image/png" : "image/jpeg";
}

/** A file name for people: without folders, control and direction marks, with the ending of what the file really is. */
function cleanName(name: string, mime: PaperMime): string {
  const bare = path.posix
    .basename(name.replaceAll("\\", "/"))
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"<>|:*?]+/gu, "")
    .replace(/(?:\.(?:pdf|png|jpe?g|html?|svg|exe|js|zip|docx?|bat|cmd))+$/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return `${(bare || "paper").slice(0, MAX_NAME)}${ENDINGS[mime]}`;
}

/**
 * Judges the file of a paper by its content, never by its name: PDF, PNG or JPEG, whole, up to 10 MB, nothing else hidden
 * in it. It is kept byte for byte, so that its SHA-256 is that of the file in the person's hand. Throws paperRefused
 * (nothing of these kinds, or not whole), paperTooLarge, paperHidden (something that runs, or another file behind it).
 */
export function checkedPaper({ name, bytes }: Upload): CheckedPaper {
  if (bytes.length === 0) throw new AppError("paperRefused");
  if (bytes.length > PAPER_BYTES) throw new AppError("paperTooLarge", { mb: PAPER_BYTES / 1024 / 1024 });
  const mime = mimeOf(bytes);
  return { name: cleanName(name, mime), mime, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
