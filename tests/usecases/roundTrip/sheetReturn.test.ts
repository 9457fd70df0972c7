import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setFact } from "~/collab/brief/editFacts";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { activityRowId, projectRowId } from "~/domain/roundTrip/rowId";
import { AppError } from "../../../server/errors";
import { exportDocument } from "../../../server/usecases/documents/exportDocument";
import { sheetReturnUseCases } from "../../../server/usecases/sheetReturn/sheetReturnUseCases";
import type { Choice } from "../../../server/usecases/sheetReturn/chosen";
import type { ReturnView } from "../../../server/usecases/sheetReturn/openReturn";
import { editSheet, setCells, sheetCells, sheetRow } from "../../support/editSheet";
import { makeDocumentYear, type DocumentYear } from "../documents/documentYear";

const YEAR = { areaCode: "93", fy: 2568 };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let year: DocumentYear;
let planner: Actor;
let returns: ReturnType<typeof sheetReturnUseCases>;
let out: Uint8Array;
/** A project with a main activity that has exactly one line of the province. */
let project: { projectId: string; briefId: string; activityId: string; lineId: string };

beforeAll(async () => {
  year = await makeDocumentYear();
  planner = await year.person("planner");
  returns = sheetReturnUseCases(year.deps);
  const line = await year.deps.db.prisma.briefFunding.findFirstOrThrow({
    where: { source: "PROVINCE", brief: { project: { areaCode: "93", fy: 2568, kind: "KEY" } } },
    select: { id: true, briefId: true, activityId: true, brief: { select: { projectId: true } } },
    orderBy: { id: "asc" },
  });
  const { briefId, activityId, id: lineId } = line;
  project = { projectId: line.brief.projectId, briefId, activityId, lineId };
}, 120_000);

beforeEach(async () => {
  const order = { kind: "plan-j2", id: "93-2568", format: "xlsx" };
  out = (await exportDocument(year.deps, planner, order)).bytes;
});

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const file = (bytes: Uint8Array) => ({ name: "จ.2.xlsx", mime: XLSX, bytes });
const bring = async (bytes: Uint8Array, actor = planner) => {
  const { id } = await returns.preview(actor, YEAR, file(bytes));
  return { id, view: await returns.open(actor, id) };
};
const content = () => year.deps.collab.read(briefRoom(project.briefId));
const rowIds = () => ({
  project: projectRowId(project.projectId),
  activity: activityRowId(project.projectId, project.activityId),
});

/** Every choice that the page would offer. */
function allOf(view: ReturnView): Choice[] {
  return view.rows.flatMap((row) => [
    ...row.changes.flatMap(({ take }): Choice[] => {
      const [at, column, seen] = take?.split(":") ?? [];
      return at && column && seen ? [{ at: Number(at), take: { column, seen } }] : [];
    }),
    ...(row.add && row.at !== null ? [{ at: row.at, take: null }] : []),
  ]);
}

