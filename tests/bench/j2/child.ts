import { packDocx } from "../../../templates/kit/docx/packDocx";
import { packXlsx } from "../../../templates/kit/xlsx/packXlsx";
import { planJ2Docx } from "../../../templates/planJ2/docx";
import type { PlanJ2View } from "../../../templates/planJ2/view";
import { planJ2Xlsx } from "../../../templates/planJ2/xlsx";
import { plainDocx } from "./plainDocx";
import { planOf } from "./planOf";
import { sheetJs } from "./sheetJs";
import { templated, templateOf } from "./templated";

/** What one process measured: time of the one document it made, and its highest memory. */
export type J2Figure = { builder: string; projects: number; ms: number; peakMb: number; fileKb: number };

const FINGERPRINT = "00000000";

/** Our จ.2 as DOCX: skeleton by `docx`, rows as text. */
export async function buildJ2Docx(view: PlanJ2View): Promise<Uint8Array> {
  return packDocx(planJ2Docx(view, FINGERPRINT));
}

type Builder = (view: PlanJ2View) => Promise<Uint8Array>;

const builders: Record<string, Builder> = {
  ours: buildJ2Docx,
  docx: (view) => plainDocx(planJ2Docx(view, FINGERPRINT)),
  oursXlsx: async (view) => packXlsx(planJ2Xlsx(view, FINGERPRINT)),
  sheetJs: async (view) => sheetJs(planJ2Xlsx(view, FINGERPRINT)),
};

/** The template is made before the clock starts: an office keeps it as a file. */
async function docxtemplater(): Promise<Builder> {
  const template = await templateOf(planJ2Docx(planOf(1), FINGERPRINT));
  return async (view) => templated(template, planJ2Docx(view, FINGERPRINT));
}

const [builder = "", projects = "0"] = process.argv.slice(2);
const make = builder === "docxtemplater" ? await docxtemplater() : builders[builder];
if (!make) throw new Error(`no builder ${builder}`);
const view = planOf(Number(projects));
const start = performance.now();
const bytes = await make(view);
const figure: J2Figure = {
  builder,
  projects: Number(projects),
  ms: performance.now() - start,
  peakMb: process.resourceUsage().maxRSS / 1024,
  fileKb: bytes.length / 1024,
};
process.stdout.write(JSON.stringify(figure));
