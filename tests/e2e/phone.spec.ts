import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { expect, test, type Office } from "./support/office";
import { comeIn, title } from "./support/session/joining";

test.use({ own: "sessions" });
test.setTimeout(150_000);

/** Most JavaScript that the phone's page may load, bytes as gzip makes them. */
const MOST_BYTES = 150_000;

/** A session that is open; the code for its phones. */
async function openSession(desk: Page): Promise<string> {
  await desk.goto("/years/93-2568/sessions");
  await desk.getByLabel("บทดำเนินเวที").selectOption("SHORT_90");
  await desk.getByRole("button", { name: "สร้างเวที" }).click();
  await expect(desk.getByRole("heading", { name: "กติกาการลงคะแนน" })).toBeVisible();
  await desk.getByRole("link", { name: "ดำเนินเวที" }).click();
  await desk.getByRole("button", { name: "เปิดห้อง" }).click();
  await expect(desk.getByTestId("code")).toHaveText(/\d/);
  return (await desk.getByTestId("code").textContent()) ?? "";
}

async function newPhone(browser: Browser, office: Office): Promise<Page> {
  const context = await browser.newContext({ baseURL: office.origin, viewport: { width: 360, height: 800 } });
  return context.newPage();
}

/** Loads the page anew and adds up its scripts. */
async function scriptsOf(phone: Page): Promise<{ bytes: number; files: string[] }> {
  const bodies = new Map<string, Promise<Buffer>>();
  phone.on("response", (reply) => {
    const { pathname } = new URL(reply.url());
    if (pathname.endsWith(".js")) bodies.set(pathname, reply.body());
  });
  await phone.goto(new URL(phone.url()).pathname);
  await phone.waitForSelector("html[data-ready]");
  await phone.waitForLoadState("networkidle");
  const sizes = await Promise.all([...bodies.values()].map(async (body) => gzipSync(await body).length));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: [...bodies.keys()] };
}

test("phones: at most 150 kB of scripts in few files; without a socket votes arrive and the page follows; what happens while a page loads is not missed", async ({
  browser,
  office,
}) => {
  const desk = await office.enter(browser, "planner");
  const code = await openSession(desk);
  const mute = await newPhone(browser, office);
  await mute.routeWebSocket(/live-window/, (socket) => void socket.close());
  await comeIn(mute, code, { name: "คนไม่มีซ็อกเก็ต" });

  const { bytes, files } = await scriptsOf(mute);
  expect(files.length).toBeGreaterThan(3);
  // each file costs the server as much as a small answer, and two hundred phones come at once
  expect(files.length).toBeLessThanOrEqual(16);
  // a measurement that missed React would be no measurement
  expect(bytes).toBeGreaterThan(60_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  await expect(title(mute)).toHaveText("รอเข้าห้อง");

  const next = async (kind: string) => {
    await desk.keyboard.press("ArrowRight");
    await expect(title(mute)).toHaveText(kind);
  };
  await next("เปิดเวที");
  await desk.getByRole("button", { name: "ยืนยันตัวตนทุกคน" }).click();
  await next("เขียนบัตรเงียบ");
  await next("เปิดบัตรและจัดกลุ่ม");
  for (const name of ["ทาง", "น้ำ"]) {
    await desk.getByLabel("กลุ่มใหม่").fill(name);
    await desk.getByLabel("กลุ่มใหม่").press("Enter");
    await expect(desk.getByLabel("กลุ่มใหม่")).toHaveValue("");
  }
  await desk.getByRole("heading", { name: "ขณะนี้" }).click();
  await next("ลงแต้ม");
  await mute.getByRole("button", { name: "เพิ่มแต้มให้ น้ำ" }).click();
  // dots that were not sent yet survive a reload
  await mute.reload();
  await mute.waitForSelector("html[data-ready]");
  await expect(mute.getByLabel("น้ำ", { exact: true })).toHaveValue("1");
  await mute.getByRole("button", { name: "ยืนยันคะแนน" }).click();
  await expect(mute.getByText("นับคะแนนแล้ว").first()).toBeVisible();

  // the vote is closed after a page was read and before its first news: it is not told, so it has to look
  const late = await newPhone(browser, office);
  await late.context().addCookies(await mute.context().cookies());
  const { pathname } = new URL(mute.url());
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const wasRead = new Promise<void>((resolve) => {
    void late.route(pathname, async (route) => {
      const response = await route.fetch();
      resolve();
      await held;
      await route.fulfill({ response });
    });
  });
  const loading = late.goto(pathname);
  await wasRead;
  await desk.getByRole("button", { name: "ปิดรับและแสดงผล" }).click();
  await expect(mute.getByText("ปิดรับคำตอบของช่วงนี้แล้ว").first()).toBeVisible();
  release();
  await loading;
  await expect(late.getByText("ปิดรับคำตอบของช่วงนี้แล้ว").first()).toBeVisible({ timeout: 15_000 });
  for (const page of [mute, late, desk]) await page.context().close();
});
