import type { Finding } from "../../rules/finding";
import { comparable, overlapOfTexts, piecesMissing } from "../../text/similarity";
import type { BriefContent } from "../briefContent";

/** More than four fifths of all three-letter pieces in common: one item says what the other says. */
const MUCH = { num: 4, den: 5 };

/** True when two comparable texts have more than four fifths of their pieces in common. */
function repeats(output: string, outcome: string): boolean {
  const { shared, all } = overlapOfTexts(output, outcome);
  return all > 0 && shared * MUCH.den > all * MUCH.num;
}

/** Outcomes, alone and together, that the output may repeat: a quick look leaves out those that it surely does not. */
function maybeRepeated(output: string, quantity: string, quality: string): string[] {
  if (output.length <= 2) return [quantity, quality, quantity + quality];
  // shared > 4/5 of all ⇒ fewer than a quarter of the pieces of either are not in the other
  const enough = Math.ceil(output.length / 4);
  const { first, second, together } = piecesMissing(output, quantity, quality, enough);
  return [
    ...(first < enough ? [quantity] : []),
    ...(second < enough ? [quality] : []),
    ...(together < enough ? [quantity + quality] : []),
  ];
}

/**
 * [R18] Warns when item 12 (outputs) repeats item 13 (outcomes): more than 0.8 of their three-letter pieces are the
 * same (DECISION on the measure; the form asks for two different things, source 004 lines 543–545).
 */
export function checkRepetition(
  projectId: string,
  { outputs, outcomesQuantitative, outcomesQualitative }: BriefContent,
): Finding[] {
  const output = comparable(outputs);
  const [quantity, quality] = [comparable(outcomesQuantitative), comparable(outcomesQualitative)];
  const repeated = maybeRepeated(output, quantity, quality).some((outcome) => repeats(output, outcome));
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
