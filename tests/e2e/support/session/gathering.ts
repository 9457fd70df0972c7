import type { Browser, Page } from "@playwright/test";
import { makeDataDir, startBuilt, type BuiltServer } from "../builtServer";
import { officeOn } from "../office";
import { expect, PATIENCE_MS } from "./patience";
import { copySample } from "../preparedSample";
import { goOn, prepareSession } from "./desk";
import { title } from "./joining";
import { joinAs } from "./phone";
import { ORGANIZATIONS, PEOPLE } from "./truth";

/** Everybody in the room: the facilitator's computer, the projector's, eighteen phones; and their server. */
export type Gathering = {
  browser: Browser;
  server: BuiltServer;
  desk: Page;
  screen: Page;
  phones: Page[];
  sessionId: string;
  code: string;
};

/** The phone of the person with this number. */
export function phoneOf({ phones }: Pick<Gathering, "phones">, at: number): Page {
  const phone = phones[at];
  if (!phone) throw new Error(`there is no phone ${at}`);
  return phone;
}

const TOGETHER = 3;

/** Does the same on all phones, three at a time; `skip` = people who do nothing. */
export async function onPhones(
  { phones }: Pick<Gathering, "phones">,
  work: (phone: Page, at: number) => Promise<void>,
  skip: readonly number[] = [],
): Promise<void> {
  for (let from = 0; from < phones.length; from += TOGETHER)
    await Promise.all(
      phones
        .slice(from, from + TOGETHER)
        .map((phone, index) => (skip.includes(from + index) ? null : work(phone, from + index))),
    );
}

/** Every phone shows this phase; `skip` = phones that cannot know. */
export async function untilAllSee({ phones }: Gathering, phase: string, skip: readonly number[] = []): Promise<void> {
  for (const [at, phone] of phones.entries()) if (!skip.includes(at)) await expect(title(phone)).toHaveText(phase);
}

/** The facilitator begins the next phase; everybody sees it. */
export async function allGoOn(room: Gathering, phase: string, skip: readonly number[] = []): Promise<void> {
  await goOn(room.desk, phase);
  await untilAllSee(room, phase, skip);
}

/** A province of its own with a prepared session; twenty contexts come into the room. */
export async function gather(browser: Browser): Promise<Gathering & { end(): Promise<void> }> {
  const { dataDir, remove } = await makeDataDir();
  await copySample(dataDir);
  const server = await startBuilt(dataDir);
  const office = officeOn(server);
  const desk = await office.enter(browser, "planner");
  desk.setDefaultTimeout(PATIENCE_MS);
  const sessionId = await prepareSession(desk);
  await desk.getByRole("link", { name: "ดำเนินเวที" }).click();
  await desk.getByRole("button", { name: "เปิดห้อง" }).click();
  const code = (await desk.getByTestId("code").textContent()) ?? "";
  const screen = await office.enter(browser, "observer", { viewport: { width: 1280, height: 720 } });
  await screen.goto(`/live/${sessionId}/screen`);
  await expect(screen.getByText(code)).toBeVisible();
  const room: Gathering & { end(): Promise<void> } = {
    ...{ browser, server, desk, screen, sessionId, code, phones: [] },
    end: async () => {
      await room.server.stop();
      await remove();
    },
  };
  for (let from = 0; from < PEOPLE.length; from += TOGETHER) {
    const some = PEOPLE.slice(from, from + TOGETHER);
    room.phones.push(...(await Promise.all(some.map((person) => joinAs(browser, server.origin, code, person)))));
  }
  await expect(screen.getByText(`อยู่ในห้อง ${PEOPLE.length} คน ${ORGANIZATIONS.length} หน่วยงาน`)).toBeVisible();
  await desk.getByRole("button", { name: "ยืนยันตัวตนทุกคน" }).click();
  await expect(desk.getByText("ยังไม่ยืนยันตัวตน")).toHaveCount(0);
  return room;
}

/** The power goes, and the server comes back on the same data and port. `meanwhile` runs while it is away. */
export async function powerCut(room: Gathering, meanwhile: () => Promise<void>): Promise<void> {
  await room.server.kill();
  await meanwhile();
  room.server = await startBuilt(room.server.dataDir, {}, Number(new URL(room.server.origin).port));
}
