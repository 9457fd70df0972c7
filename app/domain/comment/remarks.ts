import type { Finding } from "../rules/finding";
import { placeAnchor, placeOrder } from "./place";
import { ADVISERS, type Adviser, type ThreadFacts } from "./thread";

/** What is needed of a thread to say whether it blocks. */
export type RemarkFacts = ThreadFacts & { id: string; item: string };

/** The advisers as messages name them. */
export const ADVISER_NAMES: Readonly<Record<Adviser, { th: string; en: string }>> = {
  NESDC: { th: "สศช. ภาค", en: "NESDC region" },
  BUDGET_BUREAU: { th: "สงป. เขตพื้นที่", en: "the Budget Bureau" },
};

const placeTh = (item: string) => (/^\d+$/.test(item) ? `ข้อ ${item}` : item === "issue" ? "ประเด็นการพัฒนา" : "ทั้งฉบับ");
const placeEn = (item: string) => (/^\d+$/.test(item) ? `item ${item}` : item === "issue" ? "issue" : "whole brief");

function findingOf(projectId: string, adviser: Adviser, open: readonly RemarkFacts[]): Finding {
  const items = [...new Set(open.map(({ item }) => item))].sort((a, b) => placeOrder(a) - placeOrder(b));
  const name = ADVISER_NAMES[adviser];
  return {
    rule: "R20c",
    severity: "E",
    code: "REMARK_UNANSWERED",
    ids: [projectId, ...items.flatMap((item) => placeAnchor(item) ?? []), ...open.map(({ id }) => `thread-${id}`)],
    message: {
      th: `ข้อสังเกตของ ${name.th} ${open.length} ข้อยังไม่ตอบ: ${items.map(placeTh).join(" · ")}`,
      en: `Remarks of ${name.en} not answered (${open.length}): ${items.map(placeEn).join(" · ")}`,
    },
  };
}

/**
 * [R20c] Official remarks of the advisers that nobody of the project has answered: they block submission. One finding for
 * each adviser, with the project, the items (`item-4`) and the threads (`thread-<id>`) in `ids`. An answered remark that
 * its adviser has not closed yet does not block: both advisers were heard (source 004 line 162).
 */
export function remarksBlockingSubmission(projectId: string, threads: readonly RemarkFacts[]): Finding[] {
  return ADVISERS.flatMap((adviser) => {
    const open = threads.filter((one) => one.kind === "REMARK" && one.adviser === adviser && one.state === "OPEN");
    return open.length === 0 ? [] : [findingOf(projectId, adviser, open)];
  });
}
