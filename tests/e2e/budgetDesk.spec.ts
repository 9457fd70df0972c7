import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { graveFaults } from "./support/axe";
import { expect, test } from "./support/office";

test.use({ own: "budget desk" });

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test("[R5] a planner moves a weight, sees why each province gets its frame, and takes the workbook", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "planner");
  await page.goto("/allocation");
  await expect(page.getByText("กรอบที่ประกาศของจังหวัดพัทลุง ปี 2568: 219,548,900 บาท")).toBeVisible();
  await expect(page.getByText("ชุดนี้เป็นตัวเลขสมมุติทั้งหมด", { exact: false })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "พัทลุง 93" });
  await expect(row).toContainText("245,002,900");

  await row.locator("button").click();
  const how = page.getByRole("heading", { name: "พัทลุง: กรอบจำลองนับอย่างไร" }).locator("..");
  await expect(how.getByRole("row")).toHaveCount(8);
  await expect(how).toContainText("× 20,000,000,000 บาท");

  const weight = page.getByRole("textbox", { name: "เฉลี่ยเท่ากันทุกจังหวัด" });
  await weight.fill("40");
  await expect(page.getByText("รวม 120 — ต้องเท่ากับ 100 (ลดลง 20)")).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "ปรับข้ออื่นให้รวม 100" }).click();
  await expect(page.getByText("รวม 100 ✓")).toBeVisible();
  await expect(row).not.toContainText("245,002,900");
  await expect(page.getByRole("row").filter({ hasText: "รวม" }).last()).toContainText("20,000,000,000");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "ดาวน์โหลด XLSX" }).click(),
  ]);
  expect(download.suggestedFilename()).toContain("กรอบจำลอง");
  const book = unzipSync(new Uint8Array(await readFile(await download.path())));
  const sheet = new TextDecoder().decode(book["xl/worksheets/sheet1.xml"]);
  expect(sheet).toContain("<v>20000000000</v>");
  expect(sheet).toContain("(40)");
});

test("[R5] a pasted table is refused with its cells, then kept and compared", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await page.goto("/allocation");
  await page.getByText("เพิ่มชุดข้อมูล").click();
  await page.getByLabel("ชื่อชุดข้อมูล").fill("สองจังหวัด");
  await page.getByLabel("ที่มาของข้อมูล").fill("ตัวเลขทดสอบ");
  await page.getByLabel("ข้อมูล ณ วันที่").fill("31/12/2566");
  const head = "จังหวัด\tประชากร\tพื้นที่\tคนจน\tรายได้ครัวเรือน\tGPP\tประสิทธิภาพ";
  const table = page.getByLabel("วางตารางที่นี่");
  await table.fill(`${head}\nสงขลา\tมาก\t7394\t5.1\t30000\t250000\t90`);
  await page.getByRole("button", { name: "อ่านและเก็บชุดข้อมูล" }).click();
  await expect(page.getByText("ช่อง 2:2:")).toBeVisible();
  await table.fill(`${head}\nสงขลา\t1430000\t7394\t5.1\t30000\t250000\t90\nพัทลุง\t520000\t3424\t12\t22000\t40000\t92.5`);
  await page.getByRole("button", { name: "อ่านและเก็บชุดข้อมูล" }).click();
  await page.getByRole("link", { name: "เปิดชุดข้อมูลนี้" }).click();
  await expect(page.getByRole("heading", { name: "ผลจำลอง 2 จังหวัด" })).toBeVisible();
  await page.getByLabel("วงเงินรวมที่จัดสรร (บาท)").fill("๑,๐๐๐,๐๐๐,๐๐๐");
  await page.getByLabel("เทียบกับ").selectOption({ index: 1 });
  await expect(page.getByRole("columnheader", { name: "ต่าง (บาท)" })).toBeVisible();
});

test("the rules of the cycle: planners read, the administrator makes a new revision that every result names", async ({
  browser,
  office,
}) => {
  const planner = await office.enter(browser, "planner");
  await planner.goto("/admin/policies");
  await expect(planner.getByText("ท่านดูหลักเกณฑ์ได้", { exact: false })).toBeVisible();
  await expect(planner.getByLabel("เสนอไม่เกิน (เท่าของกรอบ)")).toHaveAttribute("readonly", "");
  await expect(planner.getByRole("button", { name: "บันทึกเป็นฉบับใหม่" })).toHaveCount(0);

  const admin = await office.enter(browser, "admin");
  await admin.goto("/admin/policies");
  const gpp = admin.getByLabel("ผลิตภัณฑ์มวลรวม (GPP)");
  await gpp.fill("11");
  await expect(admin.getByText("น้ำหนักรวม 101 จาก 100")).toBeVisible();
  await admin.getByLabel("เหตุผลที่แก้").fill("ทดสอบ");
  await admin.getByRole("button", { name: "บันทึกเป็นฉบับใหม่" }).click();
  await expect(admin.getByRole("alert")).toContainText("น้ำหนักทั้งเจ็ด");
  await gpp.fill("10");
  await admin.getByLabel("วันทำการที่ให้ตอบหนังสือแจ้ง ม.31").fill("20");
  await admin.getByRole("button", { name: "บันทึกเป็นฉบับใหม่" }).click();
  await expect(admin.getByText("วันทำการที่ให้ตอบหนังสือแจ้ง ม.31: 15 → 20")).toBeVisible();
  const window = (await office.api(planner, "/areas/93/years/2568/window")) as { policy: { revision: number } };
  expect(window.policy.revision).toBe(2);
  await planner.goto("/");
  await expect(planner.getByRole("link", { name: "หลักเกณฑ์รอบ 2568–2570 ฉบับที่ 2" })).toBeVisible();

  const editor = await office.enter(browser, "roads");
  const reply = await editor.goto("/admin/policies");
  expect(reply?.status()).toBe(404);
});

test("the home page names what to mend first and leads there", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await page.goto("/");
  await expect(page.getByText("ข้อสังเกตของปฏิทิน 2 ข้อ")).toBeVisible();
  const first = page.getByRole("region", { name: "ต้องแก้ก่อน" }).getByRole("listitem").first();
  await expect(first).toContainText("R9");
  await first.getByRole("link").click();
  await expect(page).toHaveURL(/\/years\/93-2568\/plan\?focus=/);
});

for (const locale of ["th", "en"] as const)
  test(`pages of the budget desk in ${locale}: no serious fault of accessibility, 360 px without sideways scrolling`, async ({
    browser,
    office,
  }) => {
    const page = await office.enter(browser, "admin", { locale, viewport: { width: 360, height: 800 } });
    for (const path of ["/allocation?set=example", "/admin/policies", "/years/93-2568"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (path.startsWith("/allocation"))
        await page
          .getByRole("button", { name: /^(นับอย่างไร|How is this counted)/ })
          .first()
          .click();
      expect([path, await widthOf(page), await graveFaults(page)]).toEqual([path, 360, []]);
    }
  });
