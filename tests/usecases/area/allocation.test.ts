import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { readGrid } from "../../../server/import/readGrid";
import { allocationUseCases } from "../../../server/usecases/allocation/allocationUseCases";
import { openDocument } from "../../../server/usecases/documents/openDocument";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

let office: Office;
let allocation: ReturnType<typeof allocationUseCases>;
let who: Record<"planner" | "editor" | "neighbour", Actor>;

beforeAll(async () => {
  office = await makeOffice(await testDatabase());
  // the reader without its worker: the same function that runs there
  const importReader = { readGrid: (bytes: Uint8Array) => Promise.resolve(readGrid(bytes)) };
  allocation = allocationUseCases({ ...office.deps, importReader } as unknown as Office["deps"]);
  const strategy = await office.organization("PROVINCE_OFFICE", "กลุ่มงานยุทธศาสตร์ฯ");
  who = {
    planner: await office.person("planner", strategy, "PLANNER"),
    editor: await office.person("editor", await office.organization("LINE_AGENCY", "แขวง"), "EDITOR"),
    neighbour: await office.person("neighbour", await office.organization("PROVINCE_OFFICE", "สงขลา", "90"), "PLANNER"),
  };
});

const at = (datasetId: string | null = null, otherId: string | null = null) => ({
  ...{ areaCode: "93", fy: 2568, datasetId, otherId },
});
const table = (...rows: string[]) =>
  new TextEncoder().encode(["รหัส\tจังหวัด\tประชากร\tพื้นที่\tคนจน\tรายได้ครัวเรือน\tGPP\tประสิทธิภาพ", ...rows].join("\n"));
const GOOD = table(
  "90\tสงขลา\t1430000\t7394\t5.1\t30000\t250000\t90",
  "93\tพัทลุง\t520000\t3424\t12\t22000\t40000\t92.5",
);
const input = (change: object = {}) => ({
  ...{ areaCode: "93", name: "ข้อมูลปี 2566", source: "สำนักงานสถิติจังหวัด", sourceDate: "1/1/2567", total: "", bytes: GOOD },
  ...change,
});

describe("sets of figures", () => {
  test("without any, the example is shown and named as one", async () => {
    const view = await allocation.open(who.editor, at());
    expect(view.chosen).toMatchObject({ id: "example", areaCode: null, totalSatang: 2_000_000_000_000n });
    expect(view.chosen.name).toContain("สมมุติ");
    expect(view.chosen.provinces).toHaveLength(76);
    expect(view).toMatchObject({
      mayEdit: false,
      announced: null,
      compared: null,
      policy: { weights: { income: "25" } },
    });
    expect(view.provinces).toHaveLength(76);
  });

  test("a planner's table is kept with source, date and audit row, and shown first", async () => {
    const added = await allocation.add(who.planner, input({ total: "๑,๐๐๐,๐๐๐" }));
    if (!("id" in added)) throw new Error("refused");
    const view = await allocation.open(who.editor, at(null, "example"));
    expect(view.chosen).toMatchObject({ id: added.id, sourceDate: "2024-01-01", totalSatang: 100_000_000n });
    expect(view.chosen.provinces[1]).toMatchObject({ code: "93", population: "520000", efficiency: "92.5" });
    expect(view.compared?.id).toBe("example");
    expect(view.datasets.map(({ id }) => id)).toEqual([added.id, "example"]);
    const row = await office.deps.db.prisma.auditEvent.findFirstOrThrow({ where: { action: "allocation.add" } });
    expect(row).toMatchObject({
      objectId: added.id,
      areaCode: "93",
      detail: { provinces: 2, source: "สำนักงานสถิติจังหวัด" },
    });
  });

  test("a table with faults is not kept; each fault has its cell", async () => {
    const before = await office.deps.db.prisma.allocationDataset.count();
    const added = await allocation.add(
      who.planner,
      input({ bytes: table("99\t?\t1\t1\t1\t1\t1\t1", "93\t\tมาก\t1\t1\t1\t1\t1") }),
    );
    expect("findings" in added && added.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "PROVINCE_UNKNOWN 2:1",
      "CELL_INVALID 3:3",
    ]);
    expect(await office.deps.db.prisma.allocationDataset.count()).toBe(before);
  });

  test("only planners of the area; fields are named; others do not find it", async () => {
    await expect(allocation.add(who.editor, input())).rejects.toMatchObject({ code: "forbidden" });
    await expect(allocation.add(who.neighbour, input())).rejects.toMatchObject({ code: "notFound" });
    for (const [change, field] of [
      [{ name: " " }, "datasetName"],
      [{ source: "" }, "datasetSource"],
      [{ sourceDate: "31/2/2567" }, "sourceDate"],
      [{ total: "0" }, "total"],
    ] as const)
      await expect(allocation.add(who.planner, input(change))).rejects.toMatchObject({ details: { field } });
    await expect(allocation.add(who.planner, input({ total: "1.234" }))).rejects.toMatchObject({
      code: "amountInvalid",
    });
    const [own] = (await allocation.open(who.planner, at())).datasets;
    await expect(allocation.open(who.neighbour, { ...at(own?.id), areaCode: "90" })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(allocation.open(who.neighbour, at())).rejects.toMatchObject({ code: "notFound" });
  });

  test("the workbook takes the weights of the address; what cannot be computed is refused", async () => {
    const [own] = (await allocation.open(who.planner, at())).datasets;
    const open = (options: Record<string, string>, actor = who.editor) =>
      openDocument(office.deps, actor, "allocation", own?.id ?? "", options);
    expect(await open({ fy: "2568" })).toMatchObject({
      areaCode: "93",
      view: { totalSatang: 100_000_000n, roundTo: 10_000n, weights: { equal: "20" }, draft: true },
    });
    expect(
      await open({ fy: "2568", total: "5", unit: "1", weights: "40,0,5,10,25,10,10", income: "MAX_MINUS" }),
    ).toMatchObject({
      view: { totalSatang: 500n, roundTo: 100n, weights: { equal: "40" }, incomeMode: "MAX_MINUS" },
    });
    await expect(open({ fy: "2568", weights: "41,0,5,10,25,10,10" })).rejects.toMatchObject({
      details: { field: "weights" },
    });
    // what cannot be read is refused, never replaced by what the cycle or the set says
    for (const [options, field] of [
      [{ weights: "100" }, "weights"],
      [{ total: "5.005" }, "total"],
      [{ total: "11,258,999,068,426.25" }, "total"],
      [{ unit: "x" }, "roundTo"],
    ] as const)
      await expect(open({ fy: "2568", ...options })).rejects.toMatchObject({ code: "badInput", details: { field } });
    await expect(open({})).rejects.toMatchObject({ details: { field: "fy" } });
    await expect(open({ fy: "2568" }, who.neighbour)).rejects.toMatchObject({ code: "notFound" });
  });

  test("a set taken away is gone from the list, its row and audit stay; the example cannot be taken away", async () => {
    const [own] = (await allocation.open(who.planner, at())).datasets;
    const id = own?.id ?? "";
    await expect(allocation.remove(who.editor, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(allocation.remove(who.neighbour, id)).rejects.toMatchObject({ code: "notFound" });
    await allocation.remove(who.planner, id);
    expect((await allocation.open(who.planner, at())).chosen.id).toBe("example");
    expect(await office.deps.db.prisma.allocationDataset.count({ where: { id } })).toBe(1);
    await expect(allocation.remove(who.planner, crypto.randomUUID())).rejects.toMatchObject({ code: "notFound" });
  });
});
