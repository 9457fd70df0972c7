import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { EVIDENCE_KINDS, type EvidenceKind } from "~/domain/mou/authority";
import { isBeforeSigning } from "~/domain/mou/life/mouLife";
import { record } from "../../../db/audit";
import { insertEvidence, loadEvidence, withdrawEvidenceRow, type EvidenceFields } from "../../../db/mou/evidence";
import { keepFile } from "../../../db/mou/files";
import { mouObject, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import { checkedPaper, type Upload } from "../../../import/paper/checkedPaper";
import type { Deps } from "../../deps";
import { dayField, lineOf } from "../../people/fields";
import { demandMouLocked } from "../steps/demandMou";
import { MAX_REASON } from "../steps/takeMouStep";
import { touchMou } from "../steps/tellMou";

/** A paper as a person sends it; days as typed (B.E.), "" = not given. */
export type EvidenceInput = {
  partyNo: number;
  kind: string;
  number: string;
  issuer: string;
  personName: string;
  date: string;
  validFrom: string;
  validTo: string;
  file: Upload;
};

/** Most papers that a side may have at a time. */
const MOST_PAPERS = 20;

function fieldsOf(input: EvidenceInput): EvidenceFields {
  const kind = EVIDENCE_KINDS.find((one) => one === input.kind);
  if (!kind) throw new AppError("badInput", { field: "kind" });
  const date = dayField(input.date, "date");
  const validFrom = dayField(input.validFrom, "validFrom");
  const validTo = dayField(input.validTo, "validTo");
  if (date === null) throw new AppError("badInput", { field: "date" });
  if (validTo !== null && validTo < (validFrom ?? date)) throw new AppError("datesInWrongOrder");
  return {
    ...{ kind, date, ...(lasts(kind) ? { validFrom, validTo } : { validFrom: null, validTo: null }) },
    number: lineOf(input.number, "number"),
    issuer: lineOf(input.issuer, "issuer", { required: false }),
    personName: kind === "COUNCIL_APPROVAL" ? "" : lineOf(input.personName, "personName", { required: false }),
  };
}

/** A council's approval is given on its day; the other papers hold for a time. */
const lasts = (kind: EvidenceKind) => kind !== "COUNCIL_APPROVAL";

function demandAttach(actor: Actor, mou: MouRecord, partyNo: number): void {
  if (!may(actor, "mou.attach", { ...mouObject(mou), partyNo })) throw new AppError("forbidden");
  if (!isBeforeSigning(mou.state)) throw new AppError("mouMoved");
}

/**
 * Keeps a paper that shows that a side's signatory may sign (R12), with the file byte for byte and its SHA-256. Throws
 * notFound, forbidden, mouMoved (signed or ended), badInput, datesInWrongOrder, paperRefused, paperTooLarge, paperHidden.
 */
export async function addEvidence(deps: Deps, actor: Actor, id: string, input: EvidenceInput): Promise<void> {
  await deps.db.prisma.$transaction(
    async (tx) => {
      const mou = await demandMouLocked(tx, actor, id);
      const party = mou.parties.find(({ no }) => no === input.partyNo);
      if (!party) throw new AppError("notFound");
      demandAttach(actor, mou, party.no);
      const fields = fieldsOf(input);
      const paper = checkedPaper(input.file);
      const standing = (await loadEvidence(tx, id)).filter((one) => one.partyId === party.id && !one.withdrawnAt);
      if (standing.length >= MOST_PAPERS) throw new AppError("badInput", { field: "file" });
      const at = deps.clock.now();
      const fileId = await keepFile(tx, paper, at);
      const ids = { partyId: party.id, fileId, addedBy: actor.userId, addedAt: at };
      const evidenceId = await insertEvidence(tx, { ...fields, ...ids });
      await record(tx, deps, actor, {
        ...{ action: "mou.evidenceAdded", objectKind: "mou", objectId: id, areaCode: mou.areaCode },
        detail: {
          ...{ evidenceId, partyNo: party.no, kind: fields.kind, number: fields.number, date: fields.date },
          ...{ file: paper.name, bytes: paper.bytes.length, mime: paper.mime, sha256: paper.sha256 },
        },
      });
    },
    { timeout: 30_000 },
  );
  touchMou(deps, id, []);
}

/**
 * Withdraws a paper with a reason: it counts no longer, stays to be read and is never deleted. Throws notFound, forbidden,
 * mouMoved, reasonMissing, stale (withdrawn before).
 */
export async function withdrawEvidence(
  deps: Deps,
  actor: Actor,
  id: string,
  evidenceId: string,
  reasonText: string,
): Promise<void> {
  const reason = lineOf(reasonText, "reason", { max: MAX_REASON, required: false });
  await deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandMouLocked(tx, actor, id);
    const paper = (await loadEvidence(tx, id)).find((one) => one.id === evidenceId);
    const party = mou.parties.find((one) => one.id === paper?.partyId);
    if (!paper || !party) throw new AppError("notFound");
    demandAttach(actor, mou, party.no);
    if (reason === "") throw new AppError("reasonMissing");
    const how = { withdrawnBy: actor.userId, withdrawnAt: deps.clock.now(), withdrawReason: reason };
    if (!(await withdrawEvidenceRow(tx, evidenceId, how))) throw new AppError("stale");
    await record(tx, deps, actor, {
      ...{ action: "mou.evidenceWithdrawn", objectKind: "mou", objectId: id, areaCode: mou.areaCode },
      detail: { evidenceId, partyNo: party.no, kind: paper.kind, number: paper.number, reason },
    });
  });
  touchMou(deps, id, []);
}
