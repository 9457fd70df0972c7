import { compareThai } from "~/format/collation";
import { loadOrganizations } from "../../../db/organizations";
import type { Deps } from "../../deps";
import { sessionHead } from "../view/head";
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
export async function openJoinForm(deps: Deps, ticket: string): Promise<JoinForm> {
  const { session, over } = await findByTicket(deps, ticket);
  const tx = deps.db.prisma;
  const [head, organizations, invitations] = await Promise.all([
    sessionHead(deps, session),
    over ? [] : loadOrganizations(tx, [session.areaCode]),
    tx.dialogueInvitation.findMany({ where: { sessionId: session.id }, select: { orgId: true } }),
  ]);
  const invited = new Set(invitations.map(({ orgId }) => orgId));
  return {
    ...{ head, over, ticket, joinId: newJoinId() },
    organizations: organizations
      .filter(({ active }) => active)
      .map(({ id, nameTh: name }) => ({ id, name, invited: invited.has(id) }))
      .sort((a, b) => Number(b.invited) - Number(a.invited) || compareThai(a.name, b.name)),
  };
}
