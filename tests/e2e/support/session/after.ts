import { strFromU8, unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import { expect } from "./patience";
import type { Gathering } from "./gathering";
import { DUTIES, NOTE, PEOPLE, person, PROJECTS, PROMISES, RANKED } from "./truth";

type ProjectRow = { projectId: string; code: string; name: string; rank: number | null; briefId: string };
type Line = { source: string; commitment: string; amounts: { fy: number; amountSatang: number }[] };

/** Projects of the year as the API tells them. */
export async function projectsOfYear(desk: Page): Promise<ProjectRow[]> {
  return (await (await desk.request.get("/api/v1/areas/93/years/2568/projects")).json()) as ProjectRow[];
}

async function fundingOf(desk: Page, briefId: string): Promise<Line[]> {
  const { content } = (await (await desk.request.get(`/api/v1/briefs/${briefId}`)).json()) as {
    content: { funding: Line[] };
  };
  return content.funding;
}

const ranks = (projects: readonly ProjectRow[]) => new Map(projects.map(({ code, rank }) => [code, rank]));

/** The vote becomes the order, promises become lines, notes are briefs with the cards they come from. */
export async function applyAll({ desk, sessionId }: Gathering, before: readonly ProjectRow[]): Promise<void> {
  await desk.goto(`/years/93-2568/sessions/${sessionId}`);
  await desk.getByRole("button", { name: "ใช้เป็นลำดับความสำคัญ" }).click();
  await expect(desk.getByRole("button", { name: "ย้อนกลับ", exact: true })).toBeVisible();
  await desk.getByRole("button", { name: `ลงเป็นวงเงินคำมั่น ${PROMISES.length} รายการ` }).click();
  await expect(desk.getByRole("button", { name: /^ลงเป็นวงเงินคำมั่น/ })).toHaveCount(0);
  const projects = await projectsOfYear(desk);
  const [old, now] = [ranks(before), ranks(projects)];
  // the places of those that were voted on, in the order of the vote; everybody else stays
  const places = PROJECTS.map((code) => old.get(code) ?? 0).sort((a, b) => a - b);
  const expected = new Map([...old, ...RANKED.map(({ code }, index) => [code, places[index] ?? 0] as const)]);
  for (const [code, rank] of expected) expect([code, now.get(code)]).toEqual([code, rank]);
  for (const [index, code] of PROJECTS.entries()) {
    const briefId = projects.find((project) => project.code === code)?.briefId ?? "";
    const pledged = (await fundingOf(desk, briefId)).filter(({ commitment }) => commitment === "PLEDGED");
    const said = PROMISES.filter(({ project }) => project === index);
    expect(pledged.map(({ source, amounts }) => [source, amounts])).toEqual(
      expect.arrayContaining(said.map(({ source, minBaht }) => [source, [{ fy: 2568, amountSatang: minBaht * 100 }]])),
    );
  }
  const made = projects.filter(({ code }) => !old.has(code));
  expect(made).toHaveLength(2);
  const [first] = made.sort((a, b) => a.code.localeCompare(b.code));
  await seeSources(desk, first?.briefId ?? "");
}

/** The note of the first table is a brief; its sentences name their cards. */
async function seeSources(desk: Page, briefId: string): Promise<void> {
  await desk
    .getByText(/^โต๊ะ 1: /)
    .first()
    .click();
  await expect(desk.getByRole("row", { name: `ปัญหา ${person(0).card}` })).toContainText(person(0).org);
  await expect(desk.getByRole("row", { name: `ปัญหา ${NOTE.problem}` })).toContainText("เขียนที่โต๊ะ");
  await expect(desk.getByRole("link", { name: /^เปิดข้อเสนอ/ }).first()).toHaveAttribute("href", `/briefs/${briefId}`);
  const lines = await fundingOf(desk, briefId);
  expect(lines.map(({ amounts }) => amounts)).toEqual([[{ fy: 2568, amountSatang: 75_000_000 }]]);
}

/** The minutes are signed off; the document says what happened. */
export async function signMinutes({ desk, sessionId }: Gathering): Promise<void> {
  await desk.getByRole("button", { name: "รับรองรายงาน" }).click();
  await expect(desk.getByText(/^รับรองโดย/)).toBeVisible();
  const reply = await desk.request.get(`/documents/minutes/${sessionId}.docx`);
  expect(reply.status()).toBe(200);
  const xml = strFromU8(unzipSync(new Uint8Array(await reply.body()))["word/document.xml"] ?? new Uint8Array());
  // documents write figures in Thai digits
  const words = xml.replace(/<[^>]+>/g, "").replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50));
  for (const { name } of PEOPLE) expect(words).toContain(name);
  for (const { text } of DUTIES) expect(words).toContain(text);
  expect(words).toContain("ซ้ำกับงานของ อบจ.");
}

/** Whoever types the code of the closed session reads its summary. */
export async function codeReused({ browser, server, code }: Gathering): Promise<void> {
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 360, height: 800 } });
  const late = await context.newPage();
  await late.goto("/join");
  await late.getByLabel("รหัส 6 หลัก").fill(code);
  await late.getByRole("button", { name: "ต่อไป" }).click();
  await expect(late.getByText("เวทีปิดแล้ว นี่คือสรุปผล")).toBeVisible();
  await expect(late.getByText(`อยู่ในห้อง ${PEOPLE.length} คน`)).toBeVisible();
  await context.close();
}