describe("จ.2 of the sample province goes out and comes back", () => {
  test("untouched: every row is the same, nothing is offered, nothing is written", async () => {
    const { view, id } = await bring(out);
    expect(view.rows).toEqual([]);
    expect(view.counts).toMatchObject({ CHANGED: 0, NEW: 0, MISSING: 0, FOREIGN: 0, MOVED: 0 });
    expect(view.counts.SAME).toBeGreaterThan(50);
    expect(await returns.apply(planner, id, allOf(view))).toEqual({ cells: 0, added: 0, stale: 0, refused: [] });
  });

  test("[S73] what a person confirms is written, and nothing else; version and audit stand in the same transaction", async () => {
    const { project: p, activity: a } = rowIds();
    const before = await content();
    const edited = editSheet(out, (sheet) => {
      setCells(sheet, `B${sheetRow(sheet, p)}`, [["09.1", "หมุดหมายใหม่"]]);
      setCells(sheet, `I${sheetRow(sheet, a)}`, [["๑,๒๓๔,๕๖๗.๒๕"]]);
    });
    const { id, view } = await bring(edited);
    expect(view.counts.CHANGED).toBeGreaterThan(0);
    const chosen = allOf(view).filter(({ take }) => take?.column !== "milestone");
    expect(chosen).toHaveLength(2);
    expect(await returns.apply(planner, id, chosen)).toEqual({ cells: 2, added: 0, stale: 0, refused: [] });
    const after = await content();
    expect(after.nationalCode).toBe("09.1");
    expect(after.milestone).toBe(before.milestone);
    expect(after.funding.find((one) => one.id === project.lineId)?.amounts[2568]).toBe(1_234_567_25);
    expect(after).toEqual({
      ...before,
      nationalCode: "09.1",
      funding: before.funding.map((one) =>
        one.id === project.lineId ? { ...one, amounts: { ...one.amounts, 2568: 1_234_567_25 } } : one,
      ),
    });
    const { prisma } = year.deps.db;
    const audit = await prisma.auditEvent.findFirstOrThrow({
      where: { action: "sheet.taken" },
      orderBy: { seq: "desc" },
    });
    expect(audit).toMatchObject({ objectId: project.briefId, actorUserId: planner.userId });
    expect(JSON.stringify(audit.detail)).toContain(`${p}/national`);
    const version = await prisma.docVersion.findFirstOrThrow({
      where: { room: briefRoom(project.briefId) },
      orderBy: { number: "desc" },
    });
    expect(version).toMatchObject({ gate: "BEFORE_IMPORT", createdBy: planner.userId });
    // taken over, the same file brings only what was not confirmed
    const again = await returns.open(planner, id);
    expect(allOf(again).map(({ take }) => take?.column)).toEqual(["milestone"]);
  });

  test("changed on both sides: three values, and a cell that moved on after the look is left alone", async () => {
    const { project: p } = rowIds();
    const was = (await content()).nationalCode;
    const edited = editSheet(out, (sheet) => setCells(sheet, `B${sheetRow(sheet, p)}`, [["77.7"]]));
    const type = (text: string) =>
      year.deps.collab.edit(briefRoom(project.briefId), planner, (doc) => setFact(doc, "nationalCode", text));
    await type("55.5");
    const { id, view } = await bring(edited);
    const change = view.rows.flatMap(({ changes }) => changes).find(({ column }) => column === "national");
    expect(change).toMatchObject({
      state: "CONFLICT",
      was: { text: was },
      now: { text: "55.5" },
      file: { text: "77.7" },
    });
    expect(view.counts.CONFLICT).toBe(1);
    await type("66.6");
    expect(await returns.apply(planner, id, allOf(view))).toMatchObject({ cells: 0, stale: 1 });
    expect((await content()).nationalCode).toBe("66.6");
    expect(await returns.apply(planner, id, allOf(await returns.open(planner, id)))).toMatchObject({
      cells: 1,
      stale: 0,
    });
    expect((await content()).nationalCode).toBe("77.7");
  });

  test("a new row becomes a main activity with its amount, once; a missing row is told and stays", async () => {
    const { activity: a } = rowIds();
    const before = await content();
    const edited = editSheet(out, (sheet) => {
      const cells = sheetCells(sheet);
      const at = sheetRow(sheet, a) - 1;
      const gone = cells.findIndex(
        (row, place) => place > at && row.some((cell) => String(cell).startsWith("activity/")),
      );
      cells.splice(gone, 1);
      cells.splice(at + 1, 0, ["กิจกรรมที่เพิ่มในไฟล์", "", "", "", "", "ย่อย ก\nย่อย ข", "", "", 5000.25, ""]);
      setCells(sheet, "A1", cells);
    });
    const { id, view } = await bring(edited);
    expect(view.counts).toMatchObject({ NEW: 1, MISSING: 1 });
    const adds = allOf(view).filter(({ take }) => take === null);
    expect(await returns.apply(planner, id, adds)).toMatchObject({ cells: 0, added: 1 });
    expect(await returns.apply(planner, id, adds)).toMatchObject({ cells: 0, added: 0 });
    const after = await content();
    expect(after.activities).toHaveLength(before.activities.length + 1);
    const made = after.activities.find(({ title }) => title === "กิจกรรมที่เพิ่มในไฟล์");
    expect(made?.subActivities).toBe("ย่อย ก\nย่อย ข");
    expect(after.funding.find(({ activityId }) => activityId === made?.id)).toMatchObject({
      source: "PROVINCE",
      amounts: { 2568: 5_000_25 },
    });
    const stays = view.rows.find(({ state }) => state === "MISSING");
    const briefId = stays?.briefId ?? "";
    const still = (await year.deps.collab.read(briefRoom(briefId))).activities.map(({ id: one }) => one);
    expect(still).toContain(stays?.rowId.split("/")[1]);
  });

  test("two people apply the same new row at once: it is made once", async () => {
    const edited = editSheet(out, (sheet) => {
      const cells = sheetCells(sheet);
      cells.splice(sheetRow(sheet, rowIds().activity), 0, ["กิจกรรมที่กดสองครั้ง", "", "", "", "", "", "", "", "", ""]);
      setCells(sheet, "A1", cells);
    });
    const { id, view } = await bring(edited);
    const adds = allOf(view).filter(({ take }) => take === null);
    expect(adds).toHaveLength(1);
    const done = await Promise.all([returns.apply(planner, id, adds), returns.apply(planner, id, adds)]);
    expect(done.map(({ added }) => added).sort()).toEqual([0, 1]);
    const made = (await content()).activities.filter(({ title }) => title === "กิจกรรมที่กดสองครั้ง");
    expect(made).toHaveLength(1);
  });

  test("a frozen brief is read, said to be frozen, and never written", async () => {
    const { project: p } = rowIds();
    const edited = editSheet(out, (sheet) => setCells(sheet, `B${sheetRow(sheet, p)}`, [["11.1"]]));
    const { id, view } = await bring(edited);
    const choices = allOf(view);
    expect(choices).toHaveLength(1);
    const { prisma } = year.deps.db;
    const where = { id: project.projectId };
    const { state } = await prisma.project.findUniqueOrThrow({ where });
    await prisma.project.update({ where, data: { state: "READY" } });
    const national = (await content()).nationalCode;
    const shown = (await returns.open(planner, id)).rows.flatMap(({ changes }) => changes);
    expect(shown.find(({ column }) => column === "national")).toMatchObject({ kept: "FROZEN", take: null });
    expect(await returns.apply(planner, id, choices)).toMatchObject({ cells: 0, stale: 1 });
    expect((await content()).nationalCode).toBe(national);
    await prisma.project.update({ where, data: { state } });
  });
});

