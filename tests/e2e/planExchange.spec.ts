import { graveFaults } from "./support/axe";
import { expect, test } from "./support/office";

test.use({ own: "planExchange" });

const YEAR = "/years/93-2568";
const TITLE = "รายการจากไฟล์";

test("the graph goes out as JSON, comes back with a new entry, which is then edited; its book is written by two", async ({
  office,
  browser,
}) => {
  const page = await office.enter(browser, "planner");
  const graph = (await (await page.request.get("/api/v1/areas/93/years/2568/plan")).json()) as {
    entries: object[];
    links: object[];
  };
  const entry = { ref: "ใหม่-1", kind: "ANNUAL_ITEM", code: "9", titleTh: TITLE, steps: {}, targets: {} };
  const wrong = { from: "ใหม่-1", to: "ไม่มี", relation: "REALISES", reason: "ทดสอบ", strength: "M" };
  const file = { ...graph, entries: [...graph.entries, entry], links: [...graph.links, wrong] };

  await page.goto(`${YEAR}/plan/exchange`);
  expect(await graveFaults(page)).toEqual([]);
  await page.getByLabel("ไฟล์ .xlsx หรือ .json").setInputFiles({
    ...{ name: "plan.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) },
  });
  await page.getByRole("button", { name: "ตรวจไฟล์" }).click();
  const fault = `แผ่น “links” แถว ${graph.links.length + 1}: ไม่มีรหัสอ้างอิง “ไม่มี”`;
  await expect(page.getByText(fault)).toBeVisible();
  expect(await graveFaults(page)).toEqual([]);
  await page.getByRole("checkbox", { name: `เพิ่มแถวนี้: ${TITLE}` }).check();
  await page.getByRole("button", { name: "บันทึกที่เลือก" }).click();
  await expect(page.getByText("เพิ่ม 1 รายการ แก้ 0 รายการ")).toBeVisible();

  await page.goto(`${YEAR}/plan/entries`);
  expect(await graveFaults(page)).toEqual([]);
  await page.getByRole("link", { name: `9 ${TITLE}` }).click();
  const name = page.getByLabel("ชื่อ *");
  await expect(name).toHaveValue(TITLE);
  // somebody else saves the same entry while the form is open
  const other = await office.enter(browser, "planner");
  await other.goto(page.url());
  await other.getByLabel("รหัส").fill("10");
  await other.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(other.getByText("บันทึกแล้ว 1 ช่อง")).toBeVisible();
  await name.fill(`${TITLE} แก้แล้ว`);
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(page.getByText("มีผู้แก้ไขรายการนี้หลังจากที่เปิดแบบ")).toBeVisible();
  await page.getByRole("button", { name: "บันทึก", exact: true }).click();
  await expect(page.getByText("บันทึกแล้ว 2 ช่อง")).toBeVisible();

  await page.goto(`${YEAR}/plan/book?of=ANNUAL`);
  await page.getByRole("button", { name: "เริ่มเขียนเล่มนี้" }).click();
  const summary = page.getByLabel("1. บทสรุปผู้บริหาร (สรุปสาระสำคัญของแผน)");
  await summary.fill("แผนปีนี้เน้นเกษตรปลอดภัย");
  await other.goto(`${YEAR}/plan/book?of=ANNUAL`);
  await expect(other.getByLabel("1. บทสรุปผู้บริหาร (สรุปสาระสำคัญของแผน)")).toHaveValue("แผนปีนี้เน้นเกษตรปลอดภัย");
  await expect(other.getByText("เขียนแล้ว 1 จาก 4 ส่วน")).toBeVisible();
  expect(await graveFaults(other)).toEqual([]);
});
