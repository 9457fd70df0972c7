import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { editSheet, setCells, sheetCells } from "../support/editSheet";
import { test } from "./support/office";

test.use({ own: "roundTrip" });

test("จ.2 goes out as a workbook, is edited, comes back: what is ticked is saved, nothing else", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "planner");
  await page.goto("/years/93-2568/import");
  await page.getByRole("link", { name: "นำ จ.2 จาก Excel กลับเข้า" }).click();
  await expect(page.getByRole("heading", { name: "นำ จ.2 จาก Excel กลับเข้า", level: 1 })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "ส่งออก จ.2 (XLSX)" }).click(),
  ]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const edited = editSheet(new Uint8Array(Buffer.concat(parts)), (sheet) => {
    const cells = sheetCells(sheet);
    const at = cells.findIndex((row) => row.some((cell) => String(cell).startsWith("project/")));
    setCells(sheet, `B${at + 1}`, [["88.8", "หมุดหมายจาก Excel"]]);
    cells.splice(at + 2, 0, ["กิจกรรมจาก Excel", "", "", "", "", "", "", "", 1500.5, ""]);
    cells[at] = cells[at]?.map((cell, place) => (place === 1 ? "88.8" : place === 2 ? "หมุดหมายจาก Excel" : cell)) ?? [];
    setCells(sheet, "A1", cells);
  });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page
    .getByLabel("ไฟล์ .xlsx ที่แก้ไขแล้ว")
    .setInputFiles({ name: "จ.2 แก้แล้ว.xlsx", mimeType, buffer: Buffer.from(edited) });
  await page.getByRole("button", { name: "ตรวจไฟล์" }).click();
  await expect(page.getByRole("heading", { name: "จ.2 แก้แล้ว.xlsx", level: 1 })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("checkbox", { name: /^ใช้ค่าในไฟล์: หมุดหมาย/ }).uncheck();
  await page.getByRole("checkbox", { name: /^เพิ่มเป็นกิจกรรมหลักของ/ }).check();
  await page.getByRole("button", { name: "บันทึกที่เลือก" }).click();
  await expect(page.getByRole("status").filter({ hasText: "บันทึก 1 ช่อง เพิ่มกิจกรรม 1 แถว" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^ใช้ค่าในไฟล์: หมุดหมาย/ })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^ใช้ค่าในไฟล์: ยุทธศาสตร์ชาติ/ })).toHaveCount(0);
  await expect(page.getByText("เพิ่มเป็นกิจกรรมหลักแล้ว")).toBeVisible();
  await page.context().close();
});
