import { expect, test } from "vitest";
import { byBrief, byPerson, isBlocking, type OpenThread } from "./openThread";

const person = (userId: string) => ({ userId, nameTh: userId, nameEn: null, orgName: "" });
const thread = (code: string, assignee: string | null = null): OpenThread => ({
  ...{ threadId: code, link: "", kind: "COMMENT", adviser: null, state: "OPEN", item: "1", quote: "", first: "" },
  ...{ starter: person("s"), assignee: assignee === null ? null : person(assignee), messages: 1, mine: false },
  ...{ createdAt: "2026-01-01T00:00:00.000Z", lastAt: "2026-01-01T00:00:00.000Z" },
  brief: { briefId: `id-${code}`, code, title: code, areaCode: "93", fy: 2568 },
});

test("threads are counted by brief in the order of codes, and by person with nobody last", () => {
  const threads = [thread("b"), thread("a", "x"), thread("b", "y"), thread("b", "y"), thread("a")];
  expect(byBrief(threads).map(({ brief, threads: of }) => [brief.code, of.length])).toEqual([
    ["a", 2],
    ["b", 3],
  ]);
  expect(byPerson(threads).map(({ person: who, count }) => [who?.userId ?? null, count])).toEqual([
    ["y", 2],
    ["x", 1],
    [null, 2],
  ]);
});

test("only an unanswered remark blocks", () => {
  expect(isBlocking({ kind: "REMARK", state: "OPEN" })).toBe(true);
  expect(isBlocking({ kind: "REMARK", state: "ANSWERED" })).toBe(false);
  expect(isBlocking({ kind: "COMMENT", state: "OPEN" })).toBe(false);
});
