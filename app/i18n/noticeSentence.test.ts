import { expect, test } from "vitest";
import type { NoticeView } from "~/domain/notice/notice";
import { noticeSentence } from "./noticeSentence";

const notice: NoticeView = {
  ...{ id: "n", kind: "MENTION", link: "/briefs/b", title: "ทะเลน้อย", detail: {}, at: "2025-03-10T03:00:00Z" },
  ...{ actorName: { th: "สมศรี", en: "Somsri" }, unread: true },
};

test("a notice names who acted in the language of the page, and somebody when it is nobody", () => {
  expect(noticeSentence(notice, "th")).toContain("สมศรี");
  expect(noticeSentence(notice, "en")).toContain("Somsri");
  expect(noticeSentence(notice, "en")).not.toContain("สมศรี");
  expect(noticeSentence({ ...notice, actorName: null }, "en")).not.toContain("null");
});
