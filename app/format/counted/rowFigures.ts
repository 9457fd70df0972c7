import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { groupedBaht } from "~/domain/money/bahtText";
import { ratioOf } from "~/domain/money/ratio";
import { sameInBoth, type CountedFigure } from "~/domain/rules/counted";
import type { Bilingual } from "~/domain/rules/finding";
import { ratioNear } from "../ratio";
import { countedRows, windowSources, type WindowEvidence } from "./windowEvidence";

const BANDS: Record<NonNullable<WindowRow["band"]>, Bilingual> = {
  IN_FRAME: { th: "อยู่ในกรอบวงเงิน", en: "Within the frame" },
  IN_WINDOW: { th: "เกินกรอบ แต่อยู่ใต้เส้นตัด", en: "Above the frame, inside the cut line" },
  STRADDLES: { th: "คร่อมเส้นตัด จึงไม่ได้รับการพิจารณา", en: "Across the cut line, so it is not considered" },
  OUT_OF_WINDOW: {
    th: "อยู่หลังโครงการที่คร่อมเส้นตัด จึงไม่ได้รับการพิจารณา",
    en: "Behind the straddler, so it is not considered",
  },
};

function bandSteps(row: WindowRow, { frameSatang, maxSatang, policy }: WindowResult): Bilingual[] {
  const { cumulativeSatang: sum, band } = row;
  if (sum === null || frameSatang === null || maxSatang === null || band === null) return [];
  const times = ratioNear(sum, frameSatang, [ratioOf("1"), ratioOf(policy.windowMax)]);
  const [cumulative, frame, max] = [sum, frameSatang, maxSatang].map(groupedBaht);
  const line = sum <= frameSatang ? `${cumulative} ≤ ${frame}` : `${cumulative} ${sum <= maxSatang ? "≤" : ">"} ${max}`;
  return [
    { th: `${cumulative} ÷ กรอบ ${frame} = ${times} เท่า`, en: `${cumulative} ÷ frame ${frame} = ${times} times` },
    { th: `${line}: ${BANDS[band].th}`, en: `${line}: ${BANDS[band].en}` },
  ];
}

/** How the figures of one ranked row are counted: its amount, the sum down to it, times the frame, where it lies. */
export function rowFigure(
  row: WindowRow,
  result: WindowResult,
  summary: WindowSummary,
  evidence: WindowEvidence,
): CountedFigure {
  const at = result.rows.findIndex(({ projectId }) => projectId === row.projectId);
  const { cumulativeSatang, amountSatang } = row;
  const before = cumulativeSatang === null ? null : cumulativeSatang - amountSatang;
  const counted =
    result.policy.straddler === "STRICT_PREFIX"
      ? result.rows.slice(0, at + 1)
      : result.rows
          .slice(0, at + 1)
          .filter(({ band, projectId }) => projectId === row.projectId || band === "IN_FRAME" || band === "IN_WINDOW");
  const name = row.title || row.code || "";
  const steps =
    before === null
      ? [{ th: "ลำดับยังไม่ถูกต้อง จึงยังไม่คิดยอดสะสม", en: "The ranks are not valid yet, so nothing is added up" }]
      : [
          {
            th: `ลำดับ 1–${at}: ${groupedBaht(before)} + โครงการนี้ ${groupedBaht(amountSatang)} = ${groupedBaht(before + amountSatang)}`,
            en: `Ranks 1–${at}: ${groupedBaht(before)} + this project ${groupedBaht(amountSatang)} = ${groupedBaht(before + amountSatang)}`,
          },
          ...bandSteps(row, result),
        ];
  return {
    title: { th: `สะสมถึงลำดับ ${at + 1}: ${name}`, en: `Sum down to rank ${at + 1}: ${name}` },
    value: sameInBoth(groupedBaht(cumulativeSatang ?? amountSatang)),
    rules: ["R2", "R1"],
    steps,
    rows: countedRows(counted, evidence),
    ...(cumulativeSatang === null ? {} : { totalSatang: cumulativeSatang }),
    ...windowSources(summary, evidence),
  };
}
