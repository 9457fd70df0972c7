import { mouRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { mouStepBetween } from "~/domain/mou/life/mouLife";
import { judgeScan, typedFingerprint } from "~/domain/mou/signing/fingerprint";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { dayOf } from "../../../db/days";
import { keepFile } from "../../../db/mou/files";
import { insertSigning, loadMouExports } from "../../../db/mou/signings";
import { latestMouVersion } from "../../../db/mou/versions";
import { lockMou, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import { checkedPaper, type Upload } from "../../../import/paper/checkedPaper";
import type { Deps } from "../../deps";
import { dayField, lineOf } from "../../people/fields";
import { demandMouLocked } from "../steps/demandMou";
import { authorityFindings } from "../steps/mouGuards";
import { moveMou } from "../steps/moveMou";
import { MAX_REASON } from "../steps/takeMouStep";
import { touchMou } from "../steps/tellMou";

/** A signing on paper as a person records it; the day as typed (B.E.), `reason` for a correction. */
export type SigningInput = {
  documentNo: string;
  place: string;
  signedOn: string;
  originals: number;
  witnesses: { name: string; position: string }[];
  fingerprint: string;
  reason: string;
  scan: Upload;
};

type Checked = Omit<SigningInput, "scan" | "fingerprint">;

/** Most originals of a co-operation: one for each side and some more. */
const MOST_ORIGINALS = 60;

/** [I7, R14] Two originals by the form, at least; two witnesses by name, who are not one person's two names. */
function checked(input: SigningInput, mou: MouRecord, today: string): Checked {
  const signedOn = dayField(input.signedOn, "signedOn");
  // nobody records a signing that has not been
  if (signedOn === null || signedOn > today) throw new AppError("badInput", { field: "signedOn" });
  const { originals } = input;
  const fits = mou.type === "ASSET_TRANSFER" ? originals === 2 : originals >= 2 && originals <= MOST_ORIGINALS;
  if (!Number.isInteger(originals) || !fits) throw new AppError("badInput", { field: "originals" });
  const witnesses = input.witnesses.map(({ name, position }) => ({
    name: lineOf(name, "witness"),
    position: lineOf(position, "witness", { required: false }),
  }));
  if (witnesses.length !== 2 || witnesses[0]?.name === witnesses[1]?.name)
    throw new AppError("badInput", { field: "witness" });
  return {
    ...{ signedOn, originals, witnesses },
    documentNo: lineOf(input.documentNo, "documentNo", { required: false }),
    place: lineOf(input.place, "place", { max: 300 }),
    reason: lineOf(input.reason, "reason", { max: MAX_REASON, required: false }),
  };
}

const WHAT = {
  EARLIER: "ไฟล์ก่อนหน้าของฉบับที่อนุมัติ",
  OTHER: "ฉบับร่างหรือฉบับอื่น",
  UNKNOWN: "ไม่เคยออกจากระบบนี้",
} as const;

/** The approved version whose last file was signed. Throws notExported, otherVersion with both fingerprints. */
async function demandLastFile(tx: Tx, mou: MouRecord, typed: string): Promise<{ versionId: string; last: string }> {
  const agreed = await latestMouVersion(tx, mou.id, ["AGREED"]);
  if (!agreed) throw new AppError("mouMoved");
  const { what, last } = judgeScan(typed, await loadMouExports(tx, mou.id), agreed.id);
  if (what === "NOT_EXPORTED" || last === null) throw new AppError("notExported");
  if (what !== "LAST")
    throw new AppError("otherVersion", { typed: typedFingerprint(typed) || "–", what: WHAT[what], last });
  return { versionId: agreed.id, last };
}

async function demandAuthorityOn(tx: Tx, mou: MouRecord, day: string): Promise<void> {
  const errors = (await authorityFindings(tx, mou, day)).filter(({ severity }) => severity === "E");
  const [first] = errors;
  if (first) throw new AppError("authorityMissing", { count: errors.length, first: first.message.th });
}

/** The memorandum that this one takes the place of is superseded in the same moment. */
async function supersedeOld(tx: Tx, deps: Deps, actor: Actor, mou: MouRecord): Promise<string[]> {
  const old = mou.supersedesId ? await lockMou(tx, mou.supersedesId) : null;
  const step = old && mouStepBetween(old.state, "SUPERSEDED", "SUCCESSOR");
  if (!old || !step) return [];
  return (await moveMou(tx, deps, actor, old, step, { reason: `/mous/${mou.id}` })).notified;
}

/**
 * Records that a memorandum was signed on paper: place, day, number, originals, witnesses, and the scan with its SHA-256; no
 * digital signature. The fingerprint typed from the scan's footer must be that of the last file of the approved text, and
 * authority is judged again on the real day. A record after the first corrects it with a reason; none is changed. Throws
 * notFound, forbidden, mouMoved, badInput, reasonMissing, authorityMissing, notExported, otherVersion, paperRefused,
 * paperTooLarge, paperHidden.
 */
export async function recordSigning(deps: Deps, actor: Actor, id: string, input: SigningInput): Promise<void> {
  const notified = await deps.db.prisma.$transaction(
    async (tx) => {
      const mou = await demandMouLocked(tx, actor, id);
      if (!may(actor, "mou.manage", mou)) throw new AppError("forbidden");
      const first = mou.state === "SIGNING";
      if (!first && mou.state !== "SIGNED" && mou.state !== "ACTIVE") throw new AppError("mouMoved");
      const { signedOn, ...said } = checked(input, mou, deps.clock.today());
      if (!first && said.reason === "") throw new AppError("reasonMissing");
      await demandAuthorityOn(tx, mou, signedOn);
      const { versionId, last } = await demandLastFile(tx, mou, input.fingerprint);
      const scan = checkedPaper(input.scan);
      const at = deps.clock.now();
      const scanFileId = await keepFile(tx, scan, at);
      const row = {
        versionId,
        fingerprint: last,
        signedOn,
        ...said,
        scanFileId,
        recordedBy: actor.userId,
        recordedAt: at,
      };
      await insertSigning(tx, id, { ...row, reason: first ? "" : said.reason });
      await tx.mou.update({ where: { id }, data: { signingDate: dayOf(signedOn) } });
      await record(tx, deps, actor, {
        ...{ action: "mou.signingRecorded", objectKind: "mou", objectId: id, areaCode: mou.areaCode },
        detail: {
          ...{ signedOn, place: said.place, documentNo: said.documentNo, originals: said.originals, fingerprint: last },
          ...{ sha256: scan.sha256, bytes: scan.bytes.length, corrects: !first, reason: said.reason },
        },
      });
      const step = mouStepBetween(mou.state, "SIGNED", "SIGNING");
      if (!first || !step) return [];
      const moved = await moveMou(tx, deps, actor, mou, step, { documentNo: said.documentNo, documentDate: signedOn });
      return [...moved.notified, ...(await supersedeOld(tx, deps, actor, mou))];
    },
    { timeout: 30_000 },
  );
  deps.bus.emit("access", { room: mouRoom(id) });
  touchMou(deps, id, notified);
}
