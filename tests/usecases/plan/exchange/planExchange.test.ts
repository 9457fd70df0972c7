import { beforeAll, describe, expect, test } from "vitest";
import type { WorkBook, WorkSheet } from "@e965/xlsx";
import { exportDocument } from "../../../../server/usecases/documents/exportDocument";
import type { GraphReturnView } from "../../../../server/usecases/plan/exchange/openGraphReturn";
import { planExchangeUseCases } from "../../../../server/usecases/plan/exchange/exchangeUseCases";
import type { Actor } from "~/domain/access/actor";
import { editSheet, setCells, sheetRow } from "../../../support/editSheet";
import { makeDocumentYear, type DocumentYear } from "../../documents/documentYear";

const YEAR = { areaCode: "93", fy: 2568 };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let year: DocumentYear;
let planner: Actor;
let exchange: ReturnType<typeof planExchangeUseCases>;
let out: Uint8Array;

beforeAll(async () => {
  year = await makeDocumentYear();
  planner = await year.person("planner");
  exchange = planExchangeUseCases(year.deps);
  await year.deps.db.prisma.plan.updateMany({ where: { areaCode: "93" }, data: { state: "DRAFT" } });
  out = (await exportDocument(year.deps, planner, { kind: "plan-graph", id: "93-2568", format: "xlsx" })).bytes;
}, 120_000);

const bring = async (bytes: Uint8Array, name = "plan.xlsx", at = YEAR): Promise<GraphReturnView> => {
  const { id } = await exchange.preview(planner, at, { name, mime: XLSX, bytes });
  return exchange.open(planner, id);
};
const ticks = (view: GraphReturnView, states: readonly string[] = ["NEW", "CHANGED"]) =>
  view.rows
    .filter(({ state, faults }) => faults.length === 0 && states.includes(state))
    .map(({ key, mark }) => ({ key, seen: mark }));
const sheets = (book: WorkBook): WorkSheet[] => book.SheetNames.map((name) => book.Sheets[name] as WorkSheet);
const plain = (view: Awaited<ReturnType<typeof exchange.json>>) => ({
  entries: view.entries.map(({ id: _id, ...entry }) => entry),
  links: view.links
    .map(({ id: _id, ...link }) => link)
    .sort((a, b) => (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1)),
});

