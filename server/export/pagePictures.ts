import { chown, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { AppError } from "../errors";
import { EXPORT_LIMITS } from "./limits";
import { findApart, PROGRAM_FOLDERS, type Office } from "./office";
import { runBounded } from "./runBounded";
import { Turn } from "./turn";

/** Turns pages of a PDF of our own into pictures, by poppler's pdftoppm. */
export type PagePictures = {
  available(): Promise<boolean>;
  /** PNG of a page counted from 1, at `dpi`; null when there is no such page. Throws AppError busy, exportTooLarge. */
  picture(pdf: Uint8Array, page: number, dpi: number): Promise<Uint8Array | null>;
  /** Ends what is under way. */
  close(): void;
};

const PAGE_OBJECT = /\/Type\s*\/Page(?![a-zA-Z])/g;

/** Number of pages of a PDF that LibreOffice wrote: its page objects stand outside of compressed streams. */
export function pdfPageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  return text.match(PAGE_OBJECT)?.length ?? 0;
}

async function pictureIn(folder: string, program: Office, args: readonly string[], signal: AbortSignal) {
  const bounds = { folder, timeoutMs: EXPORT_LIMITS.pictureMs, env: { HOME: folder, LANG: "C.UTF-8" }, signal };
  await runBounded(program, [...args, path.join(folder, "document.pdf"), path.join(folder, "page")], bounds);
  const made = (await readdir(folder)).find((name) => name.endsWith(".png"));
  return made === undefined ? null : readFile(path.join(folder, made));
}

/** Makes the painter of one server. */
export function makePagePictures(programFolders: readonly string[] = PROGRAM_FOLDERS): PagePictures {
  let looked: Promise<Office | null> | null = null;
  const find = () => (looked ??= findApart(programFolders, ["pdftoppm"]));
  const ending = new AbortController();
  const turn = new Turn(EXPORT_LIMITS.picturesWaiting);
  const paint = async (program: Office, pdf: Uint8Array, page: number, dpi: number) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-page-"));
    try {
      const source = path.join(folder, "document.pdf");
      await writeFile(source, pdf);
      if (program.user !== null) for (const own of [folder, source]) await chown(own, program.user, program.user);
      const args = ["-png", "-r", String(dpi), "-f", String(page), "-l", String(page)];
      return await pictureIn(folder, program, args, ending.signal);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return {
    available: async () => (await find()) !== null,
    async picture(pdf, page, dpi) {
      const program = await find();
      if (!program) throw new AppError("pdfUnavailable");
      if (page < 1 || page > pdfPageCount(pdf)) return null;
      return turn.run(() => paint(program, pdf, page, dpi));
    },
    close: () => ending.abort(),
  };
}
