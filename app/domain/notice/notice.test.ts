import { expect, test } from "vitest";
import { isNoticeKind, noticePlace } from "./notice";

const id = "0193a5c4-1111-4222-8333-444455556666";

test.each([
  [`/briefs/${id}`, { kind: "brief", id }],
  [`/briefs/${id}#item-4`, { kind: "brief", id }],
  [`/briefs/${id}?thread=1`, { kind: "brief", id }],
  [`/mous/${id}`, { kind: "mou", id }],
  ["/years/93-2568/import", { kind: "year", areaCode: "93" }],
  ["/years/S-3-2568", { kind: "year", areaCode: "S-3" }],
  ["/account", { kind: "own" }],
])("%s leads to a place that can be judged", (link, place) => expect(noticePlace(link)).toEqual(place));

test.each(["", "//evil.example", "https://evil.example/briefs/x", `/briefs/${id}x`, "/admin/users", "/years/93"])(
  "%s is shown to nobody",
  (link) => expect(noticePlace(link)).toBeNull(),
);

test("a kind of another version is not shown", () => {
  expect(isNoticeKind("MENTION")).toBe(true);
  expect(isNoticeKind("SOMETHING")).toBe(false);
});
