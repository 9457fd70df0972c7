import type { Finding } from "../../rules/finding";
import { comparable, overlapOf, trigrams } from "../../text/similarity";
import type { BriefContent } from "../briefContent";

/** More than four fifths of all three-letter pieces in common: one item says what the other says. */
const MUCH = { num: 4, den: 5 };

/**
 * [R18] Warns when item 12 (outputs) repeats item 13 (outcomes): more than 0.8 of their three-letter pieces are the
 * same (DECISION on the measure; the form asks for two different things, source 004 lines 543–545).
 */
export function checkRepetition(
  projectId: string,
  { outputs, outcomesQuantitative, outcomesQualitative }: BriefContent,
): Finding[] {
  const output = trigrams(comparable(outputs));
  const repeated = [outcomesQuantitative, outcomesQualitative, outcomesQuantitative + outcomesQualitative].some(
    (outcome) => {
      const { shared, all } = overlapOf(output, trigrams(comparable(outcome)));
      return all > 0 && shared * MUCH.den > all * MUCH.num;
    },
  );
  if (!repeated) return [];
  return [
    {
      rule: "R18",
      severity: "W",
      code: "OUTPUT_REPEATS_OUTCOME",
      ids: [projectId, "item-12"],
      message: {
        th: "ข้อ 12 ผลผลิต เขียนซ้ำกับข้อ 13 ผลลัพธ์เกินร้อยละ 80: ผลผลิตคือสิ่งที่โครงการทำ ผลลัพธ์คือสิ่งที่เปลี่ยนไป แก้ข้อใดข้อหนึ่ง",
        en: "Item 12 repeats item 13 by more than 80 %: an output is what the project makes, an outcome what changes; rewrite one of them",
      },
    },
  ];
}
