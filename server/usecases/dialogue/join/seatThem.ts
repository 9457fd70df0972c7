import { isOpen, isOver } from "~/domain/dialogue/sessionState";
import type { Tx } from "../../../db/client";
import { lockSession, type SessionRecord } from "../../../db/dialogue/sessions";
import { takingPartIn } from "../../../db/organizations";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { emptiestTables } from "../rooms/dealTables";
import { askedOrgs, seatOfWish, type SeatWish } from "./seatWish";

type Wanted = ReturnType<typeof seatOfWish>;
type Seated = { id: string | null; joinId: string; personKey: string; releasedAt: Date | null };

/** Seats of the session that have something to do with these wishes. */
async function seatedBefore(tx: Tx, sessionId: string, wanted: readonly Wanted[]): Promise<Seated[]> {
  const joinIds = wanted.map(({ joinId }) => joinId);
  const personKeys = wanted.map(({ personKey }) => personKey);
  return tx.dialogueSeat.findMany({
    where: { sessionId, OR: [{ joinId: { in: joinIds } }, { personKey: { in: personKeys } }] },
    select: { id: true, joinId: true, personKey: true, releasedAt: true },
  });
}

/** What becomes of a wish: a new seat, a seat that it takes again, or an answer that it has already. */
type Verdict = { kind: "new" } | { kind: "again"; id: string; repeated: boolean } | { kind: "same" };

function judge(wanted: Wanted, seats: readonly Seated[]): Verdict {
  const repeated = seats.find(({ joinId }) => joinId === wanted.joinId);
  if (repeated && repeated.personKey !== wanted.personKey) throw new AppError("seatTaken");
  const seated = repeated ?? seats.find(({ personKey }) => personKey === wanted.personKey);
  if (!seated) return { kind: "new" };
  if (!repeated && seated.releasedAt === null) throw new AppError("seatTaken");
  // the same request twice within one turn
  return seated.id === null ? { kind: "same" } : { kind: "again", id: seated.id, repeated: repeated !== undefined };
}

/** What one turn writes, and what each wish is answered: null = it has its seat. */
type Turn = {
  fresh: Wanted[];
  again: { wanted: Wanted; id: string; repeated: boolean }[];
  answers: (AppError | null)[];
};

async function decide(tx: Tx, session: SessionRecord, wishes: readonly SeatWish[]): Promise<Turn> {
  const { ids, names } = askedOrgs(wishes);
  const orgs = await tx.organization.findMany({
    where: {
      active: true,
      AND: [{ OR: [{ id: { in: ids } }, { nameTh: { in: names } }] }, takingPartIn(session.areaCode)],
    },
    select: { id: true, nameTh: true, type: true },
  });
  const tried = wishes.map((wish) => refused(() => seatOfWish(wish, session, orgs)));
  const wanted = tried.filter((one): one is Wanted => !(one instanceof AppError));
  const seats = await seatedBefore(tx, session.id, wanted);
  const turn: Turn = { fresh: [], again: [], answers: [] };
  for (const one of tried) {
    const verdict = one instanceof AppError ? one : refused(() => judge(one, seats));
    turn.answers.push(verdict instanceof AppError ? verdict : null);
    if (one instanceof AppError || verdict instanceof AppError) continue;
    if (verdict.kind === "same") continue;
    const taken = { joinId: one.joinId, personKey: one.personKey, releasedAt: null };
    if (verdict.kind === "new") {
      turn.fresh.push(one);
      seats.push({ id: null, ...taken });
    } else {
      turn.again.push({ wanted: one, ...verdict });
      // whoever wants it next in this turn finds it taken
      Object.assign(seats.find(({ id }) => id === verdict.id) ?? {}, taken);
    }
  }
  return turn;
}

/** The value, or the refusal that came instead. */
function refused<T>(work: () => T): T | AppError {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/**
 * Gives seats to everybody who waits at the door of a session, in one transaction with its row locked; the answer to each:
 * null = seated, else why not (seatTaken, badInput). Throws for all of them: linkExpired, sessionOver, sessionNotOpen.
 */
export async function seatThem(
  deps: Pick<Deps, "db" | "clock">,
  sessionId: string,
  wishes: readonly SeatWish[],
): Promise<(AppError | null)[]> {
  return deps.db.prisma.$transaction(async (tx) => {
    const session = await lockSession(tx, sessionId, "update");
    if (!session) throw new AppError("linkExpired");
    if (!isOpen(session.state)) throw new AppError(isOver(session.state) ? "sessionOver" : "sessionNotOpen");
    const { fresh, again, answers } = await decide(tx, session, wishes);
    const now = deps.clock.now();
    for (const { wanted, id, repeated } of again) {
      // the same person with a new phone: everything that was said from this seat stays counted once
      const { verified, ...who } = wanted;
      const trust = repeated ? {} : { verified, verifiedBy: null };
      await tx.dialogueSeat.update({ where: { id }, data: { ...who, ...trust, lastSeenAt: now, releasedAt: null } });
    }
    if (fresh.length === 0) return answers;
    const tables = await emptiestTables(tx, sessionId, fresh.length);
    // a millisecond apart: the list of those present keeps their order
    const came = (index: number) => ({ joinedAt: new Date(now.getTime() + index), lastSeenAt: now });
    await tx.dialogueSeat.createMany({
      data: fresh.map((seat, index) => ({ ...seat, sessionId, tableNumber: tables[index] ?? null, ...came(index) })),
    });
    return answers;
  });
}
