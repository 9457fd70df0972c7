import { expect } from "./patience";
import { closeVote, goOn, nextButton, runView, sortCards } from "./desk";
import { allGoOn, onPhones, phoneOf, untilAllSee, type Gathering } from "./gathering";
import { title } from "./joining";
import { cardField, cast, castButton, putDots, sendCard } from "./phone";
import { DOTS_COUNTED, LATE, PEOPLE, person } from "./truth";
import { cut, deafen, lock, mend, untilFresh, untilStale } from "./weak";

const DRAFT = "ร่างที่ยังไม่ได้ส่ง";

/** Cards in silence; one sends hers again after a cut. A draft stays through a phase, a lock and a reload. */
export async function writeCards(room: Gathering): Promise<void> {
  const { desk, screen } = room;
  await allGoOn(room, "เขียนบัตรเงียบ");
  const [first, locked] = [phoneOf(room, 0), phoneOf(room, 1)];
  await onPhones(room, (phone, at) => sendCard(phone, person(at).card), [2]);
  const offline = phoneOf(room, 2);
  await cut(offline);
  await cardField(offline).fill(person(2).card);
  await offline.getByRole("button", { name: "ส่งบัตร" }).click();
  await expect(offline.getByText("ยังส่งไม่ถึงระบบ")).toBeVisible();
  await expect(cardField(offline)).toHaveValue(person(2).card);
  await mend(offline);
  await sendCard(offline, person(2).card);
  await cardField(first).fill(DRAFT);
  await expect(desk.getByText(`เขียนแล้ว ${PEOPLE.length} ใบ ยังไม่เปิด`)).toBeVisible();
  await expect(screen.getByText(person(3).card)).toHaveCount(0);
  const unlock = await lock(locked);
  await goOn(desk, "เปิดบัตรและจัดกลุ่ม");
  await untilAllSee(room, "เปิดบัตรและจัดกลุ่ม", [1]);
  await unlock();
  await expect(title(locked)).toHaveText("เปิดบัตรและจัดกลุ่ม");
  await sortCards(
    desk,
    PEOPLE.map(({ card }) => card),
  );
  // the phase was wrong: one step back, and the draft is there, also after a reload
  await desk.getByRole("button", { name: "← กลับช่วงเขียนบัตรเงียบ" }).click();
  await expect(title(first)).toHaveText("เขียนบัตรเงียบ");
  await expect(cardField(first)).toHaveValue(DRAFT);
  await first.reload();
  await expect(cardField(first)).toHaveValue(DRAFT);
  await allGoOn(room, "เปิดบัตรและจัดกลุ่ม");
}

/** Three phones and the facilitator without network; one votes twice, one too late. */
export async function voteDots(room: Gathering): Promise<void> {
  const { desk, screen, sessionId } = room;
  const [unsent, twice, late] = [phoneOf(room, LATE - 2), phoneOf(room, LATE - 1), phoneOf(room, LATE)];
  await allGoOn(room, "ลงแต้ม");
  await onPhones(room, (phone, at) => putDots(phone, person(at)));
  await cut(unsent);
  await cut(desk);
  await untilStale(desk);
  await onPhones(room, cast, [LATE - 2, LATE]);
  await expect(screen.getByText("ตอบแล้ว 16 จาก 18 คน")).toBeVisible();
  await cut(screen);
  await untilStale(screen);
  await castButton(unsent).click();
  await expect(unsent.getByText("ยังส่งไม่ถึงระบบ")).toBeVisible();
  await mend(unsent);
  await cast(unsent);
  await castButton(twice).click();
  await expect(twice.getByText("นับคะแนนแล้ว").first()).toBeVisible();
  // the projector says of which time its figure is until it hears again
  await expect(screen.getByText("ตอบแล้ว 16 จาก 18 คน")).toBeVisible();
  await untilStale(screen);
  await mend(screen);
  await expect(screen.getByText("ตอบแล้ว 17 จาก 18 คน")).toBeVisible();
  await untilFresh(screen);
  // without network the facilitator's press is not taken, and says so
  await desk.getByRole("button", { name: "ปิดรับและแสดงผล" }).click();
  await expect(desk.getByText("ยังส่งไม่ถึงระบบ")).toBeVisible();
  const hear = await deafen(late);
  await mend(desk);
  await untilFresh(desk);
  await closeVote(desk);
  await castButton(late).click();
  await expect(late.getByText("ช่วงนี้ปิดรับแล้ว", { exact: false })).toBeVisible();
  await hear();
  await expect(late.getByText("ปิดรับคำตอบของช่วงนี้แล้ว").first()).toBeVisible();
  await seeDots(room);
  const { outcome } = await runView(desk, sessionId);
  const shown = outcome.dots?.map(({ title, persons, organizations }) => ({ title, persons, organizations }));
  expect(shown).toEqual(DOTS_COUNTED);
  await expect(nextButton(desk, "เขียนข้อเสนอเป็นโต๊ะ")).toBeEnabled();
}

/** The counts on the projector and on a phone. */
async function seeDots(room: Gathering): Promise<void> {
  for (const { title: group, persons, organizations } of DOTS_COUNTED) {
    const perOrganization = String(Math.round(organizations / 100) / 10);
    await expect(room.screen.locator("li", { hasText: group })).toContainText(
      `${persons} · หน่วยงาน ${perOrganization}`,
    );
    const row = phoneOf(room, 4).getByRole("row", { name: new RegExp(`^${group} `) });
    await expect(row.getByRole("cell")).toHaveText([String(persons), perOrganization]);
  }
}
