import { expect, type Locator, type Page } from "@playwright/test";
import type { Office } from "./office";

type ProjectRow = { code: string; name: string; briefId: string; projectId: string };

/** Projects of the sample's planning year. */
export async function sampleProjects(office: Office, page: Page): Promise<ProjectRow[]> {
  return (await office.api(page, "/areas/93/years/2568/projects")) as ProjectRow[];
}

/** Brief of the sample project with this number; 004 has อบต.พนางตุง as partner of a line agency. */
export async function sampleBrief(office: Office, page: Page, number = "004"): Promise<string> {
  const found = (await sampleProjects(office, page)).find(({ code }) => code === `93-2568-${number}`);
  if (!found) throw new Error(`the sample has no project ${number}`);
  return found.briefId;
}

/** The indicator of saving, and what it says. */
export const saveState = (page: Page): Locator => page.getByTestId("save-state");

/** Waits until everything is confirmed by the server. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveAttribute("data-save", "saved", { timeout: 20_000 });
}

/** Opens a brief and waits until the shared document is there. */
export async function openBrief(page: Page, briefId: string): Promise<void> {
  await page.goto(`/briefs/${briefId}`);
  await untilSaved(page);
}

/** Field of a long text by its name in the document. */
export const textField = (page: Page, name: string): Locator => page.locator(`#text-${name}`);

/** Puts the caret at the end of a text field and types. */
export async function typeAtEnd(page: Page, name: string, words: string): Promise<void> {
  await textField(page, name).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

/** Pastes a text into the field with the focus. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
