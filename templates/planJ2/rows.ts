import type { Row } from "../kit/model";
import { FILL } from "../kit/page";
import { clusterMoney, sumStated, type J2Group } from "./groups";
import { groupRows } from "./groupRows";
import { row } from "./rowCells";
import type { J2Project, J2View } from "./view";
import { j2Wording, ownHeads } from "./parts";
import { forKind, HEADS, issueSlots, SOURCE_HEAD } from "./words";

/** The words of each group's row. */
const GROUP_WORDS = { PROVINCE: "province", MINISTRY: "ministry", LAO: "lao", PRIVATE: "private" } as const;

const GROUP_ORDER: readonly J2Group[] = ["PROVINCE", "MINISTRY", "LAO", "PRIVATE"];

/** One part of the plan: its rows in printed order and its two totals in satang. */
export type J2Part = {
  title: string;
  rows: readonly Row[];
  total: bigint;
  /** Only group ๑, the money that is compared with the frame. */
  provinceTotal: bigint;
};

/** The head row: nine official columns, and the optional tenth. */
export function headRow({ additions, kind, set }: Pick<J2View, "additions" | "kind" | "set">): Row {
  const own = ownHeads({ set });
  const cells = HEADS.map(([head, callOut], at) => ({
    text: own.get(at) ?? forKind(kind, additions.callOuts ? callOut : head),
  }));
  // the amount stays last
  if (additions.sourceColumn) cells.splice(-1, 0, { text: SOURCE_HEAD });
  return { kind: "head", cells, fill: FILL.head };
}

/** By rank, projects without rank last; then by code. */
function inOrder(projects: readonly J2Project[]): J2Project[] {
  const place = (project: J2Project) => project.rank ?? Number.POSITIVE_INFINITY;
  const byCode = (a: J2Project, b: J2Project) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  return [...projects].sort((a, b) => (place(a) === place(b) ? byCode(a, b) : place(a) - place(b)));
}

/** Issues of the plan with their numbers: those of the list, then those that only projects name, then "not stated". */
function numberedIssues(view: J2View): { number: number; name: string }[] {
  const named = new Set(view.issues);
  for (const { issue } of view.projects) if (issue !== "") named.add(issue);
  if (view.projects.some(({ issue }) => issue === "")) named.add("");
  return [...named].map((name, at) => ({ number: at + 1, name }));
}

function partRows(view: J2View, projects: readonly J2Project[], emptyIssues: boolean): Omit<J2Part, "title"> {
  const { additions } = view;
  const words = j2Wording(view);
  const rows: Row[] = [];
  let total = 0n;
  let provinceTotal = 0n;
  for (const { number, name } of numberedIssues(view)) {
    const own = inOrder(projects.filter(({ issue }) => issue === name));
    if (own.length === 0 && !emptyIssues) continue;
    const groups =
      own.length === 0
        ? []
        : GROUP_ORDER.map((group) =>
            groupRows(group, own, { additions, kind: view.kind, label: words.text(GROUP_WORDS[group]) }),
          );
    const amount = sumStated(groups.map((group) => group.amount));
    total += amount ?? 0n;
    provinceTotal += groups[0]?.amount ?? 0n;
    const keepNext = own.length > 0;
    const shown = additions.subTotals ? amount : null;
    rows.push(
      row("issue", { label: words.text("issue", issueSlots(number, name)), amount: shown }, additions, { keepNext }),
    );
    for (const group of groups) rows.push(...group.rows);
  }
  rows.push(row("total", { label: words.text("total"), amount: total }, additions));
  return { rows, total, provinceTotal };
}

/**
 * จ.2 as one description of rows, from which DOCX, XLSX and preview are written. Part ๑ holds key projects, part ๒
 * (ours) other and undecided ones; without part ๒ only key projects are printed. Every issue of the plan stands in
 * part ๑, numbers of rows begin again in each issue.
 */
export function planJ2Parts(view: J2View): J2Part[] {
  const projects = view.kind === "plan-j2" ? view.projects : view.projects.map(clusterFirst);
  const words = j2Wording(view);
  const key = projects.filter(({ kind }) => kind === "KEY");
  const other = projects.filter(({ kind }) => kind !== "KEY");
  const parts: J2Part[] = [{ title: words.text("partKey"), ...partRows(view, key, true) }];
  if (view.additions.partTwo && other.length > 0)
    parts.push({ title: words.text("partOther"), ...partRows(view, other, false) });
  return parts;
}

/** The money and the projects of a cluster take group ๑ of its own plan, those of provinces are left to theirs. */
function clusterFirst(project: J2Project): J2Project {
  const { owner, slices } = project;
  return {
    ...project,
    owner: owner === "CLUSTER" ? "PROVINCE" : owner === "PROVINCE" ? "CLUSTER" : owner,
    slices: slices.map((slice) => ({
      ...slice,
      source: slice.source === "CLUSTER" ? "PROVINCE" : slice.source === "PROVINCE" ? "CLUSTER" : slice.source,
    })),
  };
}

/** What the notes under the table are made from: projects without kind, and money of clusters left out. */
export function planJ2Remarks(view: J2View): { undecided: number; cluster: ReturnType<typeof clusterMoney> } {
  return {
    undecided: view.projects.filter(({ kind }) => kind === "UNDECIDED").length,
    cluster: clusterMoney(view.kind === "plan-j2" ? view.projects : view.projects.map(clusterFirst)),
  };
}
