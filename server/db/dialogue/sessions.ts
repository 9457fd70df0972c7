import type { SessionObject } from "~/domain/access/acts";
import type { OfficialStep } from "~/domain/dialogue/phases/officialStep";
import type { Phase, PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import type { Course } from "~/domain/dialogue/phases/phaseMachine";
import type { ScriptName } from "~/domain/dialogue/phases/script";
import type { SessionState } from "~/domain/dialogue/sessionState";
import type { VotingRules } from "~/domain/dialogue/voting/votingRules";
import type { Tx } from "../client";

/** A dialogue session as it is stored, with its phases. Instants are Dates. */
export type SessionRecord = SessionObject &
  Course & {
    id: string;
    fy: number;
    title: string;
    place: string;
    startsAt: Date;
    officialStep: OfficialStep;
    script: ScriptName;
    rules: VotingRules;
    version: number;
    codeHash: string | null;
    codeRotation: number;
    codeSince: Date | null;
    linkVersion: number;
    linkOpen: boolean;
    blank: boolean;
    createdBy: string;
    closedAt: Date | null;
    appliedAt: Date | null;
    appliedVersion: string | null;
    shownTable: number | null;
  };

const INCLUDE = { phases: { orderBy: { sort: "asc" } }, facilitators: { select: { userId: true } } } as const;

const findOne = (tx: Tx, id: string) =>
  tx.dialogueSession.findFirst({ where: { id, removedAt: null }, include: INCLUDE });

type Row = NonNullable<Awaited<ReturnType<typeof findOne>>>;

function toPhase(row: Row["phases"][number]): Phase {
  const { id, sort, kind, plannedMinutes, extendedMinutes, dropped, beganAt, endedAt } = row;
  const times = { beganAt: beganAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null };
  return { id, sort, kind: kind as PhaseKind, plannedMinutes, extendedMinutes, dropped, ...times };
}

function toSession({ phases, facilitators, ...row }: Row): SessionRecord {
  return {
    ...row,
    state: row.state as SessionState,
    officialStep: row.officialStep as OfficialStep,
    script: row.script as ScriptName,
    rules: row.rules as unknown as VotingRules,
    phases: phases.map(toPhase),
    facilitatorIds: facilitators.map(({ userId }) => userId),
  };
}

/** One session; null when it is absent or was removed. */
export async function loadSession(tx: Tx, id: string): Promise<SessionRecord | null> {
  const row = await findOne(tx, id);
  return row && toSession(row);
}

/**
 * One session, its row locked until the transaction ends: `update` for whoever moves it, `share` for answers, so that a
 * vote is either before the end of its phase or after it. Null when absent.
 */
export async function lockSession(tx: Tx, id: string, how: "update" | "share"): Promise<SessionRecord | null> {
  if (how === "update") await tx.$queryRaw`select id from dialogue_session where id = ${id}::uuid for update`;
  else await tx.$queryRaw`select id from dialogue_session where id = ${id}::uuid for share`;
  return loadSession(tx, id);
}

/** Sessions of an area and budget year (B.E.), the newest first; at most 200. */
export async function loadSessions(tx: Tx, areaCode: string, fy: number): Promise<SessionRecord[]> {
  const rows = await tx.dialogueSession.findMany({
    where: { areaCode, fy, removedAt: null },
    include: INCLUDE,
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(toSession);
}
