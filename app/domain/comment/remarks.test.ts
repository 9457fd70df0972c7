import { expect, test } from "vitest";
import { remarksBlockingSubmission, type RemarkFacts } from "./remarks";
import { THREAD_STATES } from "./thread";

const thread = (change: Partial<RemarkFacts> = {}): RemarkFacts => ({
  ...{ id: "t1", kind: "REMARK", adviser: "NESDC", state: "OPEN", item: "6" },
  ...change,
});

test("[R20c] only a remark that is open blocks", () => {
  const blocking = THREAD_STATES.filter((state) => remarksBlockingSubmission("p", [thread({ state })]).length > 0);
  expect(blocking).toEqual(["OPEN"]);
  expect(remarksBlockingSubmission("p", [thread({ kind: "COMMENT", adviser: null })])).toEqual([]);
  expect(remarksBlockingSubmission("p", [])).toEqual([]);
});

test("[R20c] one finding for each adviser, with its items in the order of the form and its threads", () => {
  const found = remarksBlockingSubmission("p", [
    thread({ id: "a", item: "11" }),
    thread({ id: "b", item: "head" }),
    thread({ id: "c", item: "4" }),
    thread({ id: "d", item: "4" }),
    thread({ id: "e", adviser: "BUDGET_BUREAU", item: "8" }),
    thread({ id: "f", adviser: "BUDGET_BUREAU", state: "ANSWERED" }),
  ]);
  expect(found.map(({ severity, code, ids }) => [severity, code, ids])).toEqual([
    ["E", "REMARK_UNANSWERED", ["p", "item-4", "item-11", "thread-a", "thread-b", "thread-c", "thread-d"]],
    ["E", "REMARK_UNANSWERED", ["p", "item-8", "thread-e"]],
  ]);
  expect(found.map(({ message }) => message.th)).toEqual([
    "ข้อสังเกตของ สศช. ภาค 4 ข้อยังไม่ตอบ: ทั้งฉบับ · ข้อ 4 · ข้อ 11",
    "ข้อสังเกตของ สงป. เขตพื้นที่ 1 ข้อยังไม่ตอบ: ข้อ 8",
  ]);
  expect(found[1]?.message.en).toBe("Remarks of the Budget Bureau not answered (1): item 8");
});
