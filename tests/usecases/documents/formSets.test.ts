import { expect, test } from "vitest";
import { AppError } from "../../../server/errors";
import { exportDocument } from "../../../server/usecases/documents/exportDocument";
import { listDocuments } from "../../../server/usecases/documents/centre/listDocuments";
import { openDocument } from "../../../server/usecases/documents/openDocument";
import { keepFormSet, type FormSetChange } from "../../../server/usecases/formSet/keepFormSet";
import { openFormSet } from "../../../server/usecases/formSet/openFormSet";
import { previewFormSet } from "../../../server/usecases/formSet/previewFormSet";
import { makeDocumentYear } from "./documentYear";

const year = await makeDocumentYear();
const planner = await year.person("planner");
const admin = await year.person("admin");
const agency = await year.person("agri");
const OWN = { areaCode: "93", fy: 2568, scope: "OWN" } as const;
const ALL = { areaCode: "93", fy: 2568, scope: "ALL" } as const;

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const change = (note: string, more: Partial<FormSetChange> = {}): FormSetChange => ({
  kind: "mou",
  content: { texts: { note } },
  fyFrom: 2568,
  seenVersion: 0,
  reason: "หนังสือสั่งการใหม่",
  ...more,
});
const noteOf = async () => {
  const { view } = await openDocument(year.deps, planner, "mou", await year.mouId());
  return view.kind === "mou" ? view.set?.texts?.note : undefined;
};

test("staff word a form without a programmer: versions, history, audit; the older version stays", async () => {
  const id = await year.mouId();
  await exportDocument(year.deps, planner, { kind: "mou", id, format: "docx" });
  const current = async () =>
    (await listDocuments(year.deps, planner, { areaCode: "93", fy: 2568 })).mous[0]?.last?.current;
  expect(await current()).toBe(true);
  expect(await noteOf()).toBeUndefined();
  await keepFormSet(year.deps, planner, OWN, change("หมายเหตุของจังหวัด"));
  expect(await noteOf()).toBe("หมายเหตุของจังหวัด");
  expect(await current()).toBe(false);
  expect(await codeOf(keepFormSet(year.deps, planner, OWN, change("ทับ")))).toBe("stale");
  await keepFormSet(year.deps, planner, OWN, change("ฉบับสอง", { seenVersion: 1 }));
  const set = await openFormSet(year.deps, planner, OWN, "mou");
  expect(set.history.map(({ version, content }) => [version, content.texts?.note])).toEqual([
    [2, "ฉบับสอง"],
    [1, "หมายเหตุของจังหวัด"],
  ]);
  expect(await year.office.auditActions()).toContain("formSet.change");
});

test("an area's words stand over those of every area; a later year's words leave this year as it is", async () => {
  await keepFormSet(year.deps, admin, ALL, change("ทุกจังหวัด"));
  expect(await noteOf()).toBe("ฉบับสอง");
  await keepFormSet(year.deps, planner, OWN, change("ปีหน้า", { seenVersion: 2, fyFrom: 2569 }));
  expect(await noteOf()).toBe("ฉบับสอง");
  const next = await openFormSet(year.deps, planner, { ...OWN, fy: 2569 }, "mou");
  expect(next.content.texts?.note).toBe("ปีหน้า");
});

test("who may, and what is refused", async () => {
  expect(await codeOf(keepFormSet(year.deps, agency, OWN, change("ก", { seenVersion: 3 })))).toBe("forbidden");
  expect(await codeOf(keepFormSet(year.deps, planner, ALL, change("ก", { seenVersion: 1 })))).toBe("forbidden");
  expect(await codeOf(keepFormSet(year.deps, planner, { ...OWN, areaCode: "92" }, change("ก")))).toBe("notFound");
  const wrong: Partial<FormSetChange>[] = [
    { reason: " " },
    { fyFrom: 2599 },
    { content: { texts: { sides: "ไม่มีช่อง" } } },
    { content: { texts: { constructor: "ก" } } },
  ];
  for (const one of wrong)
    expect(await codeOf(keepFormSet(year.deps, planner, OWN, change("ก", { seenVersion: 3, ...one })))).toBe(
      "badInput",
    );
  expect(await codeOf(openFormSet(year.deps, planner, OWN, "allocation"))).toBe("notFound");
});

test("words are tried on a document of the year before they are kept", async () => {
  const tried = { kind: "mou", content: { texts: { note: "ลองดู" } } };
  const { faults, shown } = await previewFormSet(year.deps, planner, OWN, tried);
  expect(faults).toEqual([]);
  expect(JSON.stringify(shown)).toContain("ลองดู");
  const bad = { kind: "mou", content: { texts: { sides: "ไม่มีช่อง" } } };
  expect((await previewFormSet(year.deps, planner, OWN, bad)).faults[0]?.field).toBe("texts.sides");
});
