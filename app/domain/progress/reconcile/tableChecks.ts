import type { Bilingual, Finding } from "../../rules/finding";
import { matchKey } from "../cells/cleanText";
import type { DraftLine } from "../lines/buildLines";
import type { ProgressLine } from "../lines/progressLine";
import { finding, lineWords, type ReconcileContext } from "./r23";

const FAULT_WORDS: Readonly<Record<DraftLine["faults"][number]["kind"], Bilingual>> = {
  NEGATIVE: {
    th: "เป็นจำนวนติดลบ ไม่นำมาคำนวณ เก็บตามที่พิมพ์",
    en: "is negative; it is not counted and stays as printed",
  },
  TOO_LARGE: {
    th: "เกินจำนวนเงินที่เป็นไปได้ ไม่นำมาคำนวณ เก็บตามที่พิมพ์",
    en: "is larger than any possible amount; it is not counted and stays as printed",
  },
  NOT_A_NUMBER: {
    th: "ไม่ใช่จำนวนเงิน ไม่นำมาคำนวณ เก็บตามที่พิมพ์",
    en: "is not an amount; it is not counted and stays as printed",
  },
};

/** Money cells of a line that hold no usable amount: negative, absurdly large, or words. */
export function checkAmounts(draft: DraftLine, line: ProgressLine, { tree }: ReconcileContext): Finding[] {
  const { th, en } = lineWords(line, tree);
  return draft.faults.map(({ column, printed, kind }) => {
    const shown = printed.length > 40 ? `${printed.slice(0, 40)}…` : printed;
    return {
      ...finding(`AMOUNT_${kind}`, kind === "NOT_A_NUMBER" ? "W" : "E", line, column, {
        th: `${th}: “${shown}” ${FAULT_WORDS[kind].th}`,
        en: `${en}: “${shown}” ${FAULT_WORDS[kind].en}`,
      }),
      printed: shown,
    };
  });
}

/** A line that was read with its cells one column aside: said, never done in silence. */
export function checkShift(line: ProgressLine, { tree }: ReconcileContext): Finding[] {
  if (line.shiftedAt === null) return [];
  const { th, en } = lineWords(line, tree);
  const message = {
    th: `${th}: ช่องเลื่อนจากหัวตาราง อ่านตามเนื้อหาของช่องตั้งแต่ ${line.shiftedAt}`,
    en: `${en}: cells stand aside of their headings; read by content from ${line.shiftedAt} on`,
  };
  return [{ ...finding("COLUMN_SHIFT", "I", line, "name", message), cell: line.shiftedAt }];
}

function numbering(lines: readonly ProgressLine[], { tree }: ReconcileContext): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<number, ProgressLine>();
  let last = 0;
  let group: string | null = null;
  for (const line of lines) {
    const number = line.orderNo;
    if (number === null) continue;
    if (number === 1 && line.groupKey !== group) {
      // many tables begin at 1 again in every group
      seen.clear();
      last = 0;
    }
    group = line.groupKey;
    const { th, en } = lineWords(line, tree);
    const column = line.at.order === undefined ? "name" : "order";
    if (seen.has(number))
      findings.push(
        finding("ORDER_TWICE", "W", line, column, {
          th: `${th}: ลำดับ ${number} ซ้ำกับแถว ${seen.get(number)?.line ?? ""}`,
          en: `${en}: number ${number} also stands in line ${seen.get(number)?.line ?? ""}`,
        }),
      );
    else if (number !== last + 1)
      findings.push(
        finding("ORDER_GAP", "I", line, column, {
          th: `${th}: ลำดับข้ามจาก ${last} ไป ${number}`,
          en: `${en}: the numbering goes from ${last} to ${number}`,
        }),
      );
    seen.set(number, line);
    last = number;
  }
  return findings;
}

function sameNames(projects: readonly ProgressLine[]): Finding[] {
  const seen = new Map<string, ProgressLine>();
  return projects.flatMap((line) => {
    const key = `${matchKey(line.name)}\u0001${matchKey(line.agency)}`;
    const before = seen.get(key);
    seen.set(key, before ?? line);
    if (!before) return [];
    return [
      finding("NAME_TWICE", "W", line, "name", {
        th: `ชื่อโครงการและหน่วยงานซ้ำกับแถว ${before.line}`,
        en: `the same project and agency as in line ${before.line}`,
      }),
    ];
  });
}

/** Checks over many lines: numbering, names that occur twice, projects without agency, activities without project. */
export function checkTable(context: ReconcileContext): Finding[] {
  const { lines, children } = context.tree;
  const projects = lines.filter(({ level }) => level === "PROJECT");
  const orphans = lines.filter(({ level, parentKey }) => level === "ACTIVITY" && parentKey === null);
  const nobody = context.columns.has("agency") ? projects.filter(({ agency }) => agency === "") : [];
  return [
    ...numbering(projects, context),
    ...projects.flatMap((project) => numbering(children.get(project.key) ?? [], context)),
    ...sameNames(projects),
    ...nobody.map((line) => {
      const { th, en } = lineWords(line, context.tree);
      return finding("AGENCY_NOT_STATED", "W", line, "agency", {
        th: `${th}: ไม่ได้ระบุหน่วยงานที่รับผิดชอบ`,
        en: `${en}: no responsible agency is stated`,
      });
    }),
    ...orphans.map((line) =>
      finding("ACTIVITY_WITHOUT_PROJECT", "W", line, "name", {
        th: `กิจกรรม “${line.name}” ไม่มีโครงการอยู่ก่อนหน้า จึงไม่ถูกนำเข้า`,
        en: `activity “${line.name}” has no project before it and is not imported`,
      }),
    ),
  ];
}
