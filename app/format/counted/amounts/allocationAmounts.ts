import type { AllocatedFrame } from "~/domain/allocation/allocate";
import { groupedBaht } from "~/domain/money/bahtText";
import { sameInBoth } from "~/domain/rules/counted";
import { addedUp, type AboutAmount, type Addend, type ExplainedAmount } from "~/domain/rules/explainedAmount";

/** A province's frame with its name. */
export type NamedFrame = { frame: AllocatedFrame; name: string };

/** What a tried allocation rests on: total and unit in satang, where figures come from, and the rules of which cycle. */
export type AllocationEvidence = {
  totalSatang: bigint;
  unitSatang: bigint;
  dataset: { name: string; source: string; sourceDate: string };
  cycle: { letterNo: string; fyFrom: number; fyTo: number; revision: number };
};

function aboutOf({ dataset, cycle }: AllocationEvidence): Pick<AboutAmount, "rules" | "sources" | "links"> {
  const { letterNo, fyFrom, fyTo, revision } = cycle;
  return {
    rules: ["R5"],
    sources: [
      {
        th: `ข้อมูล: ${dataset.name} — ${dataset.source} (ณ ${dataset.sourceDate})`,
        en: `Figures: ${dataset.name} — ${dataset.source} (as of ${dataset.sourceDate})`,
      },
      {
        th: `หลักเกณฑ์ ${letterNo} ปีงบประมาณ ${fyFrom}–${fyTo} ฉบับที่ ${revision} น้ำหนักที่ใช้คือน้ำหนักที่ลองบนหน้านี้`,
        en: `Rules ${letterNo}, budget years ${fyFrom}–${fyTo}, revision ${revision}; the weights are those tried on the page`,
      },
      {
        th: "เป็นการลองคำนวณ กรอบที่ใช้จริงคือกรอบที่แจ้ง",
        en: "A trial: the frame in force is the announced one",
      },
    ],
    links: [{ label: { th: "หลักเกณฑ์ของรอบนโยบาย", en: "Rules of the policy cycle" }, href: "/admin/policies" }],
  };
}

/**
 * [R5] How one frame comes to its satang: whole units of its exact share, a unit left over by largest remainder, and,
 * for the largest frame, the part of the total below one unit.
 */
export function frameAmount({ frame, name }: NamedFrame, evidence: AllocationEvidence): ExplainedAmount {
  const { sharePercent, made } = frame;
  const { totalSatang, unitSatang } = evidence;
  const rows: Addend[] = [
    {
      label: {
        th: `ส่วนแบ่งปัดลงเป็นหน่วยละ ${groupedBaht(unitSatang)} บาท`,
        en: `The share, down to whole units of ${groupedBaht(unitSatang)} baht`,
      },
      amountSatang: made.wholeUnits,
    },
  ];
  if (made.leftOver > 0n)
    rows.push({
      label: { th: "หน่วยที่เหลือ ตามเศษเหลือมากที่สุด", en: "A unit left over, by largest remainder" },
      amountSatang: made.leftOver,
    });
  if (made.belowUnit > 0n)
    rows.push({
      label: { th: "เศษของวงเงินรวมที่ไม่ครบหนึ่งหน่วย ให้จังหวัดที่ได้มากที่สุด", en: "What is below one unit goes to the largest" },
      amountSatang: made.belowUnit,
    });
  const total = groupedBaht(totalSatang);
  return addedUp(
    {
      ...aboutOf(evidence),
      title: { th: `กรอบที่ลองคำนวณ: ${name}`, en: `Frame tried: ${name}` },
      steps: [
        {
          th: `ส่วนแบ่ง (เศษส่วนแท้ ราวร้อยละ ${sharePercent}) ของ ${total} บาท ≈ ${groupedBaht(made.exact)} บาท`,
          en: `The share (an exact fraction, about ${sharePercent} %) of ${total} baht ≈ ${groupedBaht(made.exact)} baht`,
        },
      ],
    },
    rows,
  );
}

/** [R5] The sum of all frames: the total, to the satang. */
export function framesTotal(frames: readonly NamedFrame[], evidence: AllocationEvidence): ExplainedAmount {
  const title = { th: "รวมทุกจังหวัด", en: "All provinces" };
  const rows = frames.map(({ frame, name }) => ({
    label: name,
    note: sameInBoth(`${frame.sharePercent} %`),
    amountSatang: frame.frameSatang,
  }));
  return addedUp({ ...aboutOf(evidence), title }, rows);
}

/** [R5] By how much a frame differs from that of another set of figures. */
export function frameDifference({ frame, name }: NamedFrame, other: bigint, evidence: AllocationEvidence) {
  return addedUp({ ...aboutOf(evidence), title: { th: `ต่างจากชุดที่เทียบ: ${name}`, en: `Difference: ${name}` } }, [
    { label: { th: "กรอบจากชุดที่เลือก", en: "With the chosen figures" }, amountSatang: frame.frameSatang },
    { label: { th: "หัก กรอบจากชุดที่เทียบ", en: "Less: with the other figures" }, amountSatang: -other },
  ]);
}

/** The announced frame: one row, what the office recorded. `year` as in addresses, "93-2568". */
export function announcedAmount(
  area: string,
  announced: { amountSatang: bigint; announcedRef: string },
  year: string,
): ExplainedAmount {
  const ref = announced.announcedRef.trim();
  return addedUp(
    {
      title: { th: `กรอบวงเงินที่แจ้ง: ${area}`, en: `The announced frame: ${area}` },
      rules: ["R5"],
      sources: [
        ref
          ? { th: `แจ้งตาม ${ref}`, en: `Announced by ${ref}` }
          : { th: "ยังไม่ได้บันทึกหนังสือที่แจ้ง", en: "No letter has been recorded" },
      ],
    },
    [
      {
        label: { th: "กรอบที่บันทึกในการตั้งค่าปี", en: "As recorded in the year's settings" },
        amountSatang: announced.amountSatang,
        href: `/years/${year}/settings`,
      },
    ],
  );
}
