import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { writeXlsx } from "../registry";
import type { AssetRegisterView } from "./view";

test("one row an asset, money as numbers, sums under it; a name that looks like a formula stays text", () => {
  const view: AssetRegisterView = {
    ...{ kind: "asset-register", draft: false, revision: 1, areaKind: "PROVINCE", areaNameTh: "พัทลุง" },
    fy: fiscalYear(2568),
    lines: [
      {
        ...{ id: "a", orgName: "อบต.พนางตุง", projectCode: "93-2568-001", projectTitle: "โครงการ", item: "=เครื่องสูบน้ำ" },
        ...{ quantity: "4", unit: "เครื่อง", unitPrice: 10_50n, total: 42_00n, assetNo: "416-68-1", custodian: "กองช่าง" },
        ...{ upkeep: 1_234_56n, handedOverOn: "2025-09-12", note: "" },
      },
    ],
  };
  const sheet = strFromU8(unzipSync(writeXlsx(view, "0"))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  for (const text of ["<v>42</v>", "<v>1234.56</v>", "416-68-1", "12 กันยายน 2568", "1,234.56 บาท"])
    expect(sheet).toContain(text);
  expect(sheet).not.toContain("<f>");
});
