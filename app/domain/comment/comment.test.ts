import { describe, expect, test } from "vitest";
import { commentBody, MAX_QUOTE, quoteOf } from "./commentBody";
import { COMMENT_ITEMS, placeAnchor, placeOrder, threadLink } from "./place";
import { stateAfterReply, type Speaker, type ThreadFacts } from "./thread";

const speaker = (change: Partial<Speaker> = {}): Speaker => ({
  ...{ starter: false, advises: false, answers: false },
  ...change,
});
const comment: ThreadFacts = { kind: "COMMENT", adviser: null, state: "OPEN" };
const remark: ThreadFacts = { kind: "REMARK", adviser: "NESDC", state: "OPEN" };

describe("state after a reply", () => {
  test.each<[string, ThreadFacts, Speaker, string]>([
    ["a comment is answered by another person", comment, speaker(), "ANSWERED"],
    ["and asked on by its starter", { ...comment, state: "ANSWERED" }, speaker({ starter: true }), "OPEN"],
    ["a starter who answers for the project asks on", comment, speaker({ starter: true, answers: true }), "OPEN"],
    ["a remark is answered by the project", remark, speaker({ answers: true }), "ANSWERED"],
    ["not by anybody else", remark, speaker(), "OPEN"],
    ["not by the adviser itself", remark, speaker({ advises: true, answers: true }), "OPEN"],
    ["the adviser asks on", { ...remark, state: "ANSWERED" }, speaker({ advises: true }), "OPEN"],
    ["others leave it answered", { ...remark, state: "ANSWERED" }, speaker(), "ANSWERED"],
  ])("%s", (_, thread, by, state) => expect(stateAfterReply(thread, by)).toBe(state));
});

describe("text of a comment", () => {
  test.each([
    ["  ข้อความ \r\n\r\n\r\n\tต่อ \n", "ข้อความ\n\n ต่อ"],
    ["a\u0000b\u001bc\u202ed\u200be", "abcde"],
    ["\u0e19\u0e49\u0e33 @\u0e2d\u0e1a\u0e15.", "\u0e19\u0e49\u0e33 @\u0e2d\u0e1a\u0e15."],
    [" \n\u200b\u2028 ", ""],
  ])("%j is stored as %j", (typed, stored) => expect(commentBody(typed)).toBe(stored));

  test("a quote is one line, cut between whole characters", () => {
    expect(quoteOf("a\n\n b")).toBe("a b");
    const long = quoteOf("ที่ปี้".repeat(200));
    expect(long.length).toBeLessThanOrEqual(MAX_QUOTE);
    expect(long.endsWith("…")).toBe(true);
    const [last] = [...new Intl.Segmenter("th", { granularity: "grapheme" }).segment(long.slice(0, -1))].slice(-1);
    expect(["ที่", "ปี้"]).toContain(last?.segment);
  });
});

describe("places", () => {
  test("stand in the order of the form", () => {
    expect(["extra", "13", "2", "issue", "head"].sort((a, b) => placeOrder(a) - placeOrder(b))).toEqual(
      COMMENT_ITEMS.filter((item) => ["extra", "13", "2", "issue", "head"].includes(item)),
    );
    expect(placeOrder("unknown")).toBe(COMMENT_ITEMS.length);
  });

  test.each([
    ["4", "item-4", "/briefs/b?thread=t#item-4"],
    ["extra", "extra", "/briefs/b?thread=t#extra"],
    ["head", null, "/briefs/b?thread=t"],
  ])("%s has its section and address", (item, anchor, link) => {
    expect(placeAnchor(item)).toBe(anchor);
    expect(threadLink("b", "t", item)).toBe(link);
  });
});
