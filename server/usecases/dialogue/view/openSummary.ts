import type { Actor } from "~/domain/access/actor";
import { isOver } from "~/domain/dialogue/sessionState";
import type { Outcome, SessionHead } from "~/domain/dialogue/view/sessionView";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandSession } from "../demandSession";
import { findByTicket } from "../join/findSession";
import type { SharedViews } from "./sharedView";
import { sessionHead } from "./head";
import { readOutcome } from "./readOutcome";

/** What a closed session decided; people's names are not in it. */
export type SummaryView = { head: SessionHead; outcome: Outcome };

async function summary(deps: Deps, session: SessionRecord): Promise<SummaryView> {
  const [head, outcome] = await Promise.all([sessionHead(deps, session), readOutcome(deps.db.prisma, session)]);
  return { head, outcome };
}

/** The summary for whoever came with a code or link of a closed session. Throws linkExpired, sessionNotOpen (not closed). */
export async function openSummaryByTicket(deps: Deps, shared: SharedViews, ticket: string): Promise<SummaryView> {
  const { session, over } = await findByTicket(deps, shared, ticket);
  if (!over) throw new AppError("sessionNotOpen");
  return summary(deps, session);
}

/** The same for people of the area, at any time after the session began. Throws notFound. */
export async function openSummary(deps: Deps, actor: Actor, id: string): Promise<SummaryView | null> {
  const session = await demandSession(deps.db.prisma, actor, "session.read", id);
  return isOver(session.state) ? summary(deps, session) : null;
}
