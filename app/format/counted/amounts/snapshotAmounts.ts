import type { ApprovalSnapshot, SnapshotRow } from "~/domain/lifecycle/approval";
import { groupedBaht } from "~/domain/money/bahtText";
import { sameInBoth } from "~/domain/rules/counted";
import { addedUp, type Addend, type ExplainedAmount } from "~/domain/rules/explainedAmount";
import type { Bilingual } from "~/domain/rules/finding";

/** What a page knows beside a snapshot: briefs that may be opened, and what the snapshot is ("approved no. 2", "now"). */
export type SnapshotEvidence = { briefIds: Readonly<Record<string, string>>; of: Bilingual };

/** A ranking as it stands now: nobody has approved it. */
export const standingNow = (briefIds: SnapshotEvidence["briefIds"]): SnapshotEvidence => ({
  briefIds,
  of: { th: "ลำดับ ณ ขณะนี้ ยังไม่ได้เห็นชอบ", en: "The ranking as it stands now, not approved" },
});

/** A ranking that the committee approved: number of the approval and of its meeting. */
export const approvedAs = (
  briefIds: SnapshotEvidence["briefIds"],
  { number, meetingNo }: { number: number; meetingNo: string },
): SnapshotEvidence => ({
  briefIds,
  of: {
    th: `ลำดับที่เห็นชอบครั้งที่ ${number} ประชุม ${meetingNo} ไม่เปลี่ยนตามข้อมูลภายหลัง`,
    en: `The ranking of approval no. ${number}, meeting ${meetingNo}; it never changes afterwards`,
  },
});

const money = (satang: string | null) => groupedBaht(BigInt(satang ?? "0"));

function rowOf(row: SnapshotRow, briefIds: Readonly<Record<string, string>>): Addend {
  const brief = briefIds[row.projectId];
  return {
    label: row.title || row.code,
    note: {
      th: `ลำดับ ${row.rank ?? "–"} · ${row.code} · ฉบับที่ ${row.revision}`,
      en: `Rank ${row.rank ?? "–"} · ${row.code} · revision ${row.revision}`,
    },
    amountSatang: BigInt(row.amountSatang),
    ...(brief ? { href: `/briefs/${brief}#item-11` } : {}),
  };
}

function sourcesOf({ areaCode, fy, policy }: ApprovalSnapshot, { of }: SnapshotEvidence) {
  const { revision, windowMin, windowMax, keyShareMin, letterNo = "" } = policy;
  return {
    sources: [
      of,
      {
        th: `หลักเกณฑ์ ${letterNo} ฉบับที่ ${revision} ของปีงบประมาณ ${fy}: ${windowMin}–${windowMax} เท่า โครงการสำคัญ ${keyShareMin} ของกรอบ`,
        en: `Rules ${letterNo}, revision ${revision}, of budget year ${fy}: ${windowMin}–${windowMax} times, key projects ${keyShareMin} of the frame`,
      },
      {
        th: "งบของพื้นที่เองในข้อ 11 ของ Project Brief แต่ละฉบับ",
        en: "The area's own money in item 11 of each Project Brief",
      },
    ],
    links: [{ label: { th: "ลำดับและกรอบวงเงิน", en: "Ranking and frame" }, href: `/years/${areaCode}-${fy}/ranking` }],
  };
}

/** [R1] The proposed sum of a ranking that is, or would be, approved: its rows, compared with its frame. */
export function snapshotTotal(snapshot: ApprovalSnapshot, evidence: SnapshotEvidence): ExplainedAmount {
  const { frameSatang, minSatang, maxSatang, proposedSatang, policy } = snapshot;
  const steps =
    frameSatang === null || minSatang === null || maxSatang === null
      ? []
      : [
          sameInBoth(`${policy.windowMin} × ${money(frameSatang)} = ${money(minSatang)}`),
          sameInBoth(`${policy.windowMax} × ${money(frameSatang)} = ${money(maxSatang)}`),
        ];
  const rows = snapshot.rows.map((row) => rowOf(row, evidence.briefIds));
  // administration cost is in the sum when the cycle counts it: what rows do not make
  const apart = rows.reduce((left, { amountSatang }) => left - amountSatang, BigInt(proposedSatang));
  const admin: Addend[] =
    apart === 0n
      ? []
      : [
          {
            label: {
              th: "ค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ",
              en: "Integrated administration cost",
            },
            amountSatang: apart,
          },
        ];
  return addedUp(
    {
      ...sourcesOf(snapshot, evidence),
      title: { th: "รวมที่เสนอ", en: "Proposed in all" },
      rules: ["R1", "R2"],
      steps,
    },
    [...rows, ...admin],
  );
}

/** The frame of a snapshot as it was announced; null without one. */
export function snapshotFrame(snapshot: ApprovalSnapshot, evidence: SnapshotEvidence): ExplainedAmount | null {
  const { frameSatang, areaCode, fy } = snapshot;
  if (frameSatang === null) return null;
  const title = { th: "กรอบวงเงินที่แจ้ง", en: "The announced frame" };
  const href = `/years/${areaCode}-${fy}/settings`;
  return addedUp({ ...sourcesOf(snapshot, evidence), title, rules: ["R1"] }, [
    { label: title, amountSatang: BigInt(frameSatang), href },
  ]);
}

/** One row of a snapshot: its own amount, and the sum down to it (null where ranks were not valid). */
export function snapshotRow(
  snapshot: ApprovalSnapshot,
  row: SnapshotRow,
  evidence: SnapshotEvidence,
): { amount: ExplainedAmount; cumulative: ExplainedAmount | null } {
  const about = sourcesOf(snapshot, evidence);
  const name = row.title || row.code;
  const own = rowOf(row, evidence.briefIds);
  const amount = addedUp({ ...about, title: { th: `วงเงิน: ${name}`, en: `Amount: ${name}` }, rules: ["R1"] }, [own]);
  if (row.cumulativeSatang === null) return { amount, cumulative: null };
  const at = snapshot.rows.indexOf(row);
  const before = BigInt(row.cumulativeSatang) - own.amountSatang;
  const above: Addend = {
    label: { th: `สะสมของลำดับก่อนหน้า (${at} โครงการ)`, en: `Sum of the ranks above (${at} projects)` },
    amountSatang: before,
  };
  const title = { th: `สะสมถึงลำดับ ${row.rank ?? "–"}: ${name}`, en: `Sum down to rank ${row.rank ?? "–"}: ${name}` };
  return { amount, cumulative: addedUp({ ...about, title, rules: ["R2"] }, at > 0 ? [above, own] : [own]) };
}
