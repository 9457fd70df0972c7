import { LAW_TEXTS } from "../rules/lawTexts";
import type { Bilingual, Finding } from "../rules/finding";
import { MOST_PAIRS, type Candidate } from "./candidates";
import { comparedOf } from "./compared";
import { judgePairs, type ComparedProject, type JudgedPair } from "./pairs";
import type { Meeting } from "./place";
import type { RememberedVerdict } from "./verdict";

const quoteTh = `“${LAW_TEXTS.duplication.text}” (004:${LAW_TEXTS.duplication.line})`;

const MEETINGS: Record<Meeting, Bilingual> = {
  SUBDISTRICT: { th: "ตำบลเดียวกัน", en: "one subdistrict" },
  DISTRICT: { th: "อำเภอเดียวกัน", en: "one district" },
  NEAR: { th: "ห่างกันไม่ถึง 200 เมตร", en: "less than 200 m apart" },
  UNKNOWN: { th: "ยังไม่ระบุอำเภอ", en: "a district is not named" },
};

/** Likeness of two titles in whole percent, rounded down: 60 means at least 0.60. */
export function likeness({ overlap }: Candidate): number {
  return overlap.all === 0 ? 0 : Math.floor((overlap.shared * 100) / overlap.all);
}

/** [R6] Why two projects look like one, in a sentence with its figures. */
export function whyAlike(candidate: Candidate): Bilingual {
  const { codes, meeting } = candidate;
  const part = likeness(candidate);
  const [codeTh, codeEn] =
    codes.length === 0 ? ["", ""] : [`รหัสเดียวกัน ${codes.join(", ")} · `, `one code ${codes.join(", ")} · `];
  return {
    th: `${codeTh}ชื่อคล้ายกันร้อยละ ${part} · ${MEETINGS[meeting].th}`,
    en: `${codeEn}titles alike by ${part} % · ${MEETINGS[meeting].en}`,
  };
}

const called = ({ code, title }: ComparedProject) => (title ? `${code} “${title}”` : code);

function ofPair({ a, b, candidate, state, verdict }: JudgedPair): Finding[] {
  const ids = [a.projectId, b.projectId];
  const both = { th: `${called(a)} กับ ${called(b)}`, en: `${called(a)} and ${called(b)}` };
  const why = candidate && whyAlike(candidate);
  const part = candidate ? { printed: String(likeness(candidate)) } : {};
  if (state === "ANSWERED") return [];
  if (state === "SAME")
    return [
      {
        ...{ rule: "R6", severity: "E", code: "SAME_WORK", ids, ...part },
        message: {
          th: `${quoteTh}: ${both.th} เป็นงานเดียวกัน (${verdict?.reason ?? ""}) รวมเป็นโครงการเดียวหรือถอนออกหนึ่งโครงการ`,
          en: `Budget of several sources for one work: ${both.en} are the same work (${verdict?.reason ?? ""}); merge them or withdraw one`,
        },
      },
    ];
  const again = state === "ASK_AGAIN";
  return [
    {
      ...{ rule: "R6", severity: "W", code: again ? "VERDICT_OUTDATED" : "LOOKS_ALIKE", ids, ...part },
      message: {
        th: again
          ? `${quoteTh}: ${both.th} เปลี่ยนไปจากตอนที่พิจารณา เปรียบเทียบและพิจารณาใหม่`
          : `${quoteTh}: ${both.th} อาจเป็นงานเดียวกัน (${why?.th ?? ""}) เปรียบเทียบแล้วระบุว่าเป็นงานเดียวกัน เสริมกัน หรือคนละงาน พร้อมเหตุผล`,
        en: again
          ? `${both.en} changed since they were judged; compare and judge them again`
          : `${both.en} may be the same work (${why?.en ?? ""}); compare them and say: the same, complementary or different, with a reason`,
      },
    },
  ];
}

/** [R6] A cost item with one id in two projects is one purchase asked for twice: E. */
export function sharedCostItems(projects: readonly ComparedProject[]): Finding[] {
  const owners = new Map<string, ComparedProject>();
  return projects.flatMap((project) =>
    project.costItemIds.flatMap((id): Finding[] => {
      const first = owners.get(id);
      if (!first || first === project) {
        owners.set(id, project);
        return [];
      }
      return [
        {
          ...{ rule: "R6", severity: "E", code: "COST_ITEM_TWICE", ids: [project.projectId, first.projectId, id] },
          message: {
            th: `${quoteTh}: รายการค่าใช้จ่ายเดียวกันอยู่ในทั้ง ${called(first)} และ ${called(project)} ลบออกจากโครงการหนึ่ง`,
            en: `One cost item stands in both ${called(first)} and ${called(project)}; delete it in one of them`,
          },
        },
      ];
    }),
  );
}

/**
 * [R6] Money that may be paid twice, "พิจารณาความซ้ำซ้อนของงบประมาณแหล่งต่าง ๆ" (source 004 line 299): one cost item in
 * two projects and pairs judged SAME are E; pairs that look alike are W until somebody says what they are. A shared
 * issue or a shared agency is no duplicate. `compare` may remember what it read from a project.
 */
export function checkDuplicates(
  given: readonly ComparedProject[],
  verdicts: readonly RememberedVerdict[],
  compare = comparedOf,
): Finding[] {
  const projects = [...given].sort((a, b) => (a.code + a.projectId < b.code + b.projectId ? -1 : 1));
  const { pairs, more } = judgePairs(projects, verdicts, compare);
  const beyond: Finding[] = more
    ? [
        {
          ...{ rule: "R6", severity: "W", code: "MORE_PAIRS", ids: [] },
          message: {
            th: `มีคู่โครงการที่คล้ายกันเกิน ${MOST_PAIRS} คู่ พิจารณาคู่ที่แสดงก่อน คู่ที่เหลือจะแสดงเมื่อพิจารณาแล้ว`,
            en: `More than ${MOST_PAIRS} pairs look alike; judge those shown, the others follow`,
          },
        },
      ]
    : [];
  return [...sharedCostItems(projects), ...pairs.flatMap(ofPair), ...beyond];
}