describe("who may, and which file", () => {
  test("only the strategy office of the area; others of the area are refused, strangers find nothing", async () => {
    const { id } = await bring(out);
    for (const name of ["agri", "governor", "observer", "nesdc"]) {
      const actor = await year.person(name);
      expect(await codeOf(returns.preview(actor, YEAR, file(out))), name).toBe("forbidden");
      expect(await codeOf(returns.open(actor, id)), name).toBe("forbidden");
      expect(await codeOf(returns.apply(actor, id, [])), name).toBe("forbidden");
    }
    const office = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดตรัง", "92");
    const stranger = await year.office.person("stranger", office, "PLANNER");
    expect(await codeOf(returns.preview(stranger, YEAR, file(out)))).toBe("notFound");
    expect(await codeOf(returns.open(stranger, id))).toBe("notFound");
    expect(await codeOf(returns.open(planner, "00000000-0000-4000-8000-000000000000"))).toBe("notFound");
  });

  test("[S71] a file of another year, one without ids and one that is none at all are refused with the reason", async () => {
    const other = (await exportDocument(year.deps, planner, { kind: "plan-j2", id: "93-2567", format: "xlsx" })).bytes;
    expect(await codeOf(returns.preview(planner, YEAR, file(other)))).toBe("sheetElsewhere");
    const bare = editSheet(out, (_, book) => {
      for (const name of book.SheetNames) book.Sheets[name] = { "!ref": "A1", A1: { t: "s", v: "ว่าง" } };
    });
    expect(await codeOf(returns.preview(planner, YEAR, file(bare)))).toBe("sheetUnknown");
    expect(await codeOf(returns.preview(planner, YEAR, file(new TextEncoder().encode("a,b"))))).toBe("fileType");
    expect(await codeOf(returns.preview(planner, YEAR, file(new Uint8Array())))).toBe("fileEmpty");
  });
});
