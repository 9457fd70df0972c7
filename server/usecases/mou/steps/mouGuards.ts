import type { Finding } from "~/domain/rules/finding";
import { checkAnnex } from "~/domain/mou/annex";
import type { MouGuard, MouStep } from "~/domain/mou/life/mouLife";
import { checkWitnesses } from "~/domain/mou/witnesses";
import type { Tx } from "../../../db/client";
import { loadAssets, type MouRecord } from "../../../db/mous";
import { textFindings as clauseFindings } from "../text/textGate";
import { approvalsOf, authorityOf, textOf } from "./standing";

const block = (rule: string, code: string, th: string, en: string, ids: string[] = []): Finding => ({
  ...{ rule, severity: "E", code, ids, message: { th, en } },
});

/** [R10, R11, R13, R14] The text, its annex and its witnesses. */
export async function textFindings(tx: Tx, mou: MouRecord): Promise<Finding[]> {
  const receiver = mou.transferee?.orgId;
  const ofText = await clauseFindings(tx, mou);
  const assets = receiver ? checkAnnex(await loadAssets(tx, mou.briefId), receiver) : [];
  return [...ofText, ...assets, ...(receiver ? checkWitnesses(mou.fields) : [])];
}

const NO_DAY = block(
  "R12",
  "NO_SIGNING_DATE",
  "กำหนดวันลงนามก่อน อำนาจของผู้ลงนามตรวจในวันนั้น",
  "Set the day of signing first: authority is judged on it",
  ["signingDate"],
);

/** [R12] Authority of every side on `day` (ISO); the sentence names the side. */
export async function authorityFindings(tx: Tx, mou: MouRecord, day: string | null): Promise<Finding[]> {
  const rows = await authorityOf(tx, mou, day);
  const ofSides = rows.flatMap(({ party, row }) =>
    row.findings.map((finding) => ({
      ...finding,
      ids: [`party-${party.no}`],
      message: { th: `${party.nameTh}: ${finding.message.th}`, en: `${party.nameTh}: ${finding.message.en}` },
    })),
  );
  return [...(day === null ? [NO_DAY] : []), ...ofSides];
}

async function approvalFindings(tx: Tx, mou: MouRecord): Promise<Finding[]> {
  const { stand, turn } = await approvalsOf(tx, mou);
  const text = await textOf(tx, mou);
  const open = stand.complete
    ? []
    : [
        stand.stages.length === 0
          ? block("MOU", "NO_APPROVERS", "ยังไม่ได้กำหนดลำดับการอนุมัติ", "Nobody is set up to approve yet")
          : block(
              "MOU",
              "APPROVALS_OPEN",
              `การอนุมัติยังไม่ครบ รออีก ${turn.length} คน`,
              `Approvals are open: ${turn.length} people's turn`,
            ),
      ];
  const changed = (text?.changes.length ?? 0) > 0;
  const stale = block(
    "MOU",
    "TEXT_CHANGED",
    "เนื้อหาเปลี่ยนไปจากฉบับที่ตกลงและอนุมัติ ต้องเปิดร่างใหม่",
    "What stands now differs from the text that was agreed and approved: open the draft again",
  );
  return [...open, ...(changed ? [stale] : [])];
}

async function dutyFindings(tx: Tx, mou: MouRecord): Promise<Finding[]> {
  const count = await tx.mouDuty.count({ where: { mouId: mou.id, removedAt: null, doneAt: null } });
  if (count === 0) return [];
  return [block("MOU", "DUTIES_OPEN", `ยังมีพันธะที่ไม่เสร็จ ${count} เรื่อง`, `${count} duties are not done yet`)];
}

/** What stands before a step of a memorandum at this moment; warnings of R14 and R13 do not block. */
export async function mouGuards(tx: Tx, mou: MouRecord, { guards }: Pick<MouStep, "guards">): Promise<Finding[]> {
  const check: Record<MouGuard, () => Promise<Finding[]>> = {
    TEXT: () => textFindings(tx, mou),
    AUTHORITY: () => authorityFindings(tx, mou, mou.fields.signingDate),
    APPROVALS: () => approvalFindings(tx, mou),
    DUTIES: () => dutyFindings(tx, mou),
  };
  const findings: Finding[] = [];
  for (const guard of guards) findings.push(...(await check[guard]()));
  return findings;
}
