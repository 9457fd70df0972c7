import type { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import busboy from "busboy";
import type { Request } from "express";
import type { ImportFile } from "../../db/imports";
import { AppError } from "../../errors";
import { IMPORT_LIMITS } from "../../import/limits";

const MAX = IMPORT_LIMITS.fileBytes;
/** What a multipart form may add to its file. */
const FORM_EXTRA = 64 * 1024;

const tooLarge = () => new AppError("fileTooLarge", { max: `${MAX / 1024 / 1024} MB` });
const unreadable = () => new AppError("badInput", { field: "file" });

/**
 * The uploaded table of a request: the part `file` of a multipart form, or the whole body when its type is
 * `text/tab-separated-values`. At most 10 MiB are held. Throws fileTooLarge, fileType (another body), badInput (no part
 * `file`, more than one file, a form that is broken or ends too early).
 */
export async function readUpload(request: Request): Promise<ImportFile> {
  const type = (request.headers["content-type"] ?? "").toLowerCase();
  const form = type.startsWith("multipart/form-data");
  const mime = "text/tab-separated-values";
  if (!form && !type.startsWith(mime)) throw new AppError("fileType", { reason: "contentType" });
  // said before anything is read; a body without a length is counted while it comes
  if (Number(request.headers["content-length"] ?? 0) > MAX + FORM_EXTRA) throw tooLarge();
  if (form) return readFilePart(request);
  return { name: "table.tsv", mime, bytes: within(await collect(request)) };
}

/** Bytes of a stream; null when there were more than 10 MiB. It is read to its end, or the sender would never listen. */
async function collect(stream: Readable): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX) chunks.push(chunk);
    else chunks.length = 0;
  });
  await finished(stream, { writable: false }).catch(() => Promise.reject(unreadable()));
  return size > MAX ? null : Buffer.concat(chunks);
}

function within(bytes: Uint8Array | null): Uint8Array {
  if (bytes === null) throw tooLarge();
  return bytes;
}

type Part = { name: string; mime: string; bytes: Promise<Uint8Array | null> };

async function readFilePart(request: Request): Promise<ImportFile> {
  const parts: Part[] = [];
  let crowded = false;
  const form = openForm(request);
  form.on("file", (field, stream, { filename, mimeType }) => {
    if (field !== "file") return void stream.resume();
    const bytes = collect(stream);
    // awaited below; a fault before that must not end the process
    bytes.catch(() => undefined);
    parts.push({ name: filename ?? "", mime: mimeType, bytes });
  });
  for (const event of ["filesLimit", "partsLimit", "fieldsLimit"] as const) form.on(event, () => (crowded = true));
  await pipeline(request, form).catch(() => Promise.reject(unreadable()));
  const [part] = parts;
  if (!part || crowded) throw unreadable();
  return { name: part.name, mime: part.mime, bytes: within(await part.bytes) };
}

function openForm(request: Request): busboy.Busboy {
  const limits = { fileSize: MAX + 1, files: 1, fields: 20, fieldSize: 10_000, parts: 21 };
  try {
    return busboy({ headers: request.headers, defParamCharset: "utf8", limits });
  } catch {
    throw unreadable();
  }
}
