import { expect, test } from "vitest";
import type { Outcome } from "../domain/dialogue/view/sessionView";
import { orgMessages } from "./sessionMessage";

const outcome = {
  items: [{ id: "i", title: "ทางเข้าทะเลน้อย" }],
  consents: [{ title: "ทางเข้าทะเลน้อย", carried: true }],
  pledges: [{ itemId: "i", orgName: "อบต.พนางตุง", source: "LOCAL", minSatang: "250000000", maxSatang: "400000000" }],
  duties: [
    { orgName: "แขวงทางหลวง", text: "สำรวจแนวเขต", dueOn: "2024-08-15" },
    { orgName: "อบต.พนางตุง", text: "เสนอสภา", dueOn: "2024-08-30" },
  ],
} as unknown as Outcome;

test("each organisation is told its own duties and promises, and the day is that of Bangkok", () => {
  // 23:30 of the 18th in London is the 19th in Bangkok
  const messages = orgMessages({ title: "เวที", startsAt: "2024-07-18T23:30:00.000Z" }, outcome);
  expect(messages.map(({ orgName }) => orgName)).toEqual(["อบต.พนางตุง", "แขวงทางหลวง"]);
  expect(messages[0]?.text.split("\n")).toEqual([
    "สรุปผล เวที (19 ก.ค. 2567)",
    "เรียน อบต.พนางตุง",
    "งานที่รับมอบหมาย",
    "• เสนอสภา ภายใน 30 ส.ค. 2567",
    "คำมั่นร่วมงบประมาณ",
    "• ทางเข้าทะเลน้อย: งบท้องถิ่น 2,500,000–4,000,000 บาท",
    "เรื่องที่ไม่มีหน่วยงานค้าน: ทางเข้าทะเลน้อย",
  ]);
  expect(messages[1]?.text).not.toContain("เสนอสภา");
});
