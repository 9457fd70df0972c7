import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { PartnerRole } from "~/domain/brief/project";
import { record } from "../../db/audit";
import { loadBriefProject, lockProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { takingPartIn } from "../../db/organizations";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { tellNewParts } from "../notice/tellAccess";

/** Item 9: who leads and who takes part. */
export type PartnersInput = { leadOrgId: string; partnerOrgIds: readonly string[] };

/** Most organisations that item 9 may name. */
const MAX_PARTNERS = 60;

async function demandOrganizations(tx: Tx, areaCode: string, ids: readonly string[], known: ReadonlySet<string>) {
  const rows = await tx.organization.findMany({ where: { id: { in: [...ids] }, ...takingPartIn(areaCode) } });
  const usable = new Set(rows.filter((row) => row.active || known.has(row.id)).map((row) => row.id));
  if (ids.length > MAX_PARTNERS || ids.some((id) => !usable.has(id)))
    throw new AppError("badInput", { field: "partnerOrgIds" });
}

/**
 * Decides item 9 of a brief (lead only, until READY). Open sockets of the brief are judged again, because a partner
 * that is taken off loses its rights at once. Throws notFound, forbidden, frozen, badInput (foreign organisation).
 */
export async function setPartners(deps: Deps, actor: Actor, briefId: string, input: PartnersInput): Promise<void> {
  const partnerIds = [...new Set(input.partnerOrgIds)].filter((id) => id !== input.leadOrgId);
  const wanted = [input.leadOrgId, ...partnerIds];
  const roleOf = (orgId: string): PartnerRole => (orgId === input.leadOrgId ? "LEAD" : "PARTNER");
  const seen = demandBrief(actor, "project.setPartners", await loadBriefProject(deps.db.prisma, briefId));
  const told = await deps.db.prisma.$transaction(async (tx) => {
    const project = demandBrief(actor, "project.setPartners", await lockProject(tx, seen.projectId));
    const before = project.partners.map(({ orgId }) => orgId);
    await demandOrganizations(tx, project.areaCode, wanted, new Set(before));
    const addedAt = deps.clock.now();
    const { projectId } = project;
    await tx.projectPartner.deleteMany({ where: { projectId, orgId: { notIn: wanted } } });
    for (const orgId of wanted) {
      const role = roleOf(orgId);
      await tx.projectPartner.upsert({
        where: { projectId_orgId: { projectId, orgId } },
        create: { projectId, orgId, role, addedAt },
        update: { role },
      });
    }
    await tx.project.update({ where: { id: projectId }, data: { leadOrgId: input.leadOrgId, updatedAt: addedAt } });
    await record(tx, deps, actor, {
      action: "project.partnersSet",
      objectKind: "project",
      objectId: projectId,
      areaCode: project.areaCode,
      detail: { before: { lead: project.leadOrgId, all: before }, after: { lead: input.leadOrgId, all: wanted } },
    });
    const fresh = wanted.filter((id) => !before.includes(id) || (id === input.leadOrgId && id !== project.leadOrgId));
    const parts = fresh.map((orgId) => ({ orgId, role: roleOf(orgId) }));
    return tellNewParts(tx, deps, actor, { areaCode: project.areaCode, briefId }, parts);
  });
  deps.bus.emit("access", { room: briefRoom(briefId) });
  for (const userId of told) deps.bus.emit("touched", { topic: `user/${userId}` });
}
