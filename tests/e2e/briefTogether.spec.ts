import { openBrief, sampleBrief, saveState, textField, typeAtEnd, untilSaved } from "./support/briefPage";
import { expect, test } from "./support/office";

// who stays on a page would be present in the next test
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test("two agencies write one text at the same time, see each other, and undo only their own words", async ({
  browser,
  office,
}) => {
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const brief = await sampleBrief(office, planner);
  await Promise.all([openBrief(planner, brief), openBrief(tao, brief)]);

  await test.step("both type", async () => {
    await typeAtEnd(tao, "objectives", " คำของ อบต.");
    await textField(planner, "objectives").click();
    await planner.keyboard.press("Control+Home");
    await planner.keyboard.type("คำของจังหวัด ");
    for (const page of [planner, tao]) {
      await expect(textField(page, "objectives")).toHaveValue(/^คำของจังหวัด .* คำของ อบต\.$/s);
      await untilSaved(page);
    }
  });

  await test.step("presence says who works in which item", async () => {
    await expect(planner.getByLabel("ผู้ที่อยู่ในหน้านี้")).toHaveText("อบต.พนางตุง กำลังแก้ ข้อ ๕");
    await expect(planner.locator("#item-5")).toContainText("อบต.พนางตุง กำลังแก้");
    // the other's caret stands in the mirror layer of the field
    await expect(planner.locator("#item-5 [aria-hidden] span[style*=color]").first()).toBeAttached();
  });

  await test.step("undo takes back one's own words alone", async () => {
    await textField(planner, "objectives").press("Control+z");
    for (const page of [planner, tao]) {
      await expect(textField(page, "objectives")).not.toHaveValue(/คำของจังหวัด/);
      await expect(textField(page, "objectives")).toHaveValue(/ คำของ อบต\.$/);
    }
    await textField(planner, "objectives").press("Control+y");
    await expect(textField(tao, "objectives")).toHaveValue(/^คำของจังหวัด /);
    await tao.getByRole("button", { name: /^เลิกทำ/ }).click();
    await expect(textField(planner, "objectives")).not.toHaveValue(/คำของ อบต/);
    await expect(textField(planner, "objectives")).toHaveValue(/^คำของจังหวัด /);
  });

  await test.step("a reload shows what was saved", async () => {
    await untilSaved(planner);
    const written = await textField(planner, "objectives").inputValue();
    await planner.reload();
    await untilSaved(planner);
    await expect(textField(planner, "objectives")).toHaveValue(written);
  });
});

test("a person who leaves disappears from the page of the others", async ({ browser, office }) => {
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const brief = await sampleBrief(office, planner, "005");
  await Promise.all([openBrief(planner, brief), openBrief(tao, brief)]);
  await expect(planner.getByLabel("ผู้ที่อยู่ในหน้านี้")).toContainText("อบต.พนางตุง");
  await tao.close();
  await expect(planner.getByText("ไม่มีผู้อื่นในหน้านี้")).toBeVisible();
});

test("Ctrl+S says that saving is automatic", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await openBrief(page, await sampleBrief(office, page));
  await textField(page, "rationale").press("Control+s");
  await expect(page.getByText("บันทึกอัตโนมัติแล้ว")).toBeVisible();
  await expect(saveState(page)).toContainText("บันทึกแล้ว");
});
