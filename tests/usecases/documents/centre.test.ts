import { expect, test } from "vitest";
import { checkDocument } from "../../../server/usecases/documents/check/checkDocument";
import type { DocumentCard, OtherForm } from "../../../server/usecases/documents/centre/documentCards";
import { listDocuments, type DocumentCentre } from "../../../server/usecases/documents/centre/listDocuments";
import { documentOptions } from "../../../server/usecases/documents/documentOptions";
import { exportDocument } from "../../../server/usecases/documents/exportDocument";
import { FORMS } from "../../../templates/registry";
import { makeDocumentYear } from "./documentYear";

const year = await makeDocumentYear();
const planner = await year.person("planner");
const { prisma } = year.deps.db;
const { id: sessionId } = await prisma.dialogueSession.create({
  data: {
    ...{ areaCode: "93", fy: 2568, title: "เวทีสนทนาทดสอบ", startsAt: new Date("2024-07-19T02:30:00Z") },
    ...{ officialStep: 2, script: "FULL_150", rules: {}, createdBy: planner.userId },
    createdAt: new Date("2024-07-01T00:00:00Z"),
  },
});
const decided = { items: [], consents: [], dots: [], ranking: [], rankers: { persons: 0, organizations: 0 } };
const outcome = { ...decided, pledges: [], duties: [], present: { lines: [], met: false } };
const content = { attendance: [], phases: [], rules: {}, outcome, money: [] };
await prisma.dialogueMinutes.create({
  data: { sessionId, content, hash: "", madeAt: new Date("2024-07-19T05:30:00Z") },
});
const PLACE = { areaCode: "93", fy: 2568 };

/** Every document that the centre offers. */
function everyForm({ plan, year: ofYear, books, briefs, mous, sessions }: DocumentCentre): OtherForm[] {
  const cards: DocumentCard[] = [plan.card, ...ofYear, ...books, ...briefs.cards, ...mous, ...sessions];
  return cards.flatMap(({ gaps, others, ...card }) => [{ ...card, gapCount: gaps.length }, ...others]);
}

const optionsOf = ({ query }: OtherForm) => documentOptions.parse(Object.fromEntries(new URLSearchParams(query)));
const formOf = async (kind: string, id?: string) =>
  everyForm(await listDocuments(year.deps, planner, PLACE)).find(
    (card) => card.kind === kind && (id === undefined || card.id === id),
  );

