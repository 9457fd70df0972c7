import { expect } from "./patience";
import { closeVote, giveDuty, runView } from "./desk";
import { allGoOn, onPhones, phoneOf, type Gathering } from "./gathering";
import { title } from "./joining";
import { fillPromise, promiseButton, rank, say, sayAndSee } from "./phone";
import { CONSENTED, DUTIES, LATE, ORGANIZATIONS, person, PROJECTS, PROMISES, RANKED } from "./truth";
import { cut, mend } from "./weak";

/** Titles of the projects that are talked about. */
async function titles({ desk, sessionId }: Gathering): Promise<string[]> {
  const { outcome } = await runView(desk, sessionId);
  return PROJECTS.map((code) => outcome.items.find((item) => item.code === code)?.title ?? "");
}

/** Promises: one is sent twice because of a cut, one is taken back. */
export async function promise(room: Gathering): Promise<void> {
  const { desk, sessionId } = room;
  await allGoOn(room, "เสนอและร่วมงบประมาณ");
  const names = await titles(room);
  for (const [index, { at, project, label, minBaht, maxBaht }] of PROMISES.entries()) {
    const phone = phoneOf(room, at);
    await fillPromise(phone, { item: names[project] ?? "", label, minBaht, maxBaht });
    if (index === 0) {
      await cut(phone);
      await promiseButton(phone).click();
      await expect(phone.getByText("ยังส่งไม่ถึงระบบ")).toBeVisible();
      await mend(phone);
      // what was typed is there after a reload too
      await phone.reload();
      await expect(phone.getByLabel("อย่างน้อย (บาท)")).toHaveValue(String(minBaht));
    }
    await promiseButton(phone).click();
    await expect(phone.getByRole("button", { name: "ถอนคำมั่น" })).toHaveCount(1);
  }
  const regrets = phoneOf(room, 12);
  await fillPromise(regrets, { item: names[2] ?? "", label: "งบท้องถิ่น", minBaht: 9, maxBaht: 9 });
  await promiseButton(regrets).click();
  await regrets.getByRole("button", { name: "ถอนคำมั่น" }).click();
  await expect(regrets.getByRole("button", { name: "ถอนคำมั่น" })).toHaveCount(0);
  const { outcome } = await runView(desk, sessionId);
  expect(
    outcome.pledges.map(({ orgName, source, minSatang, maxSatang }) => [orgName, source, minSatang, maxSatang]),
  ).toEqual(
    PROMISES.map(({ at, source, minBaht, maxBaht }) => [person(at).org, source, `${minBaht}00`, `${maxBaht}00`]),
  );
}

/** The check panel, then everybody's private ranking but one's. */
export async function checkAndRank(room: Gathering): Promise<void> {
  const { desk, screen, sessionId } = room;
  await allGoOn(room, "ตรวจกรอบวงเงิน");
  for (const heading of ["วงเงินที่เสนอ", "โครงการสำคัญ"])
    await expect(screen.getByRole("heading", { name: heading }).first()).toBeVisible();
  await expect(phoneOf(room, 0).getByRole("heading", { name: "วงเงินที่เสนอ" })).toBeVisible();
  await allGoOn(room, "จัดลำดับ");
  await onPhones(room, (phone, at) => rank(phone, person(at)), [LATE]);
  await expect(screen.getByText("ตอบแล้ว 17 จาก 18 คน")).toBeVisible();
  await expect(screen.getByText("คะแนน", { exact: false })).toHaveCount(0);
  await closeVote(desk);
  for (const { persons } of RANKED) await expect(screen.getByText(`${persons} คะแนน`, { exact: false })).toBeVisible();
  const { outcome } = await runView(desk, sessionId);
  expect(outcome.rankers).toEqual({ persons: 17, organizations: ORGANIZATIONS.length });
  const shown = outcome.ranking?.map(({ code, points: persons, organizations }) => ({ code, persons, organizations }));
  expect(shown?.slice(0, RANKED.length)).toEqual(RANKED);
}

/** One word an organisation: the newest counts, an objection needs its reason. */
export async function consent(room: Gathering): Promise<void> {
  const { desk, sessionId } = room;
  await allGoOn(room, "รอบความเห็นชอบ");
  const [first = "", second = ""] = await titles(room);
  for (const at of [0, 3, 6, 9]) await sayAndSee(phoneOf(room, at), first, "เห็นด้วย");
  for (const at of [0, 3, 6, 9]) await sayAndSee(phoneOf(room, at), second, "เห็นด้วย");
  const objects = phoneOf(room, 12);
  await say(objects, first, "ค้าน");
  await expect(objects.getByRole("alert").first()).toContainText("เหตุผล");
  await sayAndSee(objects, first, "ค้าน", "ซ้ำกับงานของ อบจ.");
  await sayAndSee(objects, second, "มีข้อกังวล", "เกรงว่าไม่ทันปี");
  // somebody else of the same organisation says another word: still one
  await sayAndSee(phoneOf(room, 15), second, "มีข้อกังวล", "ขอดูแบบก่อน");
  await expect(
    phoneOf(room, 16).getByText("ขอดูแบบก่อน").or(phoneOf(room, 16).locator('[aria-pressed="true"]')).first(),
  ).toBeVisible();
  await sayAndSee(phoneOf(room, 16), second, "เห็นด้วย");
  const { outcome } = await runView(desk, sessionId);
  const counts = CONSENTED.map(({ code }) => {
    const item = outcome.items.find((one) => one.code === code);
    return { code, ...outcome.consents?.find(({ itemId }) => itemId === item?.id)?.counts };
  });
  expect(counts).toEqual(CONSENTED);
}

/** Duties are given and accepted; then the session is closed. */
export async function giveDutiesAndClose(room: Gathering, dueOn: string): Promise<void> {
  const { desk } = room;
  await allGoOn(room, "มอบหมายงาน");
  for (const { text, org, at } of DUTIES) {
    await giveDuty(desk, text, org, dueOn);
    if (at === null) continue;
    const phone = phoneOf(room, at);
    await phone.getByRole("button", { name: "รับงาน" }).click();
    await expect(phone.getByText("รับแล้ว")).toBeVisible();
  }
  await allGoOn(room, "ปิดเวที");
  await desk.getByRole("button", { name: "ปิดเวที", exact: true }).click();
  for (const phone of room.phones) await expect(title(phone)).toHaveText("เวทีปิดแล้ว");
}
