import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Doc } from "yjs";
import { activityText, setText } from "~/collab/brief/editTexts";
import type { Actor } from "~/domain/access/actor";
import { attachCollab, type CollabServer } from "../../../server/collab/upgrade";
import { makeImportReader, type ImportReader } from "../../../server/import/importReader";
import { makeLogger } from "../../../server/log";
import type { Deps } from "../../../server/usecases/deps";
import { importUseCases } from "../../../server/usecases/import/importUseCases";
import type { ImportView } from "../../../server/usecases/import/importView";
import { bundleWorkers } from "../../support/bundleWorkers";
import { makeOffice, type Office } from "../../support/office";
import { testDatabase } from "../../support/database";

export const TABLE = readFileSync(new URL("../../fixtures/phatthalung-2567.tsv", import.meta.url));
export const AREA = "93";
export const FY = 2567;
export const APRIL = "2024-04-01..2024-06-30";

export let office: Office;
export let deps: Deps;
let collab: CollabServer;
let reader: ImportReader;
export let planner: Actor;
export let imports: ReturnType<typeof importUseCases>;

/** A new office for every test: nothing of another test is in its year. */
beforeEach(async () => {
  office = await makeOffice(await testDatabase());
  collab = attachCollab(createServer(), office.deps);
  deps = { ...office.deps, collab: collab.service, importReader: reader };
  imports = importUseCases(deps);
  planner = await office.person("planner", await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง"), "PLANNER");
  return () => collab.close();
});

beforeAll(async () => {
  reader = makeImportReader({ workerDir: await bundleWorkers("import/importWorker"), log: makeLogger("silent") });
});
afterAll(() => reader.close());

export const file = (bytes: Uint8Array, name = "ตาราง.tsv") => ({ name, mime: "text/tab-separated-values", bytes });
export const preview = (bytes: Uint8Array = TABLE, fy = FY): Promise<ImportView> =>
  imports.preview(planner, { areaCode: AREA, fy, file: file(bytes) });
export const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
export const small = (...rows: string[]) =>
  new TextEncoder().encode(["ที่\tโครงการ/กิจกรรม\tงบประมาณ\tผลผลิตของโครงการ\tหน่วยงาน", ...rows].join("\n"));
export function writeMethod(doc: Doc, activityId: string | undefined, words: string): void {
  const text = activityText(doc, activityId ?? "", "method");
  if (!text) throw new Error("the activity has no text for its method");
  setText(text, words);
}
export const projects = () =>
  office.deps.db.prisma.project.findMany({
    where: { areaCode: AREA, removedAt: null },
    orderBy: { rank: "asc" },
    include: { partners: true, brief: true },
  });
