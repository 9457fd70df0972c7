import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./support/office";
import { comeIn, title } from "./support/session/joining";

test.use({ own: "sessions" });
test.setTimeout(120_000);

const PEOPLE = [
  { name: "คนที่หนึ่ง", dots: [2, 1] },
  { name: "คนที่สอง", dots: [2, 0] },
  { name: "คนที่สาม", dots: [0, 2] },
] as const;

test("a facilitator, a projector and three phones hold a session; every count is the truth", async ({
  browser,
  office,
}) => {
  const desk = await office.enter(browser, "planner");
  await desk.goto("/years/93-2568/sessions");
  await desk.getByLabel("บทดำเนินเวที").selectOption("SHORT_90");
  await desk.getByRole("button", { name: "สร้างเวที" }).click();
  await expect(desk.getByRole("heading", { name: "กติกาการลงคะแนน" })).toBeVisible();
  await desk.getByRole("link", { name: "ดำเนินเวที" }).click();
  await desk.getByRole("button", { name: "เปิดห้อง" }).click();
  const code = (await desk.getByTestId("code").textContent()) ?? "";

  const screen = await desk.context().newPage();
  await screen.setViewportSize({ width: 1024, height: 768 });
  await screen.goto(new URL(desk.url()).pathname.replace("/run", "/screen"));
  await expect(screen.getByText(code)).toBeVisible();

  const contexts: BrowserContext[] = [];
  const phones: Page[] = [];
  for (const { name } of PEOPLE) {
    const context = await browser.newContext({ baseURL: office.origin, viewport: { width: 360, height: 800 } });
    const phone = await context.newPage();
    await comeIn(phone, code, { name });
    contexts.push(context);
    phones.push(phone);
  }
  await expect(screen.getByText("อยู่ในห้อง 3 คน 1 หน่วยงาน")).toBeVisible();

  const next = async (kind: string) => {
    await desk.keyboard.press("ArrowRight");
    for (const phone of phones) await expect(title(phone)).toHaveText(kind);
  };
  await next("เปิดเวที");
  await desk.getByRole("button", { name: "ยืนยันตัวตนทุกคน" }).click();
  await next("เขียนบัตรเงียบ");
  for (const [index, phone] of phones.entries()) {
    await phone.getByLabel("ปัญหา ศักยภาพ หรือความต้องการ").fill(`บัตรใบที่ ${index + 1}`);
    await phone.getByRole("button", { name: "ส่งบัตร" }).click();
    await expect(phone.getByText("ส่งแล้ว 1 จาก 5 ใบ")).toBeVisible();
  }
  // a draft survives the change of phase
  await phones[0]?.getByLabel("ปัญหา ศักยภาพ หรือความต้องการ").fill("ยังไม่ส่ง");
  await expect(desk.getByText("เขียนแล้ว 3 ใบ ยังไม่เปิด")).toBeVisible();
  await expect(screen.getByText("บัตรใบที่")).toHaveCount(0);

  await next("เปิดบัตรและจัดกลุ่ม");
  await desk.getByRole("button", { name: "เปิดบัตรทั้งหมด 3 ใบ" }).click();
  await expect(screen.getByText("บัตรใบที่ 3")).toBeVisible();
  for (const name of ["ทาง", "น้ำ"]) {
    await desk.getByLabel("กลุ่มใหม่").fill(name);
    await desk.getByLabel("กลุ่มใหม่").press("Enter");
    await expect(desk.getByLabel("กลุ่มใหม่")).toHaveValue("");
    await expect(screen.getByText(name, { exact: false }).first()).toBeVisible();
  }
  await expect(phones[1]?.getByRole("heading", { name: "น้ำ" }) ?? desk.locator("none")).toBeVisible();

  await desk.getByRole("heading", { name: "ขณะนี้" }).click();
  await next("ลงแต้ม");
  for (const [index, phone] of phones.entries()) {
    for (const [at, name] of ["ทาง", "น้ำ"].entries())
      for (let dot = 0; dot < (PEOPLE[index]?.dots[at] ?? 0); dot++)
        await phone.getByRole("button", { name: `เพิ่มแต้มให้ ${name}` }).click();
    await phone.getByRole("button", { name: "ยืนยันคะแนน" }).click();
    await expect(phone.getByText("นับคะแนนแล้ว").first()).toBeVisible();
  }
  await expect(screen.getByText("ตอบแล้ว 3 จาก 3 คน")).toBeVisible();
  await desk.getByRole("button", { name: "ปิดรับและแสดงผล" }).click();
  await expect(screen.locator("li", { hasText: "ทาง" })).toContainText("4");
  await expect(screen.locator("li", { hasText: "น้ำ" })).toContainText("3");
  const fits = () =>
    screen.evaluate(() => ({
      scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
      least: Math.min(
        ...[...document.querySelectorAll<HTMLElement>("main *")]
          .filter((element) => element.textContent?.trim())
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
    }));
  expect(await fits()).toEqual({ scrolls: false, least: 28 });

  // the table writes one note together; a card that is taken in keeps its source
  await next("เขียนข้อเสนอเป็นโต๊ะ");
  const [one, two] = phones;
  if (!one || !two) throw new Error("two phones are needed");
  await one.getByLabel("2) ปัญหา").fill("ถนนเข้าแคบ");
  await expect(two.getByLabel("2) ปัญหา")).toHaveValue("ถนนเข้าแคบ");
  await two.getByRole("button", { name: "ใส่บัตร “บัตรใบที่ 1” ในข้อเสนอ" }).click();
  await expect(one.getByLabel("2) ปัญหา")).toHaveValue("ถนนเข้าแคบ\nบัตรใบที่ 1");
  await expect(one.getByText("ครบ 2 จาก 5 ข้อ").first()).toBeVisible();
  await expect(screen.getByText("บัตรใบที่ 1", { exact: false })).toBeVisible();
  expect(await fits()).toEqual({ scrolls: false, least: 28 });

  await next("มอบหมายงาน");
  await next("ปิดเวที");
  await desk.getByRole("button", { name: "ปิดเวที" }).click();
  for (const phone of phones) await expect(title(phone)).toHaveText("เวทีปิดแล้ว");
  await expect(phones[2]?.getByText("อยู่ในห้อง 3 คน") ?? desk.locator("none")).toBeVisible();
  // the note is a brief of the year, each sentence with its card
  await desk.goto(new URL(desk.url()).pathname.replace(/^\/live\/(.*)\/run$/, "/years/93-2568/sessions/$1"));
  await desk.getByText("โต๊ะ 1: ทาง").click();
  await expect(desk.getByRole("row", { name: "ปัญหา บัตรใบที่ 1" })).toContainText("องค์การบริหารส่วนตำบลพนางตุง");
  await expect(desk.getByRole("row", { name: "ปัญหา ถนนเข้าแคบ" })).toContainText("เขียนที่โต๊ะ");
  // the code that was good before leads to the summary now
  const late = await contexts[0]?.newPage();
  await contexts[0]?.clearCookies();
  await late?.goto("/join");
  await late?.getByLabel("รหัส 6 หลัก").fill(code);
  await late?.getByRole("button", { name: "ต่อไป" }).click();
  await expect(late?.getByText("เวทีปิดแล้ว นี่คือสรุปผล") ?? desk.locator("none")).toBeVisible();
  for (const context of contexts) await context.close();
});
