import type * as Y from "yjs";
import { readBrief } from "~/collab/briefDoc";
import { addActivity, addFunding, setAmount } from "~/collab/brief/editRows";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { FundSource } from "~/domain/brief/briefContent";
import { isOver } from "~/domain/dialogue/sessionState";
import { storedAmount } from "~/domain/money/storedAmount";
import { loadBriefProject } from "../../../db/briefs";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandSession, touchSession } from "../demandSession";
import { recordSession } from "../run/recordSession";
import type { SessionRecord } from "../../../db/dialogue/sessions";

/** What became of the promises of one project; `problem` = the code of what hindered it. */
export type PledgeResult = { briefId: string; added: number; problem: string | null };

type Promised = { id: string; orgId: string | null; source: FundSource; minSatang: bigint };

/** Name of the activity that holds promises of a brief without any activity yet. */
const ACTIVITY = "กิจกรรมร่วมจากเวทีสนทนา";

/** Adds a funding line for each promise with its lower amount; returns the lines by promise. */
function addLines(doc: Y.Doc, fy: number, promised: readonly Promised[]): Map<string, string> {
  const first = readBrief(doc).content.activities[0];
  const activityId = first?.id ?? addActivity(doc, { orgId: promised[0]?.orgId ?? null, title: ACTIVITY });
  return new Map(
    promised.map(({ id, orgId, source, minSatang }) => {
      const lineId = addFunding(doc, { activityId, orgId, source, commitment: "PLEDGED" });
      setAmount(doc, lineId, fy, storedAmount(minSatang));
      return [id, lineId] as const;
    }),
  );
}

async function applyToBrief(
  deps: Deps,
  actor: Actor,
  session: SessionRecord,
  briefId: string,
  promised: readonly Promised[],
): Promise<void> {
  const project = await loadBriefProject(deps.db.prisma, briefId);
  if (!project || !may(actor, "brief.read", project)) throw new AppError("notFound");
  if (!may(actor, "brief.write", project)) throw new AppError("frozen");
  let lines = new Map<string, string>();
  const change = (doc: Y.Doc) => void (lines = addLines(doc, session.fy, promised));
  await deps.collab.edit(briefRoom(briefId), actor, change, async (tx) => {
    for (const [id, lineId] of lines) {
      const where = { id, appliedAt: null, withdrawnAt: null };
      const { count } = await tx.dialoguePledge.updateMany({ where, data: { appliedAt: deps.clock.now(), lineId } });
      // somebody else was faster: the whole edit is taken back
      if (count !== 1) throw new AppError("stale");
    }
    await recordSession(tx, deps, actor, session, "pledgesApplied", { briefId, lines: [...lines] });
  });
}

async function openPledges(deps: Deps, session: SessionRecord): Promise<Map<string, Promised[]>> {
  const rows = await deps.db.prisma.dialoguePledge.findMany({
    where: { sessionId: session.id, appliedAt: null, withdrawnAt: null },
    orderBy: { at: "asc" },
    include: { seat: { select: { orgId: true } } },
  });
  const items = await deps.db.prisma.dialogueItem.findMany({ where: { sessionId: session.id } });
  const briefs = await deps.db.prisma.brief.findMany({
    where: { projectId: { in: items.flatMap(({ projectId }) => projectId ?? []) } },
    select: { id: true, projectId: true },
  });
  const briefOf = new Map(briefs.map(({ id, projectId }) => [projectId, id]));
  const projectOf = new Map(items.map(({ id, projectId }) => [id, projectId]));
  const byBrief = new Map<string, Promised[]>();
  for (const { id, itemId, source, minSatang, seat } of rows) {
    const briefId = briefOf.get(projectOf.get(itemId) ?? "");
    if (!briefId) continue;
    const one = { id, orgId: seat.orgId, source: source as FundSource, minSatang };
    byBrief.set(briefId, [...(byBrief.get(briefId) ?? []), one]);
  }
  return byBrief;
}

/**
 * Turns the promises of a closed session into funding lines PLEDGED of their briefs, with the lower amount of each, in one
 * update a brief; each promise once, however often it is asked. Promises for agendas wait until these have a project. A
 * brief that cannot be written is named, the others go on. Throws notFound, forbidden, stepUnavailable (not closed).
 */
export async function applyPledges(deps: Deps, actor: Actor, id: string): Promise<PledgeResult[]> {
  const session = await demandSession(deps.db.prisma, actor, "session.prepare", id);
  if (!isOver(session.state)) throw new AppError("stepUnavailable");
  const results: PledgeResult[] = [];
  for (const [briefId, promised] of await openPledges(deps, session)) {
    try {
      await applyToBrief(deps, actor, session, briefId, promised);
      results.push({ briefId, added: promised.length, problem: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      results.push({ briefId, added: 0, problem: error.code });
    }
  }
  const { areaCode, fy } = session;
  if (results.some(({ added }) => added > 0))
    deps.bus.emit("window", { areaCode, fy, at: deps.clock.now().toISOString() });
  touchSession(deps, id);
  return results;
}
