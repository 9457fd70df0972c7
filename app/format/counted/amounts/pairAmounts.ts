import { FUND_SOURCES, type FundSource } from "~/domain/brief/briefContent";
import { addedUp, type ExplainedAmount } from "~/domain/rules/explainedAmount";
import { FUND_WORDS } from "./fundWords";

/** One of two projects that are compared, its money of the year by source, and all of it (satang). */
type PairProject = {
  briefId: string;
  code: string;
  title: string;
  money: Partial<Record<FundSource, bigint>>;
  totalSatang: bigint;
};

const THIS_YEAR = {
  th: "ข้อ 11 ของ Project Brief เฉพาะปีงบประมาณนี้",
  en: "Item 11 of the Project Brief, this budget year only",
};
const ALL_YEARS = {
  th: "ข้อ 8 และข้อ 11 ของ Project Brief ทุกปีงบประมาณ",
  en: "Items 8 and 11 of the Project Brief, all budget years",
};
const nameOf = ({ title, code }: PairProject) => title || code;

/** [R6] The money of a compared project from one source in the year (satang): one row that leads to its item 11. */
export function pairSourceAmount(project: PairProject, source: FundSource): ExplainedAmount {
  const words = FUND_WORDS[source];
  return addedUp(
    {
      title: { th: `${words.th}: ${nameOf(project)}`, en: `${words.en}: ${nameOf(project)}` },
      rules: ["R6"],
      sources: [THIS_YEAR],
    },
    [{ label: words, amountSatang: project.money[source] ?? 0n, href: `/briefs/${project.briefId}#item-11` }],
  );
}

/** [R6] All money of a compared project (satang): a row a source of the year, and one for all other years. */
export function pairTotalAmount(project: PairProject): ExplainedAmount {
  const href = `/briefs/${project.briefId}#item-11`;
  const year = FUND_SOURCES.flatMap((source) => {
    const amountSatang = project.money[source] ?? 0n;
    return amountSatang === 0n ? [] : [{ label: FUND_WORDS[source], amountSatang, href }];
  });
  const others = project.totalSatang - year.reduce((sum, { amountSatang }) => sum + amountSatang, 0n);
  const rest = { label: { th: "ปีงบประมาณอื่น ทุกแหล่งงบ", en: "Other budget years, all sources" }, href };
  return addedUp(
    {
      title: { th: `รวมทุกแหล่งงบทุกปี: ${nameOf(project)}`, en: `All sources, all years: ${nameOf(project)}` },
      rules: ["R6"],
      sources: [ALL_YEARS],
    },
    [...year, ...(others === 0n ? [] : [{ ...rest, amountSatang: others }])],
  );
}

/** [R6] The money of one main activity of a compared project (satang), all sources and years: one row. */
export function pairActivityAmount(
  project: PairProject,
  activity: { title: string; amountSatang: bigint },
  number: number,
): ExplainedAmount {
  const name = `8.${number} ${activity.title}`.trim();
  return addedUp(
    {
      title: { th: `กิจกรรมหลัก ${name}`, en: `Main activity ${name}` },
      rules: ["R6"],
      sources: [ALL_YEARS],
    },
    [{ label: name, amountSatang: activity.amountSatang, href: `/briefs/${project.briefId}#item-8` }],
  );
}
