import { approvedText, textChanges, type TextChange } from "~/domain/mou/approval/approvedText";
import { approvalStand, whoseTurn, type ApprovalStand } from "~/domain/mou/approval/approval";
import { matrixRow, type MatrixRow } from "~/domain/mou/signing/matrix";
import type { Tx } from "../../../db/client";
import { loadActs, loadGroups, type ActRecord, type GroupRecord } from "../../../db/mou/approvals";
import { countedEvidence, loadEvidence, type EvidenceRecord } from "../../../db/mou/evidence";
import type { MouPartyRecord } from "../../../db/mou/parties";
import { latestMouVersion, type MouVersionRecord } from "../../../db/mou/versions";
import type { MouRecord } from "../../../db/mous";
import { contentHash } from "../../../export/contentHash";
import { contentOf } from "../text/readMouContent";

/** A side with its row of the matrix and its papers, withdrawn ones too. */
export type PartyStanding = { party: MouPartyRecord; row: MatrixRow; papers: EvidenceRecord[] };

/** [R12] Every side of a memorandum with its papers, judged on `day` (ISO, null = open). */
export async function authorityOf(tx: Tx, mou: MouRecord, day: string | null): Promise<PartyStanding[]> {
  const papers = await loadEvidence(tx, mou.id);
  return mou.parties.map((party) => ({
    party,
    row: matrixRow(party, mou.fields, day, countedEvidence(papers, party.id)),
    papers: papers.filter(({ partyId }) => partyId === party.id),
  }));
}

/** The approvals of the round at hand, and all rounds as they were done. */
export type ApprovalsStanding = { stand: ApprovalStand; turn: string[]; groups: GroupRecord[]; acts: ActRecord[] };

/** Where the approvals of the round stand. */
export async function approvalsOf(tx: Tx, mou: Pick<MouRecord, "id" | "round">): Promise<ApprovalsStanding> {
  const [groups, acts] = [await loadGroups(tx, mou.id), await loadActs(tx, mou.id)];
  const own = <T extends { round: number }>(rows: T[]) => rows.filter(({ round }) => round === mou.round);
  const stand = approvalStand(own(groups), own(acts));
  return { stand, turn: whoseTurn(stand), groups, acts };
}

/** The agreed text of this round, and where what stands now says something else (the brief behind it may have changed). */
export type TextStanding = { agreed: MouVersionRecord; changes: TextChange[] };

/** Compares the text that was agreed in this round with what stands now; null before a text was agreed. */
export async function textOf(tx: Tx, mou: MouRecord): Promise<TextStanding | null> {
  const agreed = await latestMouVersion(tx, mou.id, ["AGREED"]);
  if (!agreed || agreed.round !== mou.round || mou.state === "DRAFT") return null;
  const now = await contentOf(tx, mou);
  const same = contentHash(approvedText(agreed.content)) === contentHash(approvedText(now));
  return { agreed, changes: same ? [] : changesOrAll(agreed, textChanges(agreed.content, now)) };
}

/** A difference that no line shows is still one. */
function changesOrAll(agreed: MouVersionRecord, changes: TextChange[]): TextChange[] {
  if (changes.length > 0) return changes;
  const place = { th: "ข้อมูลของโครงการที่ไม่แสดงในข้อความ", en: "facts of the project behind the text" };
  return [{ place, before: agreed.hash.slice(0, 8), after: "–" }];
}
