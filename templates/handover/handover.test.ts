import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { fileName, writeDocx, writeXlsx } from "../registry";
import type { HandoverLine, HandoverProvinceView } from "./view";

const LINE: HandoverLine = {
  ...{ id: "b/f", code: "93-2568-001", title: "=โครงการ", activity: "ขุดลอกคลอง", source: "PROVINCE" },
  ...{ orgName: "สำนักงานเกษตรจังหวัดพัทลุง", amount: 1_234_567_89n, step: "CONFIRMED" },
  ...{ documentNo: "พท 0017.2/55", documentDate: "2025-03-01", lacks: ["AMOUNT_CHANGED", "NOT_AT_TOP"] },
  ...{ projectCodes: { eMENSCR: "P-1" }, codes: { GFMIS: "L-2" } },
};
const VIEW: HandoverProvinceView = {
  ...{ kind: "handover-province", draft: false, areaKind: "PROVINCE", areaNameTh: "พัทลุง", revision: 1 },
  fy: fiscalYear(2568),
  lines: [LINE, { ...LINE, id: "b/g", amount: null, step: "PLEDGED", documentNo: "", documentDate: null, lacks: [] }],
};

test("sums and one row a line: amounts are numbers, codes of both kinds stand in their columns", () => {
  const book = unzipSync(writeXlsx(VIEW, "0123abcd"));
  const [sums, list] = [1, 2].map((at) => strFromU8(book[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array()));
  for (const sheet of [sums, list]) expect(sheet).toContain("กรณีจังหวัด : ประสานทีมบูรณาการ");
  expect(sums).toContain("<v>1234567.89</v>");
  expect(list).toContain("<v>1234567.89</v>");
  for (const text of ["P-1", "L-2", "พท 0017.2/55", "1 มีนาคม 2568", "จำนวนเงินเปลี่ยนหลังยืนยัน", "eMENSCR (โครงการ)"])
    expect(list).toContain(text);
  expect(list).not.toContain("NOT_AT_TOP");
  // [S70] a title that looks like a formula stays text
  expect(list).not.toContain("<f>");
});

test("a pack is a workbook only, named by its way", async () => {
  await expect(writeDocx(VIEW, "0")).rejects.toThrow(RangeError);
  expect(fileName(VIEW, "xlsx")).toBe("ชุดข้อมูลส่งต่อคำของบประมาณ กรณีจังหวัด จังหวัดพัทลุง ปี 2568.xlsx");
  const other = { ...VIEW, kind: "handover-function" } as const;
  expect(fileName(other, "xlsx")).toContain("Function และ อปท.");
});
