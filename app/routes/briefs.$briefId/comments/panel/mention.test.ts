import { describe, expect, test } from "vitest";
import { bodyPieces, matchPeople, mentionBefore, mentionedIn } from "./mention";

const person = (nameTh: string, orgName = "", nameEn: string | null = null) => ({
  ...{ userId: nameTh, nameTh, nameEn, orgName },
});
const people = [person("สมชาย ใจดี", "อบต.พนางตุง", "Somchai"), person("สมหญิง", "ทางหลวง"), person("สม", "สศช.")];

describe("a name being typed", () => {
  test.each<[string, { at: number; query: string } | null]>([
    ["@", { at: 0, query: "" }],
    ["ขอ @สม", { at: 3, query: "สม" }],
    ["ขอ @สมชาย ใ", { at: 3, query: "สมชาย ใ" }],
    ["ส่งที่ a@b", null],
    ["@ชื่อ\nต่อ", null],
    ["ไม่มี", null],
    [`@${"ก".repeat(70)}`, null],
  ])("%j", (text, found) => expect(mentionBefore(text, text.length)).toEqual(found));

  test("people are found by name, English name and organisation; beginnings first", () => {
    const ids = (query: string) => matchPeople(people, query).map(({ userId }) => userId);
    expect(ids("")).toHaveLength(3);
    expect(ids("ใจ")).toEqual(["สมชาย ใจดี"]);
    expect(ids("SOMC")).toEqual(["สมชาย ใจดี"]);
    expect(ids("ทาง")).toEqual(["สมหญิง"]);
    expect(matchPeople([person("นางสม"), ...people], "สม")[3]?.userId).toBe("นางสม");
  });
});

test("mentioned are those whose name still stands after an @", () => {
  expect(mentionedIn("@สมชาย ใจดี และสมหญิง", people)).toEqual(["สมชาย ใจดี"]);
});

test("the pieces of a comment are the whole text; the longest name wins", () => {
  const body = "เรียน @สมชาย ใจดี @สม ดู";
  const pieces = bodyPieces(body, [person("สม"), person("สมชาย ใจดี")]);
  expect(pieces.map(({ text }) => text).join("")).toBe(body);
  expect(pieces.filter(({ mention }) => mention).map(({ text }) => text)).toEqual(["@สมชาย ใจดี", "@สม"]);
  expect(bodyPieces("", people)).toEqual([]);
});
