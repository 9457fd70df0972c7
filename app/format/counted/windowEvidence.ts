import type { PolicyCycle } from "~/domain/budget/policyCycle";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import type { WindowRow } from "~/domain/budget/windowResult";
import { sameInBoth, type CountedFigure, type CountedRow } from "~/domain/rules/counted";
import type { Bilingual } from "~/domain/rules/finding";
import { clockTime } from "../clockTime";

/** What a page knows beyond the figures: their rows, briefs that may be opened, the policy cycle. */
export type WindowEvidence = {
  rows?: readonly WindowRow[];
  briefIds?: Readonly<Record<string, string>>;
  cycle?: Pick<PolicyCycle, "nameTh" | "letterNo" | "fyFrom" | "fyTo">;
};

const OWN: Bilingual = {
  th: "นับเฉพาะงบของพื้นที่เอง (งบจังหวัด หรืองบกลุ่มจังหวัด) ในข้อ 11 ของ Project Brief ปีงบประมาณนี้",
  en: "Only the area's own budget of this year counts, from item 11 of each Project Brief",
};

/** Where figures of a window come from, and the pages on which they are kept. */
export function windowSources(
  summary: WindowSummary,
  { cycle }: WindowEvidence,
): Pick<CountedFigure, "sources" | "links"> {
  const { areaCode, fy, asOf } = summary;
  const year = `/years/${areaCode}-${fy}`;
  const time = clockTime(asOf);
  return {
    sources: [
      OWN,
      ...(cycle
        ? [
            {
              th: `หลักเกณฑ์: ${cycle.nameTh} (${cycle.letterNo}) ปีงบประมาณ ${cycle.fyFrom}–${cycle.fyTo}`,
              en: `Rules: ${cycle.nameTh} (${cycle.letterNo}), budget years ${cycle.fyFrom}–${cycle.fyTo}`,
            },
          ]
        : []),
      { th: `ข้อมูล ณ ${time}`, en: `As of ${time}` },
    ],
    links: [
      { label: { th: "กรอบวงเงินและที่มา", en: "The frame and its source" }, href: `${year}/settings` },
      { label: { th: "หลักเกณฑ์ของรอบนโยบาย", en: "Rules of the policy cycle" }, href: "/admin/policies" },
      { label: { th: "ลำดับและแถวที่นับ", en: "The ranking and its rows" }, href: `${year}/ranking` },
    ],
  };
}

/** Rows of a figure, each leading to the item of its brief in which the money is written. */
export function countedRows(rows: readonly WindowRow[], { briefIds = {} }: WindowEvidence): CountedRow[] {
  return rows.map(({ projectId, code, title, amountSatang }) => {
    const brief = briefIds[projectId];
    return {
      label: title || code || "–",
      ...(code && title ? { note: sameInBoth(code) } : {}),
      amountSatang,
      ...(brief ? { href: `/briefs/${brief}#item-11` } : {}),
    };
  });
}
