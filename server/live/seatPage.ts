import { sessionTopicOf } from "~/collab/pageMessage";
import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../usecases/deps";
import { listeningSeat } from "../usecases/dialogue/view/openSeat";
import type { PageQuery } from "./pageQuery";

const SEAT = "seat/";

/** True for the actor of a page that a seat opened: it has no account and no right. */
export function isSeatActor({ userId }: Actor): boolean {
  return userId.startsWith(SEAT);
}

/**
 * Who a page without an account is: a seat of the session whose topic it asks for, by its cookie. It may ask for nothing
 * else: no figures, no desk, no second topic. Null when it is no seat.
 */
export async function seatActor(
  deps: Pick<Deps, "db" | "env" | "secret">,
  { year, topics }: PageQuery,
  cookie: string | undefined,
  address: string,
): Promise<Actor | null> {
  const [topic] = topics;
  const session = topic === undefined || topics.length > 1 || year !== null ? null : sessionTopicOf(topic);
  if (!session || session.desk) return null;
  const seatId = await listeningSeat(deps, { sessionId: session.sessionId, cookie: cookie ?? null });
  if (seatId === null) return null;
  const nobody = { nameTh: "", nameEn: null, email: "", systemAdmin: false, memberships: [], sessionId: null };
  return { ...nobody, userId: `${SEAT}${seatId}`, address };
}
