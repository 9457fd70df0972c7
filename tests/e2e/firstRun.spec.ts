import AxeBuilder from "@axe-core/playwright";
import { makeDataDir, startBuilt, type BuiltServer } from "./support/builtServer";
import { expect, test } from "./support/office";

const PASSWORD = "ทะเลน้อยยามเช้า";

let server: BuiltServer;
let remove: () => Promise<void>;

test.beforeAll(async () => {
  const made = await makeDataDir();
  remove = made.remove;
  server = await startBuilt(made.dataDir, { SAMPLE: "none" });
});

test.afterAll(async () => {
  await server.stop();
  await remove();
});

const setupAddress = () => /^setup (http:\S+\/setup\?code=\S+)$/m.exec(server.output())?.[1] ?? "";

test("an empty store leads from the printed address to an office that can import, in two steps", async ({ page }) => {
  await page.goto(setupAddress());
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel("ชื่อ-สกุล").fill("ผู้ดูแลคนแรก");
  await page.getByLabel("อีเมล").fill("first@phatthalung.example");
  await page.getByLabel("รหัสผ่าน").fill(PASSWORD);
  await page.getByRole("button", { name: "ถัดไป" }).click();
  await page.getByLabel("จังหวัด", { exact: true }).selectOption("93");
  await page.getByLabel("ปีงบประมาณที่จัดทำแผน").selectOption("2568");
  await page.getByLabel("กรอบวงเงิน (บาท)").fill("๒๑๙,๕๔๘,๙๐๐");
  await expect(page.getByText("เสนอได้ 329,323,350 – 439,097,800 บาท")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "เริ่มใช้งาน" }).click();
  await expect(page).toHaveURL(/\/years\/93-2568\/import$/);
});

test("the address works once; the login page takes over", async ({ page }) => {
  const reply = await page.goto(setupAddress());
  expect(reply?.status()).toBe(410);
  await expect(page.getByRole("alert")).toContainText("หมดอายุหรือถูกใช้แล้ว");
  await page.goto(`${server.origin}/login`);
  await page.getByLabel("อีเมล").fill("first@phatthalung.example");
  await page.getByLabel("รหัสผ่าน").fill(PASSWORD);
  await page.getByRole("button", { name: "เข้าสู่ระบบ" }).click();
  await expect(page).toHaveURL(/\/years\/93-2568$/);
});
