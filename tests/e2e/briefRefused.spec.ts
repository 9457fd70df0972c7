import type { Page } from "@playwright/test";
import { openBrief, sampleBrief, saveState, textField, typeAtEnd, untilSaved } from "./support/briefPage";
import { expect, test } from "./support/office";

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

/** A cable between the page and the collaboration socket that can be pulled and put back. */
async function cable(page: Page): Promise<{ pull(): Promise<void>; put(): void }> {
  let pulled = false;
  const open = new Set<{ close(): Promise<void> }>();
  await page.routeWebSocket(/\/collab\//, (socket) => {
    if (pulled) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    pull: async () => {
      pulled = true;
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    put: () => void (pulled = false),
  };
}

test("work that the server refuses is kept aside to copy and download, and is never sent again", async ({
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

  const panel = tao.getByRole("region", { name: "งานที่ส่งไม่ได้" });
  await expect(panel).toBeVisible({ timeout: 20_000 });
  await expect(panel).toContainText("มีส่วนที่ท่านไม่มีสิทธิ์แก้");
  await expect(panel.getByRole("textbox")).toHaveValue(/๔\. หลักการและเหตุผล\n.* พิมพ์หลังถูกปิดข้อ/s);
  const [file] = await Promise.all([
    tao.waitForEvent("download"),
    panel.getByRole("button", { name: "ดาวน์โหลด (.txt)" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("93-2568-004.txt");

  await panel.getByRole("button", { name: "โหลดหน้าใหม่" }).click();
  await untilSaved(tao);
  await expect(tao.locator("#item-4")).toContainText(before.slice(-40));
  await expect(tao.locator("#item-4")).not.toContainText("พิมพ์หลังถูกปิดข้อ");
  await expect(textField(planner, "rationale")).toHaveValue(before);
  // the copy is still here until its owner removes it
  tao.on("dialog", (dialog) => void dialog.accept());
  await panel.getByRole("button", { name: "ลบออกจากเครื่องนี้" }).click();
  await expect(panel).toBeHidden();
  await planner.locator("#item-4").getByRole("button", { name: "เปิดให้ภาคีแก้" }).click();
});
