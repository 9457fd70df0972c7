import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { packDocx } from "../../templates/kit/docx/packDocx";
import { grid } from "../../templates/kit/grid";
import type { Block, DocModel } from "../../templates/kit/model";
import { PORTRAIT } from "../../templates/kit/page";
import { paragraph } from "../../templates/kit/paragraphs";
import { planJ2Sample } from "../../templates/planJ2/sample";
import { writeXlsx } from "../../templates/registry";
import { testFolder } from "../support/openXml";
import { ink, pdfTools } from "../support/pdf";

// LibreOffice and the validator are slow on a busy machine
vi.setConfig({ testTimeout: 120_000 });

const folder = await testFolder();
const tools = await pdfTools(folder);

/** Stacked and deep marks: the highest and lowest ink that Thai has. */
const MARKS = "ปี้ ที่ ป่า ฟ้า ก๊ ฎุ ฏู ญู ฐุ ปิ์ น้ำ ฤๅษี ผู้ ใหญ่";

const model = (blocks: readonly Block[]): DocModel => ({
  title: "",
  page: PORTRAIT,
  marks: { formCode: "", revision: "", fingerprint: "", draft: false },
  blocks,
});

test("no mark of a word in a table is clipped: the ink equals that of free text", async () => {
  const cell = grid({
    columns: [{ cm: 16 }],
    rows: Array.from({ length: 8 }, () => ({ kind: "item" as const, cells: [{ text: MARKS }] })),
    sizePt: 12,
    border: "none",
  });
  const free = Array.from({ length: 8 }, () => paragraph(MARKS, { sizePt: 12, left: 0.12, after: 6 }));
  const inkOf = async (blocks: readonly Block[], name: string) => {
    const file = await tools.pdf(await packDocx(model(blocks), "libreoffice"), name);
    return (await tools.pictures(file, 150)).reduce((sum, picture) => sum + ink(picture), 0);
  };
  const [inCells, inFree] = [await inkOf([cell], "cells"), await inkOf(free, "free")];
  expect(inFree).toBeGreaterThan(5_000);
  expect(Math.abs(inCells - inFree) / inFree).toBeLessThan(0.01);
});

test("two pictures of the same file are the same", async () => {
  const file = await tools.pdf(await packDocx(model([paragraph(MARKS)]), "libreoffice"), "twice");
  const [[first], [second]] = [await tools.pictures(file, 80), await tools.pictures(file, 80)];
  expect(Buffer.compare(first?.grey ?? new Uint8Array(), second?.grey ?? new Uint8Array([1]))).toBe(0);
});

/** The workbook without lines, repeated heads and footers, its rows `times` as high: only the ink of its texts is left. */
function bare(bytes: Uint8Array, times: number): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => {
    const text = strFromU8(data)
      .replace(/ ht="([\d.]+)"/g, (_, height: string) => ` ht="${Math.min(409, Number(height) * times)}"`)
      .replace(/ style="thin"/g, "")
      .replace(/<headerFooter>.*?<\/headerFooter>/s, "")
      .replace(/<definedNames>.*?<\/definedNames>/s, "");
    return [name, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

async function inkOfWorkbook(bytes: Uint8Array, name: string): Promise<number> {
  const source = path.join(folder, `${name}.xlsx`);
  await writeFile(source, bytes);
  const profile = await mkdtemp(path.join(folder, "profile-"));
  const args = [
    `-env:UserInstallation=file://${profile}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    source,
  ];
  const fonts = path.join(folder, "preview-font/fonts.conf");
  const env = { PATH: "/usr/bin:/bin", HOME: profile, FONTCONFIG_FILE: fonts, NODE_ENV: "test" as const };
  await promisify(execFile)("/usr/bin/soffice", args, { env });
  const pictures = await tools.pictures(path.join(folder, `${name}.pdf`), 150);
  return pictures.reduce((sum, picture) => sum + ink(picture), 0);
}

test("rows of the workbook clip nothing: higher rows show no more ink", async () => {
  const bytes = writeXlsx(planJ2Sample, "0123abcd");
  const ours = await inkOfWorkbook(bare(bytes, 1), "ours");
  const higher = await inkOfWorkbook(bare(bytes, 1.6), "higher");
  const lower = await inkOfWorkbook(bare(bytes, 0.6), "lower");
  expect(ours).toBeGreaterThan(50_000);
  expect(Math.abs(higher - ours) / ours).toBeLessThan(0.002);
  // the measure sees clipping when there is some
  expect((ours - lower) / ours).toBeGreaterThan(0.05);
});
