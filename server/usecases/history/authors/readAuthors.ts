import type { InheritedClocks } from "~/collab/brief/writers";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { loadBriefProject } from "../../../db/briefs";
import { loadClients } from "../../../db/writers";
import { demandBrief } from "../../brief/demandBrief";
import type { Deps } from "../../deps";
import { inheritedRuns } from "./inheritedRuns";
import { peopleOf, type AgencyView, type PersonView } from "./peopleOf";

/**
 * Who stands behind the Yjs clients of a brief's document: `clients` maps the client id to a place in `people`, null = the
 * system (first content, imports).
 */
export type AuthorsView = {
  agencies: AgencyView[];
  people: PersonView[];
  clients: Record<number, number | null>;
  /** Words that restores wrote anew, with the client who wrote them first. */
  inherited: InheritedClocks[];
};

/** Who wrote what in a brief, for those who may read it. Throws notFound. */
export async function readAuthors(deps: Deps, actor: Actor, briefId: string): Promise<AuthorsView> {
  const { prisma } = deps.db;
  const project = demandBrief(actor, "brief.read", await loadBriefProject(prisma, briefId));
  const rows = await loadClients(prisma, briefRoom(briefId), null);
  const userIds = [...new Set(rows.map(({ userId }) => userId))].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const { agencies, people } = await peopleOf(prisma, project, userIds);
  const order = [...people.keys()];
  const place = (userId: string) => (people.has(userId) ? order.indexOf(userId) : null);
  return {
    agencies,
    people: [...people.values()],
    inherited: await inheritedRuns(prisma, briefRoom(briefId)),
    clients: Object.fromEntries(rows.map(({ clientId, userId }) => [clientId, place(userId)])),
  };
}
