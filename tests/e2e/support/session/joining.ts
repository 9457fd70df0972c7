import { expect, type Page } from "@playwright/test";

/** Heading of the running phase on a phone. */
export const title = (phone: Page) => phone.getByRole("heading", { level: 1 });

/** Comes in with the code on the screen, says name and organisation, and waits in the lobby. */
export async function comeIn(
  phone: Page,
  code: string,
  { name, org = "องค์การบริหารส่วนตำบลพนางตุง" }: { name: string; org?: string },
  timeout?: number,
): Promise<void> {
  await phone.goto("/join");
  await phone.getByLabel("รหัส 6 หลัก").fill(code);
  await phone.getByRole("button", { name: "ต่อไป" }).click();
  await phone.getByLabel("ชื่อ–นามสกุล").fill(name);
  await phone.getByLabel("หน่วยงาน", { exact: true }).selectOption({ label: org });
  await phone.getByRole("button", { name: "เข้าร่วม" }).click();
  await expect(title(phone)).toHaveText("รอเข้าห้อง", { timeout });
}
