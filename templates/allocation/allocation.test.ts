import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { WEIGHTS_2568 } from "~/domain/allocation/criteria";
import { writeDocx, writeXlsx } from "../registry";
import type { AllocationSheetView } from "./view";
import { framesOf, NOT_IN_FORCE } from "./xlsx";

const VIEW: AllocationSheetView = {
  kind: "allocation",
  draft: true,
  datasetName: "ทดลอง",
  source: "สมมุติ",
  sourceDate: "2025-01-01",
  fy: 2568,
  letterNo: "ว 2434",
  totalSatang: 100_000_000_000n,
  roundTo: 10_000n,
  weights: { ...WEIGHTS_2568, gpp: "0", equal: "30" },
  incomeMode: "MAX_MINUS",
  provinces: ["90", "93"].map((code, at) => ({
    ...{ code, nameTh: at === 0 ? "สงขลา" : "=พัทลุง", population: String(at + 1), areaKm2: "3", poorRate: "5" },
    ...{ householdIncome: "20000", gpp: "", efficiency: "90" },
  })),
};

const parts = (view: AllocationSheetView) =>
  Object.fromEntries(
    Object.entries(unzipSync(writeXlsx(view, "0123abcd"))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

describe("[R5] workbook of a tried allocation", () => {
  test("result, figures and rules; amounts are numbers that add up to the total", () => {
    const book = parts(VIEW);
    const frames = framesOf(VIEW).map(({ frameSatang }) => frameSatang);
    const [first, figures, rules] = [1, 2, 3].map((at) => book[`xl/worksheets/sheet${at}.xml`] ?? "");
    for (const frame of frames) expect(first).toContain(`<v>${frame / 100n}</v>`);
    expect(first).toContain("<v>1000000000</v>");
    expect(first).toContain(NOT_IN_FORCE);
    // a criterion without a weight has no column
    expect(first).not.toContain("GPP");
    expect(figures).toContain("GPP");
    expect(rules).toContain("การตีความของระบบ");
  });
  test("[S70] a name that looks like a formula stays text", () => {
    expect(parts(VIEW)["xl/worksheets/sheet1.xml"]).not.toContain("<f>");
  });
  test("what cannot be computed is refused, and there is no DOCX", async () => {
    expect(() => writeXlsx({ ...VIEW, totalSatang: 0n }, "0")).toThrow(RangeError);
    await expect(writeDocx(VIEW, "0")).rejects.toThrow(RangeError);
  });
});
