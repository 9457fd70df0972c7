import { expect, test } from "vitest";
import { planJ2Sample } from "../../../templates/planJ2/sample";
import { writeXlsx } from "../../../templates/registry";
import { code, office, preview } from "./importOffice";

test("a จ.2 workbook that was exported here is no table of results: refused with the way back, nothing is kept", async () => {
  expect(await code(preview(writeXlsx(planJ2Sample, "0123abcd")))).toBe("tableOfOurs");
  expect(await office.deps.db.prisma.importBatch.count()).toBe(0);
});