describe("the plan graph of the sample province goes out and comes back", () => {
  test("untouched: every row is the same and nothing is offered", async () => {
    const view = await bring(out);
    expect(view.rows).toEqual([]);
    expect(view.counts).toMatchObject({ CHANGED: 0, NEW: 0, MISSING: 0, faults: 0 });
    expect(view.counts.SAME).toBeGreaterThan(30);
    expect(view.exportedAt).toEqual(expect.any(Date));
    expect(view.otherSheets).toEqual([]);
  });

  test("[S70, S73] what is ticked is written in one transaction with one audit row; the rest stays", async () => {
    const before = await exchange.json(planner, YEAR);
    const goal = before.entries.find(({ kind }) => kind === "GOAL");
    const [first] = before.links;
    if (!goal || !first) throw new Error("the sample has a goal and a link");
    const edited = editSheet(out, (entries, book) => {
      const row = sheetRow(entries, `entry/${goal.id ?? ""}`);
      setCells(entries, `D${row}`, [['=HYPERLINK("x")']]);
      setCells(entries, "A400", [
        ["ใหม่-1", "ตัวชี้วัดแผน 5 ปี", "9", "ตัวชี้วัดจากไฟล์", "", "ไร่", "900 (2565)", "", "", "", "", 1200],
      ]);
      setCells(entries, "A401", [["ใหม่-2", "เปาประสงค์", "", "ระดับพิมพ์ผิด"]]);
      const links = sheets(book)[1];
      if (!links) throw new Error("no links");
      setCells(links, "A400", [
        ["ใหม่-1", "", goal.ref, "", "ทำให้บรรลุ", "ตอบเป้าหมาย", "มาก"],
        ["ใหม่-2", "", goal.ref, "", "ทำให้บรรลุ", "ตอบเป้าหมาย", "มาก"],
        [goal.ref, "", "ใหม่-1", "", "ทำให้บรรลุ", "ย้อน", "มาก"],
      ]);
      const gone = sheetRow(links, `link/${first.id ?? ""}`);
      setCells(links, `A${gone}`, [["", "", "", "", "", "", "", ""]]);
    });
    const view = await bring(edited);
    expect(
      view.rows.filter(({ faults }) => faults.length > 0).map(({ line, faults }) => [line, faults[0]?.code]),
    ).toEqual([
      [401, "UNKNOWN_KIND"],
      [401, "REFUSED_END"],
      [402, "CYCLE"],
    ]);
    expect(view.counts).toMatchObject({ NEW: 2, CHANGED: 1, MISSING: 1, faults: 3 });
    const done = await exchange.apply(planner, view.id, ticks(view));
    expect(done).toMatchObject({ added: 1, changed: 1, archived: 0, linked: 1, unlinked: 0, stale: 0, waiting: 0 });
    const after = await exchange.json(planner, YEAR);
    expect(after.entries.find(({ id }) => id === goal.id)?.titleTh).toBe('=HYPERLINK("x")');
    const made = after.entries.find(({ titleTh }) => titleTh === "ตัวชี้วัดจากไฟล์");
    expect(made).toMatchObject({
      kind: "ISSUE_INDICATOR",
      unit: "ไร่",
      baseline: "900 (2565)",
      targets: { 2566: "1200" },
    });
    expect(after.links).toHaveLength(before.links.length + 1);
    const audit = await year.deps.db.prisma.auditEvent.findMany({ where: { action: "plan.graphTaken" } });
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({ objectId: "93-2568", actorUserId: planner.userId });

    // the same file again: what was taken is not offered twice, the link that is not in it can be removed
    const again = await exchange.open(planner, view.id);
    expect(again.counts).toMatchObject({ NEW: 0, CHANGED: 0, MISSING: 1, TAKEN: 2 });
    expect(await exchange.apply(planner, view.id, ticks(again, ["MISSING"]))).toMatchObject({ unlinked: 1 });
    // ticked with what was seen before: nothing happens
    expect(await exchange.apply(planner, view.id, ticks(view))).toMatchObject({ added: 0, stale: 3 });
    // a title that looks like a formula goes out as a text
    const next = await exportDocument(year.deps, planner, { kind: "plan-graph", id: "93-2568", format: "xlsx" });
    expect((await bring(next.bytes)).rows).toEqual([]);
  });

  test("a value that somebody changed meanwhile is not written over", async () => {
    const view = await bring(
      editSheet(out, (entries) => setCells(entries, `D${sheetRow(entries, "ประเด็นการพัฒนา")}`, [["ประเด็นจากไฟล์"]])),
    );
    const [row] = view.rows.filter(({ state }) => state === "CHANGED");
    await year.deps.db.prisma.planNode.update({ where: { id: row?.id ?? "" }, data: { titleTh: "คนอื่นแก้" } });
    const taken = await exchange.apply(planner, view.id, [{ key: row?.key ?? "", seen: row?.mark ?? "" }]);
    expect(taken).toMatchObject({ changed: 0, stale: 1 });
    const later = (await exchange.open(planner, view.id)).rows.find(({ key }) => key === row?.key);
    expect(later?.changes).toMatchObject([{ now: "คนอื่นแก้", file: "ประเด็นจากไฟล์", conflict: true }]);
  });

  test("[I11] a plan that stands still refuses its rows and names who opens it again", async () => {
    const { prisma } = year.deps.db;
    const where = { areaCode: "93", kind: "GOALS_20" };
    const { state } = await prisma.plan.findFirstOrThrow({ where });
    await prisma.plan.updateMany({ where, data: { state: "IN_FORCE" } });
    const fresh = (await exportDocument(year.deps, planner, { kind: "plan-graph", id: "93-2568", format: "xlsx" }))
      .bytes;
    const view = await bring(
      editSheet(fresh, (entries) => setCells(entries, `C${sheetRow(entries, "เป้าหมาย 20 ปี")}`, [["ใหม่"]])),
    );
    expect(view.rows.map(({ faults }) => faults.map(({ code }) => code))).toEqual([["FROZEN_OFFICE"]]);
    expect(ticks(view)).toEqual([]);
    const [row] = view.rows;
    expect(await exchange.apply(planner, view.id, [{ key: row?.key ?? "", seen: row?.mark ?? "" }])).toMatchObject({
      ...{ changed: 0, stale: 1 },
    });
    await prisma.plan.updateMany({ where, data: { state } });
  });
});

