import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isLead } from "~/domain/access/projectRoles";
import { clauseStanding, type ClauseAct, type ClauseStanding, type ClauseState } from "~/domain/mou/clauses/clauseLife";
import { isLibraryKey } from "~/domain/mou/clauses/clauseKeys";
import { CLAUSE_SOURCE_ITEMS } from "~/domain/mou/clauses/library";
import { sidesOf } from "~/domain/mou/parties";
import { readSourceSeen, sourceChanges, type SourceChange } from "~/domain/mou/sourceChanges";
import type { Finding } from "~/domain/rules/finding";
import { readEpoch } from "../../../db/backup/epoch";
import type { Tx } from "../../../db/client";
import { loadPersonNames } from "../../../db/comment/threads";
import { loadClauseActs, type ClauseActRecord } from "../../../db/mou/clauseActs";
import { loadClauses, type ClauseRecord } from "../../../db/mou/clauses";
import { mouObject, type MouRecord } from "../../../db/mous";
import type { Deps } from "../../deps";
import { clauseHash } from "./clauseHash";
import { ensureMouText } from "./ensureMouText";
import { readClauseTexts } from "./readMouContent";
import { readSource } from "./readSource";
import { textFindings } from "../steps/mouGuards";

/** An act of the negotiation as the page tells it; `at` an ISO instant, `text` what the side stood by. */
export type ActView = { act: ClauseAct; partyNo: number; name: string; reason: string; text: string; at: string };

/** A clause as the page shows it. `locked` = every side agreed; `sourceItem` = item of the brief that it was filled from. */
export type ClauseView = {
  key: string;
  heading: string;
  own: boolean;
  sourceItem: string | null;
  text: string;
  state: ClauseState;
  locked: boolean;
  standing: ClauseStanding;
  acts: ActView[];
};

/** The words of a memorandum, where its sides stand, and what of the brief changed. */
export type MouTextView = {
  room: { userId: string; epoch: number };
  /** Numbers of the sides that the asker speaks for. */
  mine: number[];
  clauses: ClauseView[];
  /** A unit that came or went is named. */
  changes: (SourceChange & { nameTh?: string })[];
  /** [R10, R11, R13, R14] What stands before the agreed text. */
  blockers: Finding[];
  mayNegotiate: boolean;
  /** May take the step to the agreed text when nothing stands before it. */
  mayAgree: boolean;
};

type Parts = { mou: MouRecord; acts: readonly ClauseActRecord[]; nameOf(userId: string): string };

function clauseView({ id, key, heading, state }: ClauseRecord, text: string, { mou, acts, nameOf }: Parts): ClauseView {
  const own = acts.filter(({ clauseId }) => clauseId === id);
  return {
    ...{ key, heading, text, state },
    own: !isLibraryKey(key),
    sourceItem: isLibraryKey(key) ? CLAUSE_SOURCE_ITEMS[key] : null,
    locked: state === "AGREED",
    standing: clauseStanding(own, mou.parties, clauseHash(text)),
    acts: own.map(({ act, partyNo, userId, reason, text: words, at }) => ({
      ...{ act, partyNo, reason, text: words, name: nameOf(userId), at: at.toISOString() },
    })),
  };
}

async function changesOf(
  tx: Tx,
  mou: MouRecord,
  clauses: readonly ClauseRecord[],
  texts: Readonly<Record<string, string>>,
) {
  if (mou.state !== "DRAFT") return [];
  const row = await tx.mou.findUniqueOrThrow({ where: { id: mou.id }, select: { sourceSeen: true } });
  const compared = clauses.map(({ key, heading, source }) => ({ key, heading, source, text: texts[key] ?? "" }));
  const changes = sourceChanges(await readSource(tx, mou), compared, mou.fields, readSourceSeen(row.sourceSeen));
  const ids = changes.flatMap((change) => (change.kind === "unit" ? [change.orgId] : []));
  const orgs = await tx.organization.findMany({ where: { id: { in: ids } }, select: { id: true, nameTh: true } });
  const names = new Map(orgs.map(({ id, nameTh }) => [id, nameTh]));
  return changes.map((change) =>
    change.kind === "unit" ? { ...change, nameTh: names.get(change.orgId) ?? "" } : change,
  );
}

/** Reads the words of a memorandum that the actor may read, as they are durable. */
export async function openText(deps: Deps, actor: Actor, mou: MouRecord): Promise<MouTextView> {
  await ensureMouText(deps, mou);
  const tx = deps.db.prisma;
  const [clauses, acts, epoch] = await Promise.all([
    loadClauses(tx, mou.id),
    loadClauseActs(tx, mou.id),
    readEpoch(deps.db.pool),
  ]);
  const texts = await readClauseTexts(
    tx,
    mou.id,
    clauses.map(({ key }) => key),
  );
  const names = await loadPersonNames(tx, [...new Set(acts.map(({ userId }) => userId))], mou.areaCode);
  const parts = { mou, acts, nameOf: (userId: string) => names.get(userId)?.nameTh ?? "–" };
  const object = mouObject(mou);
  const draft = mou.state === "DRAFT";
  return {
    room: { userId: actor.userId, epoch },
    mine: sidesOf(actor, object),
    clauses: clauses.map((clause) => clauseView(clause, texts[clause.key] ?? "", parts)),
    changes: await changesOf(tx, mou, clauses, texts),
    blockers: draft ? await textFindings(tx, mou) : [],
    mayNegotiate: draft && may(actor, "mou.negotiate", object),
    mayAgree: draft && isLead(actor, mou.project),
  };
}
