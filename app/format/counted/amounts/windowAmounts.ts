import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { groupedBaht } from "~/domain/money/bahtText";
import { sameInBoth } from "~/domain/rules/counted";
import { addedUp, type Addend, type ExplainedAmount } from "~/domain/rules/explainedAmount";
import type { Bilingual } from "~/domain/rules/finding";

/** Figures of a window that a table shows one below the other. */
export type WindowAmountName = "frame" | "min" | "max" | "keyMin" | "proposed" | "considered" | "key" | "keyInFrame";

/** Briefs that may be opened, by project. */
type BriefIds = Readonly<Record<string, string>>;

const FRAME = { th: "กรอบวงเงินที่ใช้คำนวณ", en: "The frame that is counted with" };
const SOURCES = {
  frame: { th: "กรอบวงเงินในการตั้งค่าของปีงบประมาณ หรือกรอบที่ลองในฉากทัศน์", en: "The year's frame, or that of the scenario" },
  briefs: {
    th: "งบของพื้นที่เองในข้อ 11 ของ Project Brief แต่ละฉบับ",
    en: "The area's own money in item 11 of each Project Brief",
  },
};
const ADMIN = { th: "ค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ", en: "Integrated administration cost" };

const TITLES: Record<WindowAmountName, Bilingual> = {
  frame: FRAME,
  min: { th: "ขั้นต่ำของช่วงคำขอ", en: "Least sum of the window" },
  max: { th: "เพดานของช่วงคำขอ (เส้นตัด)", en: "Upper line of the window (cut line)" },
  keyMin: { th: "ขั้นต่ำของโครงการสำคัญ", en: "Least sum of key projects" },
  proposed: { th: "รวมที่เสนอ", en: "Proposed in all" },
  considered: { th: "อยู่ในกรอบพิจารณา", en: "Inside the cut line" },
  key: { th: "โครงการสำคัญ", en: "Key projects" },
  keyInFrame: { th: "โครงการสำคัญที่อยู่ในกรอบ 1 เท่าทั้งโครงการ", en: "Key projects wholly within the frame" },
};
const RULES: Record<WindowAmountName, readonly string[]> = {
  ...{ frame: ["R1"], min: ["R1"], max: ["R2", "R1"], keyMin: ["R3"] },
  ...{ proposed: ["R1"], considered: ["R2"], key: ["R3"], keyInFrame: ["R3"] },
};
const COUNTS: Partial<Record<WindowAmountName, (row: WindowRow) => boolean>> = {
  proposed: () => true,
  considered: ({ band }) => band === "IN_FRAME" || band === "IN_WINDOW",
  key: ({ kind }) => kind === "KEY",
  keyInFrame: ({ kind, band }) => kind === "KEY" && band === "IN_FRAME",
};

function rowOf({ projectId, title, code, rank, amountSatang }: WindowRow, briefIds: BriefIds): Addend {
  const brief = briefIds[projectId];
  const [at, ref] = [rank ?? "–", title && code ? ` · ${code}` : ""];
  return {
    label: title || code || "–",
    note: { th: `ลำดับ ${at}${ref}`, en: `Rank ${at}${ref}` },
    amountSatang,
    ...(brief ? { href: `/briefs/${brief}#item-11` } : {}),
  };
}

/** A multiple of the frame, e.g. 1.5 times, up or down to the satang. */
function limit(name: WindowAmountName, times: string, frame: bigint | null, amount: bigint | null) {
  if (frame === null || amount === null) return null;
  return addedUp(
    {
      title: TITLES[name],
      rules: RULES[name],
      steps: [sameInBoth(`${times} × ${groupedBaht(frame)} = ${groupedBaht(amount)}`)],
      sources: [SOURCES.frame],
    },
    [
      { label: FRAME, amountSatang: frame },
      {
        label: {
          th: amount < frame ? `หัก ส่วนที่เกิน ${times} เท่า` : `ส่วนที่เพิ่มจนถึง ${times} เท่า`,
          en: amount < frame ? `Less: what is above ${times} times` : `What is added up to ${times} times`,
        },
        amountSatang: amount - frame,
      },
    ],
  );
}

/** [R1, R2, R3] One figure of a window (satang) with its rows; null where the window has none (no frame, ranks not valid). */
export function windowAmount(
  window: WindowResult,
  name: WindowAmountName,
  briefIds: BriefIds = {},
): ExplainedAmount | null {
  const { frameSatang, minSatang, maxSatang, keyMinSatang, keyInFrameSatang, adminCostSatang, policy, rows } = window;
  if (name === "min") return limit(name, policy.windowMin, frameSatang, minSatang);
  if (name === "max") return limit(name, policy.windowMax, frameSatang, maxSatang);
  if (name === "keyMin") return limit(name, policy.keyShareMin, frameSatang, keyMinSatang);
  const about = { title: TITLES[name], rules: RULES[name] };
  if (name === "frame")
    return frameSatang === null
      ? null
      : addedUp({ ...about, sources: [SOURCES.frame] }, [{ label: FRAME, amountSatang: frameSatang }]);
  if (name === "keyInFrame" && keyInFrameSatang === null) return null;
  const admin = name === "proposed" && adminCostSatang > 0n ? [{ label: ADMIN, amountSatang: adminCostSatang }] : [];
  const counted = rows.filter(COUNTS[name] ?? (() => false)).map((row) => rowOf(row, briefIds));
  return addedUp({ ...about, sources: [SOURCES.briefs] }, [...counted, ...admin]);
}

/** [R1, R2] The amount of one ranked project and the sum down to it (satang); no sum while ranks are not valid. */
export function windowRowAmounts(
  row: WindowRow,
  briefIds: BriefIds = {},
): { amount: ExplainedAmount; cumulative: ExplainedAmount | null } {
  const name = row.title || row.code || "–";
  const [own, sources] = [rowOf(row, briefIds), [SOURCES.briefs]];
  const amount = addedUp({ title: { th: `วงเงิน: ${name}`, en: `Amount: ${name}` }, rules: ["R1"], sources }, [own]);
  if (row.cumulativeSatang === null) return { amount, cumulative: null };
  const above = {
    label: { th: "สะสมของโครงการก่อนหน้าที่นับ", en: "Sum of the projects above that count" },
    amountSatang: row.cumulativeSatang - row.amountSatang,
  };
  const title = { th: `สะสมถึงลำดับ ${row.rank ?? "–"}: ${name}`, en: `Sum down to rank ${row.rank ?? "–"}: ${name}` };
  return { amount, cumulative: addedUp({ title, rules: ["R2"], sources }, [above, own]) };
}
