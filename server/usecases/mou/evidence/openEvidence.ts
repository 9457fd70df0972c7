import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isBeforeSigning } from "~/domain/mou/life/mouLife";
import { capacitiesOf } from "~/domain/mou/signing/matrix";
import type { SignerCapacity } from "~/domain/mou/authority";
import { loadPersonNames, type PersonName } from "../../../db/comment/threads";
import { mouObject, type MouRecord } from "../../../db/mous";
import type { Deps } from "../../deps";
import { demandMou } from "../steps/demandMou";
import { openSteps, type OpenStep } from "../steps/openSteps";
import { authorityOf, type PartyStanding } from "../steps/standing";

/** A row of the page: the side, what R12 says of it, its papers, the capacities it may choose. */
export type EvidenceRow = PartyStanding & { capacities: readonly SignerCapacity[]; mayAttach: boolean };

/** The matrix of authority (product §3f.3). */
export type EvidenceView = {
  mou: MouRecord;
  rows: EvidenceRow[];
  /** Nothing of the papers stands in the way, and the day is set. */
  ready: boolean;
  steps: OpenStep[];
  people: PersonName[];
  mayTime: boolean;
};

/** Opens the matrix of authority of a memorandum. Throws notFound. */
export async function openEvidence(deps: Deps, actor: Actor, id: string): Promise<EvidenceView> {
  const tx = deps.db.prisma;
  const mou = await demandMou(tx, actor, id);
  const rows = await authorityOf(tx, mou, mou.fields.signingDate);
  const before = isBeforeSigning(mou.state);
  const ids = rows.flatMap(({ papers }) => papers.flatMap((one) => [one.addedBy, one.withdrawnBy ?? one.addedBy]));
  return {
    mou,
    rows: rows.map((row) => ({
      ...row,
      capacities: capacitiesOf(row.party.type),
      mayAttach: before && may(actor, "mou.attach", { ...mouObject(mou), partyNo: row.party.no }),
    })),
    ready: mou.fields.signingDate !== null && rows.every(({ row }) => row.ready),
    steps: await openSteps(tx, actor, mou),
    people: [...(await loadPersonNames(tx, ids, mou.areaCode)).values()],
    mayTime: before && may(actor, "mou.draft", mou.project),
  };
}
