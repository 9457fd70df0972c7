import { compareThai } from "~/format/collation";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { loadOrganizations } from "../../../db/organizations";

/** An organisation that a newcomer can choose. */
export type JoinOrg = { id: string; name: string; invited: boolean };

/** Organisations of the session's area, the invited ones first. */
export async function joinOrgs(tx: Tx, { id: sessionId, areaCode }: SessionRecord): Promise<JoinOrg[]> {
  const [organizations, invitations] = await Promise.all([
    loadOrganizations(tx, [areaCode]),
    tx.dialogueInvitation.findMany({ where: { sessionId }, select: { orgId: true } }),
  ]);
  const invited = new Set(invitations.map(({ orgId }) => orgId));
  return organizations
    .filter(({ active }) => active)
    .map(({ id, nameTh: name }) => ({ id, name, invited: invited.has(id) }))
    .sort((a, b) => Number(b.invited) - Number(a.invited) || compareThai(a.name, b.name));
}
