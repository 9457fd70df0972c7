import { expect, test } from "@playwright/test";
import { makeDataDir, PASSWORD, startBuilt } from "./support/builtServer";
import { copySample } from "./support/preparedSample";

/**
 * An office without TLS: the page comes over plain http from a name that is no loopback, so the browser gives no secure
 * context. Signing in, forms, scripts and live editing must work all the same.
 */
test("an office network without TLS can sign in, write and save", async ({ playwright }) => {
  test.setTimeout(180_000);
  const { dataDir, remove } = await makeDataDir();
  await copySample(dataDir);
  const first = await startBuilt(dataDir);
  const { port } = new URL(first.origin);
  await first.stop();
  const origin = `http://plan.office.example:${port}`;
  const server = await startBuilt(dataDir, { PUBLIC_ORIGIN: origin }, Number(port));
  const options = test.info().project.use.launchOptions ?? {};
  const browser = await playwright.chromium.launch({
    ...options,
    args: [...(options.args ?? []), "--host-resolver-rules=MAP plan.office.example 127.0.0.1"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/login`);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await page.getByLabel("อีเมล").fill("planner@phatthalung.example");
    await page.getByLabel("รหัสผ่าน").fill(PASSWORD);
    await page.getByRole("button", { name: "เข้าสู่ระบบ" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("สิ่งที่ต้องทำ");
    await page.goto(`${origin}/years/93-2568/projects`);
    await page.getByRole("link", { name: "คนเมืองลุง คนคุณภาพ" }).click();
    const reasons = page.getByRole("textbox", { name: "๔. หลักการและเหตุผล" });
    await expect(page.getByTestId("save-state")).toHaveAttribute("data-save", "saved");
    await reasons.press("Control+End");
    await reasons.pressSequentially(" เขียนผ่านเครือข่ายสำนักงาน");
    await expect(page.getByTestId("save-state")).toHaveAttribute("data-save", "saved");
    await page.reload();
    await expect(reasons).toHaveValue(/เขียนผ่านเครือข่ายสำนักงาน$/);
  } finally {
    await browser.close();
    await server.stop();
    await remove();
  }
});
