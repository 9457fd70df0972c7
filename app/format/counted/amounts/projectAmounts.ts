import { FUND_SOURCES, type FundSource } from "~/domain/brief/briefContent";
import { addedUp, type Addend, type ExplainedAmount } from "~/domain/rules/explainedAmount";
import { sameInBoth } from "~/domain/rules/counted";
import { FUND_WORDS } from "./fundWords";

/** A project of a list with its money of the year (satang). */
export type ListedProject = {
  briefId: string;
  code: string;
  title: string;
  ownSatang: bigint;
  grantedSatang: bigint | null;
  sources: readonly { source: FundSource; amountSatang: bigint }[];
};

/** The list that amounts are of: `year` as in its address, "93-2568"; `own` = the source that spends the area's frame. */
export type ListPlace = { year: string; fy: number; own: FundSource };

const ITEM_11 = (fy: number) => ({
  th: `ข้อ 11 ของ Project Brief เฉพาะปีงบประมาณ ${fy}`,
  en: `Item 11 of each Project Brief, budget year ${fy} only`,
});
const RANKING = (year: string) => ({
  label: { th: "ลำดับและกรอบวงเงิน", en: "Ranking and frame" },
  href: `/years/${year}/ranking`,
});
const hrefOf = ({ briefId }: ListedProject) => `/briefs/${briefId}#item-11`;
const nameOf = ({ title, code }: ListedProject) => title || code;

function sourceRows(project: ListedProject): Addend[] {
  return project.sources.map(({ source, amountSatang }) => ({
    label: FUND_WORDS[source],
    amountSatang,
    href: hrefOf(project),
  }));
}

/** What one project takes from the area's own frame in the year, and its money of all sources (satang). */
export function projectAmounts(
  project: ListedProject,
  { year, fy, own }: ListPlace,
): { own: ExplainedAmount; total: ExplainedAmount } {
  const name = nameOf(project);
  const about = { sources: [ITEM_11(fy)], links: [RANKING(year)] };
  const ownRow = { label: FUND_WORDS[own], href: hrefOf(project) };
  return {
    own: addedUp(
      {
        ...about,
        title: { th: `งบของพื้นที่เอง: ${name}`, en: `The area's own money: ${name}` },
        rules: ["R1"],
        steps: [{ th: "นับเฉพาะงบของพื้นที่เองเทียบกับกรอบวงเงิน", en: "Only the area's own money counts against the frame" }],
      },
      [{ ...ownRow, amountSatang: project.ownSatang }],
    ),
    total: addedUp(
      { ...about, title: { th: `ทุกแหล่งงบ: ${name}`, en: `All sources: ${name}` }, rules: ["R4"] },
      sourceRows(project),
    ),
  };
}

const rowOf = (project: ListedProject, amountSatang: bigint): Addend => ({
  label: nameOf(project),
  ...(project.title ? { note: sameInBoth(project.code) } : {}),
  amountSatang,
  href: hrefOf(project),
});

/** Totals of the projects that a list shows: the area's own money, all money, and that of each source (satang). */
export function listAmounts(
  projects: readonly ListedProject[],
  { year, fy }: ListPlace,
): { own: ExplainedAmount; total: ExplainedAmount; bySource: { source: FundSource; amount: ExplainedAmount }[] } {
  const about = {
    sources: [
      ITEM_11(fy),
      {
        th: `เฉพาะ ${projects.length} โครงการที่แสดงตามตัวกรอง`,
        en: `Only the ${projects.length} projects that are shown`,
      },
    ],
    links: [RANKING(year)],
  };
  const amountOf = (project: ListedProject, source: FundSource) =>
    project.sources.find((one) => one.source === source)?.amountSatang ?? 0n;
  const bySource = FUND_SOURCES.flatMap((source) => {
    const paid = projects.filter((project) => amountOf(project, source) > 0n);
    const title = { th: `รวม${FUND_WORDS[source].th}`, en: `Total of ${FUND_WORDS[source].en.toLowerCase()}` };
    const rows = paid.map((project) => rowOf(project, amountOf(project, source)));
    return rows.length === 0 ? [] : [{ source, amount: addedUp({ ...about, title, rules: ["R4"] }, rows) }];
  });
  return {
    own: addedUp(
      { ...about, title: { th: "รวมงบของพื้นที่เอง", en: "Total of the area's own money" }, rules: ["R1"] },
      projects.filter(({ ownSatang }) => ownSatang > 0n).map((project) => rowOf(project, project.ownSatang)),
    ),
    total: addedUp(
      { ...about, title: { th: "รวมทุกแหล่งงบ", en: "Total of all sources" }, rules: ["R4"] },
      bySource.map(({ source, amount: { amountSatang } }) => ({
        label: FUND_WORDS[source],
        amountSatang,
      })),
    ),
    bySource,
  };
}

/** What the last decision granted a project (satang): one row, the decision. */
export function grantedAmount(
  project: Pick<ListedProject, "briefId" | "title" | "code">,
  grantedSatang: bigint,
  { year }: Pick<ListPlace, "year">,
): ExplainedAmount {
  const href = `/briefs/${project.briefId}/status`;
  return addedUp(
    {
      title: { th: `วงเงินที่ได้รับ: ${project.title || project.code}`, en: `Granted: ${project.title || project.code}` },
      rules: ["R2"],
      sources: [{ th: "บัญชีผลการพิจารณาล่าสุดที่บันทึกไว้", en: "The latest list of decisions that was recorded" }],
      links: [{ label: { th: "บัญชีผลการพิจารณา", en: "Lists of decisions" }, href: `/years/${year}/decisions` }],
    },
    [{ label: project.title || project.code, note: sameInBoth(project.code), amountSatang: grantedSatang, href }],
  );
}
