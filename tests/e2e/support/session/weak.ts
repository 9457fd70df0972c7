import type { Page } from "@playwright/test";
import { expect } from "./patience";

/** The wi-fi of a page's device goes. */
export const cut = (page: Page) => page.context().setOffline(true);

/** It comes back. */
export const mend = (page: Page) => page.context().setOffline(false);

/** The view says that it is cut off, and of which time its figures are. */
const staleNote = (page: Page) => page.getByText(/ขาดการเชื่อมต่อ ข้อมูล(ที่เห็นเป็นของเวลา|เมื่อ)/);

/** Waits until the view says honestly that it is cut off. */
export async function untilStale(page: Page): Promise<void> {
  await expect(staleNote(page).first()).toBeVisible();
}

/** Waits until the view is fresh again. */
export async function untilFresh(page: Page): Promise<void> {
  await expect(staleNote(page)).toHaveCount(0);
}

/**
 * The phone sends, but hears no news: what it shows stays as it is until the returned function is called. So somebody
 * presses a button that the server no longer takes.
 */
export async function deafen(page: Page): Promise<() => Promise<void>> {
  const news = /\/live\/[0-9a-f-]{36}\/state$/;
  await page.route(news, (route) => route.abort());
  return () => page.unroute(news);
}

/** The phone is locked: nothing runs on its page until the returned function opens it again. */
export async function lock(page: Page): Promise<() => Promise<void>> {
  const line = await page.context().newCDPSession(page);
  await line.send("Page.setWebLifecycleState", { state: "frozen" });
  return async () => {
    await line.send("Page.setWebLifecycleState", { state: "active" });
    await line.detach();
  };
}
