import type { CountedFigure } from "~/domain/rules/counted";

/** A key project as the figure names it; amounts in satang. */
export type CountedProject = {
  title: string;
  code: string;
  briefId: string;
  sourceCount: number;
  sourcesNeeded: number;
  totalSatang: bigint;
};

/** [R4] How the number of key projects with enough sources is counted: one row a key project, with its sources. */
export function sourcesFigure(keys: readonly CountedProject[], needed: number, year: string): CountedFigure {
  const enough = keys.filter(({ sourceCount }) => sourceCount >= needed).length;
  return {
    title: { th: `โครงการสำคัญที่มีอย่างน้อย ${needed} แหล่งงบ`, en: `Key projects with at least ${needed} sources` },
    value: { th: `${enough} จาก ${keys.length} โครงการ`, en: `${enough} of ${keys.length} projects` },
    rules: ["R4"],
    steps: [
      {
        th: "นับแหล่งที่มีวงเงินมากกว่า 0 และระบุหน่วยงานเจ้าของงบ งบจังหวัดกับงบกลุ่มจังหวัดนับเป็นแหล่งเดียวกัน",
        en: "A source counts with an amount above 0 and a named agency; province and cluster are one source",
      },
    ],
    rows: keys.map(({ title, code, briefId, sourceCount, sourcesNeeded, totalSatang }) => ({
      label: title || code,
      note: {
        th: `${sourceCount} จาก ${sourcesNeeded} แหล่ง${sourceCount < sourcesNeeded ? " — ยังไม่ครบ" : ""}`,
        en: `${sourceCount} of ${sourcesNeeded} sources${sourceCount < sourcesNeeded ? " — too few" : ""}`,
      },
      amountSatang: totalSatang,
      href: `/briefs/${briefId}#item-11`,
    })),
    sources: [
      {
        th: "วงเงินทุกแหล่งของปีงบประมาณนี้ในข้อ 11 ของ Project Brief",
        en: "Money of every source of this year, from item 11 of each Project Brief",
      },
    ],
    links: [
      {
        label: { th: "โครงการสำคัญที่ยังไม่ครบ", en: "Key projects with too few" },
        href: `/years/${year}/projects?short=1`,
      },
    ],
  };
}
