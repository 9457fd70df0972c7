import { chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { AppError } from "../errors";
import type { Logger } from "../log";
import { EXPORT_LIMITS } from "./limits";
import { findOffice, PROGRAM_FOLDERS, type Office } from "./office";
import { previewFonts } from "./previewFonts";
import { runBounded } from "./runBounded";

/** Turns a DOCX of our own into PDF by LibreOffice. */
export type PdfConverter = {
  available(): Promise<boolean>;
  /**
   * Throws AppError pdfUnavailable, exportTooLarge (time) or busy (given up by `signal`). Never give it a file that
   * somebody uploaded.
   */
  convert(docx: Uint8Array, signal?: AbortSignal): Promise<Uint8Array>;
  /** Ends a conversion that is under way. */
  close(): void;
};

const QUIET = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"];

/** What a conversion works with. */
type Workplace = { folder: string; office: Office; fontDir: string; signal: AbortSignal };

async function convertIn({ folder, office, fontDir, signal }: Workplace, docx: Uint8Array): Promise<Uint8Array> {
  const source = path.join(folder, "document.docx");
  await writeFile(source, docx);
  const fonts = await previewFonts(fontDir, folder);
  const { user } = office;
  if (user !== null) for (const own of [folder, source]) await chown(own, user, user);
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  await runBounded(office, [...QUIET, profile, "--convert-to", "pdf", "--outdir", folder, source], {
    folder,
    timeoutMs: EXPORT_LIMITS.pdfMs,
    env: { HOME: folder, TMPDIR: folder, XDG_CACHE_HOME: folder, LANG: "C.UTF-8", ...fonts },
    signal,
  });
  return readFile(path.join(folder, "document.pdf"));
}

/** `fontDir` holds the preview font, if it was made; LibreOffice is looked for in `programFolders`. */
export type ConverterParts = { fontDir: string; log: Logger; programFolders?: readonly string[] };

/** Makes the converter of one server. */
export function makePdfConverter({ fontDir, log, programFolders = PROGRAM_FOLDERS }: ConverterParts): PdfConverter {
  let looked: Promise<Office | null> | null = null;
  const find = () => (looked ??= findOffice(programFolders));
  const ending = new AbortController();
  return {
    available: async () => (await find()) !== null,
    async convert(docx, signal) {
      const office = await find();
      if (!office) throw new AppError("pdfUnavailable");
      const folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-pdf-"));
      try {
        const until = AbortSignal.any([ending.signal, ...(signal ? [signal] : [])]);
        return await convertIn({ folder, office, fontDir, signal: until }, docx);
      } catch (error) {
        if (error instanceof AppError) throw error;
        if (signal?.aborted) throw new AppError("busy", { reason: "cancelled" });
        log.error({ err: error }, "LibreOffice made no PDF");
        throw new AppError("pdfUnavailable", { reason: "failed" });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    close: () => ending.abort(),
  };
}
