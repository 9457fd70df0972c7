import { openBrief, sampleBrief, saveState, textField, typeAtEnd, untilSaved } from "./support/briefPage";
import { cable } from "./support/cable";
import { expect, test } from "./support/office";

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test("[S53] work that the server refuses becomes a draft of its author, and goes in when the right is back", async ({
  browser,
  office,
}) => {
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const line = await cable(tao);
  const brief = await sampleBrief(office, planner);
  await Promise.all([openBrief(planner, brief), openBrief(tao, brief)]);
  const before = await textField(planner, "rationale").inputValue();

  await line.pull();
  await expect(saveState(tao)).toHaveAttribute("data-save", "offline");
  await typeAtEnd(tao, "rationale", " พิมพ์หลังถูกปิดข้อ");
  await planner.locator("#item-4").getByRole("button", { name: "ปิดไม่ให้ภาคีแก้" }).click();
  await expect(planner.locator("#item-4").getByRole("button", { name: "เปิดให้ภาคีแก้" })).toBeVisible();
  line.put();

  // the server has it as a draft of its author; the brief itself is untouched
  const drafts = tao.getByRole("region", { name: "ร่างที่ค้างบนเครื่องแม่ข่าย" });
  await expect(drafts).toBeVisible({ timeout: 20_000 });
  await expect(drafts).toContainText("ผู้เขียนไม่มีสิทธิ์แก้ข้อ 4");
  await expect(textField(planner, "rationale")).toHaveValue(before);
  await expect(planner.getByRole("region", { name: "ร่างที่ค้างบนเครื่องแม่ข่าย" })).toContainText("ร่างของ");
  await tao.getByRole("button", { name: "โหลดหน้าใหม่" }).first().click();
  await untilSaved(tao);
  await expect(tao.locator("#item-4")).not.toContainText("พิมพ์หลังถูกปิดข้อ");

  await drafts.getByRole("link", { name: "เปิดดู" }).click();
  await expect(tao.getByRole("heading", { name: "ร่างนี้ต่างจากเอกสารปัจจุบัน 1 ช่อง" })).toBeVisible();
  await expect(tao.getByRole("listitem").filter({ hasText: "หลักการและเหตุผล" })).toContainText("พิมพ์หลังถูกปิดข้อ");
  const [file] = await Promise.all([
    tao.waitForEvent("download"),
    tao.getByRole("button", { name: "ดาวน์โหลด (.txt)" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^93-2568-004-.*\.txt$/);

  // the item is opened again: the draft goes in, judged as any edit
  await planner.locator("#item-4").getByRole("button", { name: "เปิดให้ภาคีแก้" }).click();
  await expect(planner.locator("#item-4").getByRole("button", { name: "ปิดไม่ให้ภาคีแก้" })).toBeVisible();
  await tao.getByRole("button", { name: "เลือกทั้งหมด" }).click();
  await tao.getByRole("button", { name: "นำช่องที่เลือกเข้าเอกสาร" }).click();
  await untilSaved(tao);
  await expect(textField(planner, "rationale")).toHaveValue(/ พิมพ์หลังถูกปิดข้อ$/);
  await expect(drafts).toBeHidden();
});