describe("JSON", () => {
  test("into an empty area it makes the same graph", async () => {
    const { prisma } = year.deps.db;
    await prisma.area.upsert({
      where: { code: "96" },
      create: { code: "96", nameTh: "จังหวัดนราธิวาส", nameEn: "Narathiwat", kind: "PROVINCE" },
      update: {},
    });
    const other: Actor = {
      ...planner,
      memberships: planner.memberships.map((one) => ({ ...one, orgAreaCode: "96", areaCode: "96" })),
    };
    const graph = await exchange.json(planner, YEAR);
    // links of projects stay behind: their codes are those of another area
    const links = graph.links.filter(({ from }) => graph.entries.some(({ ref }) => ref === from));
    const bytes = new TextEncoder().encode(JSON.stringify({ ...graph, links }));
    const at = { areaCode: "96", fy: 2568 };
    const { id } = await exchange.preview(other, at, { name: "plan.json", mime: "application/json", bytes });
    const view = await exchange.open(other, id);
    expect(view.counts).toMatchObject({ NEW: graph.entries.length + links.length, MISSING: 0, faults: 0 });
    expect(await exchange.apply(other, id, ticks(view))).toMatchObject({ waiting: 0, stale: 0 });
    expect(plain(await exchange.json(other, at))).toEqual(plain({ ...graph, links }));
  });

  test.each([
    ["{", "fileBroken"],
    [`{"schema":"other","version":1,"entries":[],"links":[]}`, "graphMalformed"],
    [`{"schema":"ruamphaen.plan-graph","version":2,"entries":[],"links":[]}`, "graphMalformed"],
    [
      `{"schema":"ruamphaen.plan-graph","version":1,"entries":[{"ref":"a","kind":"PROJECT","titleTh":"x"}],"links":[]}`,
      "graphMalformed",
    ],
  ])("%s is refused: %s", async (text, code) => {
    const file = { name: "x.json", mime: "", bytes: new TextEncoder().encode(text) };
    await expect(exchange.preview(planner, YEAR, file)).rejects.toMatchObject({ code });
  });
});

test("who may: the strategy office of the area, nobody else; files of other kinds and areas are not taken", async () => {
  const agri = await year.person("agri");
  const file = { name: "plan.xlsx", mime: XLSX, bytes: out };
  await expect(exchange.preview(agri, YEAR, file)).rejects.toMatchObject({ code: "forbidden" });
  const { id } = await exchange.preview(planner, YEAR, file);
  await expect(exchange.open(agri, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(exchange.apply(agri, id, [])).rejects.toMatchObject({ code: "forbidden" });
  await expect(exchange.preview(planner, { ...YEAR, fy: 2567 }, file)).rejects.toMatchObject({
    code: "graphElsewhere",
  });
  const j2 = await exportDocument(year.deps, planner, { kind: "plan-j2", id: "93-2568", format: "xlsx" });
  await expect(exchange.preview(planner, YEAR, { ...file, bytes: j2.bytes })).rejects.toMatchObject({
    code: "graphUnknown",
  });
  await expect(exchange.preview(planner, YEAR, { ...file, bytes: new Uint8Array() })).rejects.toMatchObject({
    code: "fileEmpty",
  });
  await expect(exchange.preview(planner, YEAR, { ...file, bytes: new Uint8Array([80, 75, 1, 2]) })).rejects.toThrow();
});
