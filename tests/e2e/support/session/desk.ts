import type { Page } from "@playwright/test";
import { expect } from "./patience";
import type { RunView } from "../../../../app/domain/dialogue/view/sessionView";
import { GROUPS, PROJECTS } from "./truth";

const SESSIONS = "/years/93-2568/sessions";

/** Makes a session about three projects with a shortened script; returns its id. The desk is left on its page. */
export async function prepareSession(desk: Page): Promise<string> {
  await desk.goto(SESSIONS);
  await desk.getByLabel("บทดำเนินเวที").selectOption("FULL_150");
  await desk.getByRole("button", { name: "สร้างเวที" }).click();
  await expect(desk.getByRole("heading", { name: "กติกาการลงคะแนน" })).toBeVisible();
  for (const phase of ["เปิดเวที", "ข้อมูลพื้นที่"]) await usePhase(desk, phase, "ไม่ใช้ช่วงนี้");
  for (const phase of ["ตรวจกรอบวงเงิน", "จัดลำดับ"]) await usePhase(desk, phase, "ใช้ช่วงนี้");
  const projects = desk.locator("section.card", { has: desk.getByRole("heading", { name: "โครงการที่จะพูดคุย" }) });
  for (const code of PROJECTS) await projects.getByLabel(new RegExp(code)).check();
  await projects.getByRole("button", { name: "บันทึก" }).click();
  await expect(projects.getByText("✓ บันทึกแล้ว")).toBeVisible();
  return new URL(desk.url()).pathname.slice(SESSIONS.length + 1);
}

/** Leaves a phase out of the script or takes it up. */
async function usePhase(desk: Page, phase: string, how: "ไม่ใช้ช่วงนี้" | "ใช้ช่วงนี้"): Promise<void> {
  const row = desk.getByRole("row", { name: new RegExp(`^${phase} `) });
  await row.getByRole("button", { name: how, exact: true }).click();
  await expect(row.getByRole("button", { name: how, exact: true })).toHaveCount(0);
}

/** The facilitator's page as the server tells it. */
export async function runView(desk: Page, sessionId: string): Promise<RunView> {
  const reply = await desk.request.get(`/live/${sessionId}/state?view=run`);
  expect(reply.status()).toBe(200);
  return (await reply.json()) as RunView;
}

/** The button of the script bar that begins the next phase. */
export const nextButton = (desk: Page, phase: string) => desk.getByRole("button", { name: `ไปช่วง${phase} →` });

/** Begins the next phase; waits until the desk shows it. */
export async function goOn(desk: Page, phase: string): Promise<void> {
  await nextButton(desk, phase).click();
  await expect(desk.getByRole("heading", { level: 2, name: phase, exact: true }).first()).toBeVisible();
}

/** Shows all cards and makes the groups, with the first card of each in it. */
export async function sortCards(desk: Page, cards: readonly string[]): Promise<void> {
  await desk.getByRole("button", { name: `เปิดบัตรทั้งหมด ${cards.length} ใบ` }).click();
  for (const name of GROUPS) {
    await desk.getByLabel("กลุ่มใหม่").fill(name);
    await desk.getByRole("button", { name: "เพิ่ม", exact: true }).first().click();
    await expect(desk.getByLabel("กลุ่มใหม่")).toHaveValue("");
  }
  for (const [index, name] of GROUPS.entries()) {
    const row = desk.locator("li", { hasText: cards[index] }).filter({ has: desk.locator("select") });
    const put = row.getByLabel(`ย้ายบัตร “${cards[index]}” ไปกลุ่ม`);
    await put.selectOption({ label: name });
    await row.getByRole("button", { name: "ย้าย", exact: true }).click();
    await expect(desk.getByLabel(`ย้ายบัตร “${cards[index]}” ไปกลุ่ม`).locator("option:checked")).toHaveText(name);
  }
}

/** Closes the running vote. */
export async function closeVote(desk: Page): Promise<void> {
  await desk.getByRole("button", { name: "ปิดรับและแสดงผล" }).click();
  await expect(desk.getByRole("button", { name: "เปิดรับอีกครั้ง" })).toBeVisible();
}

/** Writes down a duty of an organisation. */
export async function giveDuty(desk: Page, text: string, org: string, dueOn: string): Promise<void> {
  const desk_ = desk.locator("section.card", { has: desk.getByRole("heading", { name: "มอบหมายงาน" }) });
  await desk_.getByLabel("งาน", { exact: true }).fill(text);
  await desk_.locator('select[name="orgKey"]').selectOption({ label: org });
  await desk_.getByLabel("ภายในวันที่").fill(dueOn);
  await desk_.getByRole("button", { name: "เพิ่ม", exact: true }).click();
  await expect(desk_.locator("li", { hasText: text })).toBeVisible();
}
