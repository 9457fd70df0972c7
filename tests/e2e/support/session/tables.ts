import type { Page } from "@playwright/test";
import { expect } from "./patience";
import { goOn, runView } from "./desk";
import { phoneOf, powerCut, untilAllSee, type Gathering } from "./gathering";
import { NOTE, person } from "./truth";
import { untilFresh, untilStale } from "./weak";

const field = (phone: Page, name: string) => phone.getByLabel(name, { exact: true });
const PROBLEM = "2) ปัญหา";
const AREA = "4) พื้นที่";

/** Phones that sit at a table, by the list of the facilitator. */
async function phonesAt(room: Gathering, table: number): Promise<Page[]> {
  const { seats } = await runView(room.desk, room.sessionId);
  return room.phones.filter((_, at) => seats.some((seat) => seat.name === person(at).name && seat.table === table));
}

/** Two tables write their concept notes, the third nothing; the power goes in the middle. */
export async function writeNotes(room: Gathering): Promise<void> {
  const { desk, screen } = room;
  await goOn(desk, "เขียนข้อเสนอเป็นโต๊ะ");
  await untilAllSee(room, "เขียนข้อเสนอเป็นโต๊ะ");
  const [one, two, three] = await phonesAt(room, 1);
  const [other] = await phonesAt(room, 2);
  if (!one || !two || !three || !other) throw new Error("the tables are not filled");
  await field(one, PROBLEM).fill(NOTE.problem);
  await expect(field(two, PROBLEM)).toHaveValue(NOTE.problem);
  await two.getByRole("button", { name: `ใส่บัตร “${person(0).card}” ในข้อเสนอ` }).click();
  await expect(field(one, PROBLEM)).toHaveValue(`${NOTE.problem}\n${person(0).card}`);
  await field(other, PROBLEM).fill("น้ำหลากทุกปี");
  await expect(other.getByText("บันทึกแล้ว").first()).toBeVisible();
  await powerCut(room, async () => {
    for (const page of [desk, screen, one]) await untilStale(page);
    await expect(one.getByText("ออฟไลน์ – เก็บไว้ในเครื่องแล้ว").first()).toBeVisible();
    await field(one, AREA).fill(NOTE.area);
    await field(three, PROBLEM).press("Control+End");
    await field(three, PROBLEM).pressSequentially(" มาก");
  });
  for (const phone of [one, two, three]) {
    await expect(field(phone, AREA)).toHaveValue(NOTE.area);
    await expect(field(phone, PROBLEM)).toHaveValue(`${NOTE.problem}\n${person(0).card} มาก`);
    await expect(phone.getByText("บันทึกแล้ว").first()).toBeVisible();
  }
  for (const page of [desk, screen, ...room.phones]) await untilFresh(page);
  await addRows(one);
  await expect(two.getByText("ครบ 5 จาก 5 ข้อ").first()).toBeVisible();
  await expect(desk.getByText("ครบ 5 จาก 5 ข้อ").first()).toBeVisible();
}

/** Points 3 and 5 of the note: who acts with which money, how it is measured. */
async function addRows(phone: Page): Promise<void> {
  await phone.getByLabel("หน่วยงานของท่านทำอะไร").fill(NOTE.actor);
  await phone.getByLabel("วงเงิน (บาท ถ้าทราบ)").fill("750000");
  await phone.getByRole("button", { name: "เพิ่มหน่วยงานของท่าน" }).click();
  await expect(phone.getByText("750,000 บาท")).toBeVisible();
  await phone.getByLabel("ตัวชี้วัด", { exact: true }).fill(NOTE.measure);
  await phone.getByRole("button", { name: "เพิ่มตัวชี้วัด" }).click();
  await expect(
    phone
      .getByRole("button", { name: `เอา ${NOTE.measure} ออก` })
      .or(phone.getByText(NOTE.measure))
      .first(),
  ).toBeVisible();
}

/** Moves somebody to another table, and back. */
export async function moveAround(room: Gathering, at: number): Promise<void> {
  const { desk } = room;
  const { name } = person(at);
  const { seats } = await runView(desk, room.sessionId);
  const from = seats.find((seat) => seat.name === name)?.table ?? 1;
  const to = from === 1 ? 2 : 1;
  await desk.getByLabel(`จัดการที่นั่งของ ${name}`).click();
  for (const table of [to, from]) {
    await desk.getByLabel(`โต๊ะของ ${name}`).selectOption(String(table));
    await desk.getByRole("button", { name: `ย้าย ${name} ไปโต๊ะที่เลือก` }).click();
    await expect(phoneOf(room, at).getByText(`โต๊ะ ${table}`, { exact: false }).first()).toBeVisible();
  }
}
