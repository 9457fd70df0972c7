import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import type { SharedViews } from "../view/sharedView";
import { findByTicket } from "./findSession";
import { newJoinId } from "./secrets";
import type { SessionHead } from "~/domain/dialogue/view/sessionView";

/** The form that a newcomer fills in: invited organisations first. `over` = the session is closed: only its summary. */
export type JoinForm = {
  head: SessionHead;
  over: boolean;
  ticket: string;
  joinId: string;
  organizations: { id: string; name: string; invited: boolean }[];
};

/** The form behind a ticket. Throws linkExpired, sessionNotOpen. */
export async function openJoinForm(deps: Deps, shared: SharedViews, ticket: string): Promise<JoinForm> {
  const { session, over } = await findByTicket(deps, shared, ticket);
  const view = await shared.of(session.id);
  if (!view) throw new AppError("linkExpired");
  const organizations = over ? [] : await view.organizations();
  return { head: view.head, over, ticket, joinId: newJoinId(), organizations };
}
