import { activityRowId, projectRowId } from "~/domain/roundTrip/rowId";
import { SOURCE_NAMES } from "../fundingWords";
import type { Row } from "../kit/model";
import { slot } from "../kit/paragraphs";
import { partsOf, sumStated, type J2Group, type PaidPart } from "./groups";
import { activityContent, projectContent, projectTitle, row } from "./rowCells";
import type { J2Additions, J2Project, J2View } from "./view";
import { departmentLabel, forKind, ministryLabel, rowNumber } from "./words";

/** Rows of one group of one issue, and what they add up to (null = no amount stated). */
export type GroupRows = { rows: Row[]; amount: bigint | null };

/** What a group needs to know of its plan: what of ours is added, whose form it is, the words of its row. */
type GroupPlan = { additions: J2Additions; kind: J2View["kind"]; label: string };

const idOf = ({ project }: PaidPart): { id: string } => ({ id: projectRowId(project.id) });

/** A further row of a project: the body that pays here makes it another one. */
const idOfPayer = ({ project, payer }: PaidPart, group: Exclude<J2Group, "PROVINCE">): { id: string } => ({
  id: projectRowId(project.id, [group, payer?.ministry, payer?.department, payer?.nameTh].join("/")),
});

/** ๑. โครงการของจังหวัด: projects with their main activities. */
function provinceRows(parts: readonly PaidPart[], additions: J2Additions, kind: J2View["kind"]): Row[] {
  const source = kind === "plan-j2" ? SOURCE_NAMES.PROVINCE : SOURCE_NAMES.CLUSTER;
  return parts.flatMap((part, p) => [
    row(
      "project",
      {
        label: `${rowNumber(1, p + 1)} ${projectTitle(part)}`,
        ...projectContent(part, "PROVINCE"),
        unit: part.project.unit,
        amount: additions.subTotals || part.activities.length === 0 ? part.amount : null,
        source,
      },
      additions,
      { ...idOf(part), keepNext: part.activities.length > 0 },
    ),
    ...part.activities.map((line, a) =>
      row(
        "activity",
        {
          label: `${rowNumber(1, p + 1, a + 1)} ${slot(line.activity.title)}`,
          ...activityContent(line),
          source,
        },
        additions,
        { id: activityRowId(part.project.id, line.activity.id) },
      ),
    ),
  ]);
}

/** Parts by ministry, in the order in which ministries first appear. */
function byMinistry(parts: readonly PaidPart[]): [ministry: string, parts: PaidPart[]][] {
  const found = new Map<string, PaidPart[]>();
  for (const part of parts) {
    const ministry = part.payer?.ministry.trim() ?? "";
    found.set(ministry, [...(found.get(ministry) ?? []), part]);
  }
  return [...found];
}

/** ๒. โครงการของกระทรวง กรม: a ministry, then one row per department and project. */
function ministryRows(parts: readonly PaidPart[], additions: J2Additions): Row[] {
  const source = SOURCE_NAMES.FUNCTION;
  return byMinistry(parts).flatMap(([ministry, own], m) => [
    row(
      "unit",
      {
        label: `${rowNumber(2, m + 1)} ${ministryLabel(ministry)}`,
        amount: additions.subTotals ? sumStated(own.map((part) => part.amount)) : null,
        source,
      },
      additions,
      { keepNext: true },
    ),
    ...own.map((part, d) =>
      row(
        "project",
        {
          label: `${rowNumber(2, m + 1, d + 1)} ${departmentLabel(part.payer?.department.trim() ?? "")}\n${projectTitle(part)}`,
          ...projectContent(part, "MINISTRY"),
          unit: part.payer?.nameTh ?? "",
          amount: part.amount,
          source,
        },
        additions,
        idOfPayer(part, "MINISTRY"),
      ),
    ),
  ]);
}

/** ๓. and ๔.: one row per project and paying body. */
function plainRows(parts: readonly PaidPart[], group: "LAO" | "PRIVATE", additions: J2Additions): Row[] {
  const [number, source] = group === "LAO" ? [3, SOURCE_NAMES.LOCAL] : [4, SOURCE_NAMES.PRIVATE];
  return parts.map((part, at) =>
    row(
      "project",
      {
        label: `${rowNumber(number, at + 1)} ${projectTitle(part)}`,
        ...projectContent(part, group),
        unit: part.payer?.nameTh ?? part.project.unit,
        amount: part.amount,
        source,
      },
      additions,
      idOfPayer(part, group),
    ),
  );
}

function contentRows(group: J2Group, parts: readonly PaidPart[], additions: J2Additions, kind: J2View["kind"]): Row[] {
  if (group === "PROVINCE") return provinceRows(parts, additions, kind);
  if (group === "MINISTRY") return ministryRows(parts, additions);
  return plainRows(parts, group, additions);
}

/**
 * Rows of one group: its head, then its projects. An empty group ๑–๓ prints "-" as its amount; an empty group ๔
 * ("ถ้ามี") is left out.
 */
export function groupRows(group: J2Group, projects: readonly J2Project[], plan: GroupPlan): GroupRows {
  const { additions, kind, label } = plan;
  const parts = projects.flatMap((project) => partsOf(project, group));
  if (parts.length === 0 && group === "PRIVATE") return { rows: [], amount: null };
  const amount = sumStated(parts.map((part) => part.amount));
  const shown = parts.length === 0 ? "-" : additions.subTotals ? amount : null;
  const words = group === "PROVINCE" ? forKind(kind, label) : label;
  const head = row("group", { label: words, amount: shown }, additions, { keepNext: parts.length > 0 });
  return { rows: [head, ...contentRows(group, parts, additions, kind)], amount };
}
