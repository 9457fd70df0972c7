import { makeDataDir, startBuilt, type BuiltServer } from "./support/builtServer";
import { openBrief, sampleBrief, saveState, textField, typeAtEnd, untilSaved } from "./support/briefPage";
import { expect, officeOn, test } from "./support/office";

let server: BuiltServer;
let dataDir: string;
let remove: () => Promise<void>;

test.beforeAll(async () => {
  ({ dataDir, remove } = await makeDataDir());
  server = await startBuilt(dataDir);
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});
test.afterAll(async () => {
  await server.stop();
  await remove();
});

/** The same office again on the same address and data. */
async function startAgain(): Promise<void> {
  server = await startBuilt(dataDir, {}, parseInt(new URL(server.origin).port, 10));
}

test("typing goes on while the server is down, is never called saved, and merges when it is back", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const office = officeOn(server);
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const brief = await sampleBrief(office, planner);
  await Promise.all([openBrief(planner, brief), openBrief(tao, brief)]);
  const amount = /^งบท้องถิ่น ปี 2568 แถวที่ 3 กิจกรรมที่ 1$/;
  await server.kill();

  await expect(saveState(tao)).toHaveAttribute("data-save", "offline", { timeout: 10_000 });
  await typeAtEnd(tao, "outputs", " ระหว่างระบบล่มของ อบต.");
  await typeAtEnd(planner, "outputs", " ระหว่างระบบล่มของจังหวัด");
  await tao.getByLabel(amount).fill("111111");
  await tao.getByLabel(amount).press("Tab");
  await planner.getByLabel(amount).fill("222222");
  await planner.getByLabel(amount).press("Tab");
  for (const page of [planner, tao]) {
    await expect(saveState(page)).toContainText("ออฟไลน์ – เก็บในเครื่องแล้ว");
    await expect(saveState(page)).toHaveAttribute("data-save", "offline");
  }

  await startAgain();
  for (const page of [planner, tao]) {
    await untilSaved(page);
    await expect(textField(page, "outputs")).toHaveValue(/ระหว่างระบบล่มของ อบต\./);
    await expect(textField(page, "outputs")).toHaveValue(/ระหว่างระบบล่มของจังหวัด/);
  }
  // one of the two amounts stands, the same one on both pages
  const amounts = () => Promise.all([planner, tao].map((page) => page.getByLabel(amount).inputValue()));
  await expect.poll(async () => new Set(await amounts()).size).toBe(1);
  await expect(tao.getByLabel(amount)).toHaveValue(/^(111,111|222,222)$/);
  const shown = await tao.getByLabel(amount).inputValue();
  // one of two real amounts stands, and whoever lost is told
  const loser = shown === "111,111" ? planner : tao;
  await expect(loser.getByRole("alert").filter({ hasText: "แก้ทับโดย" })).toBeVisible();
});

test("what was typed while the server was down survives the end of the browser page", async ({ browser }) => {
  test.setTimeout(180_000);
  const office = officeOn(server);
  const page = await office.enter(browser, "tao");
  const brief = await sampleBrief(office, page);
  await openBrief(page, brief);
  await server.kill();
  await expect(saveState(page)).toHaveAttribute("data-save", "offline");
  await typeAtEnd(page, "rationale", " ก่อนเครื่องดับ");
  await expect(saveState(page)).toContainText("เก็บในเครื่องแล้ว");
  await page.close({ runBeforeUnload: false });
  await startAgain();
  const again = await page.context().newPage();
  await openBrief(again, brief);
  await expect(textField(again, "rationale")).toHaveValue(/ ก่อนเครื่องดับ$/);
  const planner = await officeOn(server).enter(browser, "planner");
  await openBrief(planner, brief);
  await expect(textField(planner, "rationale")).toHaveValue(/ ก่อนเครื่องดับ$/);
});
