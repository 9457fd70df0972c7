import { expect, test } from "vitest";
import type { NoticeView } from "~/domain/notice/notice";
import { byDay, dayBefore } from "./noticeDay";

const notice = (id: string, at: string): NoticeView => ({
  ...{ id, at, kind: "MENTION", link: "/account", title: "", actorName: null, detail: {}, unread: true },
});

test("a day begins at midnight in Bangkok, not in Greenwich", () => {
  const days = byDay([
    notice("c", "2025-03-10T17:00:00.000Z"),
    notice("b", "2025-03-10T16:59:59.999Z"),
    notice("a", "2025-03-09T17:00:00.000Z"),
  ]);
  expect(days.map(({ day, notices }) => [day, notices.map(({ id }) => id)])).toEqual([
    ["2025-03-11", ["c"]],
    ["2025-03-10", ["b", "a"]],
  ]);
});

test.each([
  ["2025-03-01", "2025-02-28"],
  ["2025-01-01", "2024-12-31"],
  ["", ""],
])("the day before %s is %s", (day, before) => expect(dayBefore(day)).toBe(before));
