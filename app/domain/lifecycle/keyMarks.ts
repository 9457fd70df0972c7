import type { ProjectKind } from "../brief/project";
import type { MouState } from "../mou/mouState";
import type { Finding } from "../rules/finding";
import { LAW_TEXTS } from "../rules/lawTexts";

/** A unit of the project (item 9) and the memoranda it is a side of. */
export type UnitMous = { orgId: string; name: string; mous: readonly MouState[] };

/** What the four marks of a key project are read from: findings of the other rules, and memoranda of every unit. */
export type MarkFacts = {
  projectId: string;
  kind: ProjectKind;
  /** R9, R16, R17, R20 of this project. */
  findings: readonly Finding[];
  /** Organisations of item 9 besides the lead. */
  units: readonly UnitMous[];
};

const SIGNED: ReadonlySet<MouState> = new Set<MouState>(["SIGNED", "ACTIVE", "FULFILLED"]);

const MEASURED_ITEMS = ["item-5", "item-6", "item-12", "item-13"];

/** One of the four marks: its number in the order of the source, and whether the project bears it. */
export type KeyMark = { number: 1 | 2 | 3 | 4; met: boolean; missing: readonly string[] };

/** The four marks of a key project (source 004 lines 159–162), in order. `missing` names units without a memorandum. */
export function keyMarks({ findings, units }: MarkFacts): KeyMark[] {
  const errors = findings.filter(({ severity }) => severity === "E");
  const has = (test: (finding: Finding) => boolean) => errors.some(test);
  const unsigned = units.filter(({ mous }) => !mous.some((state) => SIGNED.has(state))).map(({ name }) => name);
  const unmeasured = ({ rule, ids }: Finding) =>
    (rule === "R16" || rule === "R17") && ids.some((id) => MEASURED_ITEMS.includes(id));
  return [
    { number: 1, met: !has(({ rule }) => rule === "R9"), missing: [] },
    { number: 2, met: !has(unmeasured), missing: [] },
    { number: 3, met: unsigned.length === 0, missing: unsigned },
    { number: 4, met: !has(({ rule }) => rule === "R20"), missing: [] },
  ];
}

const WORDS = {
  1: {
    th: "ยังไม่ตอบเป้าหมายการพัฒนาจังหวัด 20 ปี",
    en: "it serves no 20-year goal yet",
  },
  2: {
    th: "วัตถุประสงค์ ผลผลิต เป้าหมาย ยังวัดผลไม่ได้อย่างชัดเจน",
    en: "objectives, outputs and targets cannot be measured yet",
  },
  3: { th: "ยังไม่มีบันทึกความร่วมมือที่ลงนามแล้วกับ", en: "no signed memorandum yet with" },
  4: { th: "ยังไม่มีความเห็นของ สศช. ภาค และ สงป. เขตพื้นที่ ครบ", en: "not both advisers were heard" },
} as const;

/** The sentences of the four marks, in the order of the source. */
const SENTENCES = LAW_TEXTS.fourMarks.text.split(" · ");

/**
 * [R28] A key project bears four marks (source 004 lines 159–162): a 20-year goal; measurable objective, output and
 * target; a signed co-operation memorandum of every unit; both advisers heard. One E for each that it lacks.
 */
export function checkKeyMarks(facts: MarkFacts): Finding[] {
  if (facts.kind !== "KEY") return [];
  return keyMarks(facts)
    .filter(({ met }) => !met)
    .map(({ number, missing }) => {
      const names = missing.length === 0 ? "" : ` ${missing.join(" · ")}`;
      return {
        ...{ rule: "R28", severity: "E" as const, code: `MARK_${number}`, ids: [facts.projectId] },
        message: {
          th: `โครงการสำคัญ ข้อ ${number} จาก 4: ${WORDS[number].th}${names} · “${SENTENCES[number - 1] ?? ""}”`,
          en: `Key project, mark ${number} of 4: ${WORDS[number].en}${names}`,
        },
      };
    });
}
