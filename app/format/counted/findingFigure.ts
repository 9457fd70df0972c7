import { sameInBoth, type CountedFigure } from "~/domain/rules/counted";
import type { Finding } from "~/domain/rules/finding";
import { ruleOf } from "~/domain/rules/ruleTable";

/** What a page knows beside a finding: its project, where it is mended, the rules of which cycle, when it was judged. */
export type FindingEvidence = {
  subject: { code: string; title: string } | null;
  mendAt: string;
  cycle: { letterNo: string; fyFrom: number; fyTo: number; revision: number };
};

/** The rule of a sub-rule: "R9e" has no row of its own, R9 has. */
const tableRule = (id: string) => (ruleOf(id) ? id : id.replace(/[a-z]$/, ""));

/** How a finding came about: what it says, printed and computed figures with their difference, its rule and cycle. */
export function findingFigure(finding: Finding, { subject, mendAt, cycle }: FindingEvidence): CountedFigure {
  const { rule, message, cell, printed, expected, severity } = finding;
  const { letterNo, fyFrom, fyTo, revision } = cycle;
  const known = tableRule(rule);
  return {
    title: ruleOf(known)?.title ?? sameInBoth(rule),
    value: {
      E: { th: "ต้องแก้", en: "Must be mended" },
      W: { th: "ควรตรวจ", en: "Should be checked" },
      I: { th: "แจ้งให้ทราบ", en: "For information" },
    }[severity],
    rules: ruleOf(known) ? [known] : [],
    steps: [
      message,
      ...(printed === undefined ? [] : [{ th: `ที่พิมพ์ไว้: ${printed}`, en: `Printed: ${printed}` }]),
      ...(expected === undefined ? [] : [{ th: `ที่คำนวณได้: ${expected}`, en: `Computed: ${expected}` }]),
    ],
    rows: subject
      ? [
          {
            label: subject.title || subject.code,
            note: sameInBoth(subject.code),
            amountSatang: null,
            href: mendAt,
          },
        ]
      : [],
    sources: [
      ...(cell === undefined ? [] : [{ th: `ช่อง ${cell} ของตารางที่นำเข้า`, en: `Cell ${cell} of the imported table` }]),
      {
        th: `หลักเกณฑ์ ${letterNo} ปีงบประมาณ ${fyFrom}–${fyTo} ฉบับที่ ${revision}`,
        en: `Rules ${letterNo}, budget years ${fyFrom}–${fyTo}, revision ${revision}`,
      },
    ],
    links: [{ label: { th: "ที่แก้ข้อนี้", en: "Where this is mended" }, href: mendAt }],
  };
}
