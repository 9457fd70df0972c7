import type { Browser, Page } from "@playwright/test";
import { comeIn } from "./joining";
import { expect, PATIENCE_MS } from "./patience";
import { GROUPS, type Person } from "./truth";

/** A phone of somebody who comes in with the code on the screen and takes a seat. */
export async function joinAs(browser: Browser, origin: string, code: string, person: Person): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 360, height: 800 }, locale: "th-TH" });
  const phone = await context.newPage();
  phone.setDefaultTimeout(PATIENCE_MS);
  await comeIn(phone, code, person, PATIENCE_MS);
  return phone;
}

/** Field of the card that is being written. */
export const cardField = (phone: Page) => phone.getByLabel("ปัญหา ศักยภาพ หรือความต้องการ");

/** Writes and sends a card; waits until the phone says so. */
export async function sendCard(phone: Page, text: string): Promise<void> {
  await cardField(phone).fill(text);
  await phone.getByRole("button", { name: "ส่งบัตร" }).click();
  await expect(phone.getByText("ส่งแล้ว 1 จาก 5 ใบ")).toBeVisible();
}

/** Puts dots without sending them. */
export async function putDots(phone: Page, { dots }: Person): Promise<void> {
  for (const [group, name] of GROUPS.entries())
    for (let dot = 0; dot < (dots[group] ?? 0); dot++)
      await phone.getByRole("button", { name: `เพิ่มแต้มให้ ${name}` }).click();
}

/** The button that casts a vote, the first time or again. */
export const castButton = (phone: Page) => phone.getByRole("button", { name: /^(ยืนยันคะแนน|แก้คะแนน)$/ });

/** Casts what stands on the phone; waits until it is counted. */
export async function cast(phone: Page): Promise<void> {
  await castButton(phone).click();
  await expect(phone.getByText("นับคะแนนแล้ว").first()).toBeVisible();
}

/** Ranks: the second project goes to the top where the person prefers it. */
export async function rank(phone: Page, { prefersSecond }: Person): Promise<void> {
  const second = phone.locator("ol > li").nth(1);
  if (prefersSecond) await second.getByRole("button", { name: /^เลื่อน .* ขึ้น$/ }).click();
  await cast(phone);
}

/** What a promise says on the phone's form; an empty upper amount = the lower one. */
type Promised = { item: string; label: string; minBaht: number; maxBaht: number };

/** Fills in a promise without sending it. */
export async function fillPromise(phone: Page, { item, label, minBaht, maxBaht }: Promised): Promise<void> {
  await phone.getByLabel("เรื่อง", { exact: true }).selectOption({ label: item });
  await phone.getByLabel("แหล่งงบประมาณ").selectOption({ label });
  await phone.getByLabel("อย่างน้อย (บาท)").fill(String(minBaht));
  await phone.getByLabel("ไม่เกิน (บาท)").fill(String(maxBaht));
}

/** The button that makes the promise. */
export const promiseButton = (phone: Page) => phone.getByRole("button", { name: "ร่วมงบประมาณ" });

/** Gives the word of the organisation on an item. */
export async function say(phone: Page, item: string, word: string, reason = ""): Promise<void> {
  const card = phone.locator("li.card", { has: phone.getByRole("heading", { name: item, exact: true }) });
  if (reason !== "") await card.getByLabel(/^เหตุผล/).fill(reason);
  await card.getByRole("button", { name: word, exact: true }).click();
}

/** The same, until the phone says that it is written down. */
export async function sayAndSee(phone: Page, item: string, word: string, reason = ""): Promise<void> {
  await say(phone, item, word, reason);
  const card = phone.locator("li.card", { has: phone.getByRole("heading", { name: item, exact: true }) });
  await expect(card.getByRole("button", { name: word, exact: true })).toHaveAttribute("aria-pressed", "true");
}