test("every form of a province has a card; its check opens, says draft alike, and counts the same gaps", async () => {
  const all = everyForm(await listDocuments(year.deps, planner, PLACE));
  const kinds = new Set(all.map(({ kind }) => kind));
  // กจ.2 is the form of clusters; frames stand on the page of allocation, the graph on the page of its exchange
  const missing = Object.keys(FORMS).filter((kind) => !kinds.has(kind as never));
  expect(missing.sort()).toEqual(["allocation", "plan-graph", "plan-kj2", "transfer-certificate"]);
  for (const kind of kinds) {
    const card = all.find((one) => one.kind === kind);
    if (!card) continue;
    const check = await checkDocument(year.deps, planner, { kind, id: card.id, options: optionsOf(card) });
    expect({ kind, draft: check.draft }).toEqual({ kind, draft: card.draft });
    // parts of the annual plan's book are told by its own page alone
    const gaps = check.gaps.filter((gap) => kind !== "annual-plan" || !("part" in gap));
    expect({ kind, gaps: gaps.length }).toEqual({ kind, gaps: card.gapCount });
    for (const { links } of check.gaps) for (const { href } of links) expect(href).toMatch(/^\/(briefs|mous|years)\//);
  }
});

test("every kind knows whether its last file is as the data, and what has changed", async () => {
  const one = new Map(everyForm(await listDocuments(year.deps, planner, PLACE)).map((card) => [card.kind, card]));
  for (const card of one.values())
    await exportDocument(year.deps, planner, {
      ...{ kind: card.kind, id: card.id, format: FORMS[card.kind].formats[0] ?? "docx" },
      options: optionsOf(card),
    });
  const states = async () => {
    const now = everyForm(await listDocuments(year.deps, planner, PLACE));
    return [...one.values()].map(({ kind, id }) => {
      const last = now.find((card) => card.kind === kind && card.id === id)?.last;
      return [kind, last?.current ?? null];
    });
  };
  expect(await states()).toEqual([...one.keys()].map((kind) => [kind, true]));
  await prisma.area.update({ where: { code: "93" }, data: { nameTh: "จังหวัดใหม่" } });
  const changed = new Map((await states()) as [string, boolean][]);
  for (const kind of [
    "plan-j2",
    "annual-plan",
    "window-sheet",
    "governor-page",
    "approval-slip",
    "attendance",
    "minutes",
  ])
    expect({ kind, current: changed.get(kind) }).toEqual({ kind, current: false });
  for (const kind of ["five-year-plan", "goals-20-year", "basic-info", "expenditure", "mou", "mou-annex"])
    expect({ kind, current: changed.get(kind) }).toEqual({ kind, current: false });
  const sheet = await checkDocument(year.deps, planner, { kind: "window-sheet", id: "93-2568" });
  expect(sheet.last?.changes.some(({ now }) => now?.includes("จังหวัดใหม่"))).toBe(true);
  await prisma.area.update({ where: { code: "93" }, data: { nameTh: "จังหวัดพัทลุง" } });
  expect(await states()).toEqual([...one.keys()].map((kind) => [kind, true]));
});

test("minutes have a card from the close of their session on: a draft, then signed, and older than what is said since", async () => {
  const minutes = async () => (await formOf("minutes", sessionId)) ?? null;
  await exportDocument(year.deps, planner, { kind: "minutes", id: sessionId, format: "docx" });
  expect(await minutes()).toMatchObject({ draft: true, title: "เวทีสนทนาทดสอบ", last: { current: true } });
  const signedAt = new Date("2024-07-20T03:00:00Z");
  const signed = { signedAt, signedBy: planner.userId, text: "ที่ประชุมขอบคุณ", hash: "ab".repeat(32) };
  await prisma.dialogueMinutes.update({ where: { sessionId }, data: signed });
  expect(await minutes()).toMatchObject({ draft: false, last: { current: false } });
  const { last, draft } = await checkDocument(year.deps, planner, { kind: "minutes", id: sessionId });
  expect(draft).toBe(false);
  expect(last?.changes.some(({ now }) => now?.includes("ที่ประชุมขอบคุณ"))).toBe(true);
  await prisma.dialogueMinutes.delete({ where: { sessionId } });
  expect(await minutes()).toBeNull();
});

test("a file of one brief's activity is none of a copy that keeps its id", async () => {
  const card = await formOf("basic-info");
  const options = optionsOf(card as OtherForm);
  await exportDocument(year.deps, planner, { kind: "basic-info", id: card?.id ?? "", format: "docx", options });
  expect((await formOf("basic-info", card?.id))?.last).toMatchObject({ current: true });
  const other = await year.briefOf("93-2568-020");
  const activity = await prisma.briefActivity.findFirstOrThrow({ where: { briefId: other.briefId } });
  await prisma.briefActivity.update({
    where: { briefId_id: { briefId: other.briefId, id: activity.id } },
    data: { id: card?.id ?? "" },
  });
  const same = everyForm(await listDocuments(year.deps, planner, PLACE)).filter(
    ({ kind, id }) => kind === "basic-info" && id === card?.id,
  );
  expect(same.map(({ query, last }) => [query === card?.query, last === null])).toEqual(
    expect.arrayContaining([
      [true, false],
      [false, true],
    ]),
  );
});

test("briefs are found by words and shown a page at a time", async () => {
  const found = await listDocuments(year.deps, planner, PLACE, { words: "93-2568-018", page: 7 });
  expect(found.briefs).toMatchObject({ count: 1, page: 1, pages: 1 });
  expect(found.briefs.cards[0]?.title).toContain("93-2568-018");
  const none = await listDocuments(year.deps, planner, PLACE, { words: "ไม่มีโครงการนี้", page: -3 });
  expect(none.briefs).toMatchObject({ count: 0, page: 1, cards: [] });
});
