import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { annexTotalOf } from "~/domain/mou/mouContent";
import { checkWitnesses } from "~/domain/mou/witnesses";
import type { Finding } from "~/domain/rules/finding";
import { loadPersonNames, type PersonName } from "../../../db/comment/threads";
import { loadMouExports, loadSignings, type MouExportRecord, type SigningRecord } from "../../../db/mou/signings";
import { loadMouSteps, type MouStepRecord } from "../../../db/mou/steps";
import { loadAssets, type MouRecord } from "../../../db/mous";
import type { Deps } from "../../deps";
import { contentOf } from "../text/readMouContent";
import { demandMou } from "../steps/demandMou";
import { authorityFindings, textFindings } from "../steps/mouGuards";
import { openSteps, type OpenStep } from "../steps/openSteps";
import { approvalsOf, textOf } from "../steps/standing";

/** What is looked at before anybody signs, each with what stands in its way. */
export type Preflight = {
  what: "BLANKS" | "ANNEX" | "AUTHORITY" | "WITNESSES" | "APPROVALS" | "UNCHANGED";
  findings: Finding[];
};

/** The signing page of a memorandum. */
export type SigningView = {
  mou: MouRecord;
  preflight: Preflight[];
  /** Sum of the annex and of the brief's asset items for this receiver, satang. */
  sums: { annex: bigint; brief: bigint } | null;
  /** The last file of the approved text; its fingerprint is the one that a scan must show. */
  last: MouExportRecord | null;
  exports: MouExportRecord[];
  /** Records of the signing, newest first; the first holds. */
  signings: SigningRecord[];
  steps: OpenStep[];
  history: MouStepRecord[];
  people: PersonName[];
  mayRecord: boolean;
};

const told = (rule: string, code: string, th: string, en: string): Finding => ({
  ...{ rule, severity: "E", code, ids: [], message: { th, en } },
});

/** Opens the signing of a memorandum. Throws notFound. */
export async function openSigning(deps: Deps, actor: Actor, id: string): Promise<SigningView> {
  const tx = deps.db.prisma;
  const mou = await demandMou(tx, actor, id);
  const text = await textOf(tx, mou);
  const { stand } = await approvalsOf(tx, mou);
  const findings = await textFindings(tx, mou);
  const content = text && text.changes.length === 0 ? text.agreed.content : await contentOf(tx, mou);
  const [exports, signings, history] = [
    await loadMouExports(tx, id),
    await loadSignings(tx, id),
    await loadMouSteps(tx, id),
  ];
  const open = told("MOU", "APPROVALS_OPEN", "การอนุมัติยังไม่ครบ", "Approvals are not complete");
  const changed = told("MOU", "TEXT_CHANGED", "เนื้อหาเปลี่ยนไปจากฉบับที่อนุมัติ", "The text differs from the approved one");
  const people = [...signings.map(({ recordedBy }) => recordedBy), ...exports.map(({ byUserId }) => byUserId)];
  const receiver = mou.transferee?.orgId;
  const assets = receiver ? await loadAssets(tx, mou.briefId) : [];
  const mine = assets.filter(({ receiverOrgId }) => receiverOrgId === receiver);
  return {
    mou,
    preflight: [
      { what: "BLANKS", findings: findings.filter(({ rule }) => rule === "R10" || rule === "R11") },
      { what: "ANNEX", findings: findings.filter(({ rule }) => rule === "R13") },
      { what: "AUTHORITY", findings: await authorityFindings(tx, mou, mou.fields.signingDate) },
      { what: "WITNESSES", findings: receiver ? checkWitnesses(mou.fields) : [] },
      { what: "APPROVALS", findings: stand.complete ? [] : [open] },
      { what: "UNCHANGED", findings: text && text.changes.length === 0 ? [] : [changed] },
    ],
    sums: receiver
      ? { annex: annexTotalOf(content), brief: mine.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n) }
      : null,
    last: (text && exports.find(({ versionId, draft }) => versionId === text.agreed.id && !draft)) ?? null,
    ...{ exports, signings, history },
    steps: await openSteps(tx, actor, mou),
    people: [
      ...(await loadPersonNames(tx, [...people, ...history.map(({ byUserId }) => byUserId)], mou.areaCode)).values(),
    ],
    mayRecord: may(actor, "mou.manage", mou) && ["SIGNING", "SIGNED", "ACTIVE"].includes(mou.state),
  };
}
