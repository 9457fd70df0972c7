import type { Actor } from "~/domain/access/actor";
import type { Organization } from "~/domain/area/organization";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { loadOrganization } from "../../db/organizations";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { isTaken } from "../people/createUser";
import { demandId } from "../people/fields";
import { organizationData, type OrganizationInput } from "./organizationFields";

async function uniqueName<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isTaken(error)) throw new AppError("nameTaken");
    throw error;
  }
}

/** An organisation that the actor may manage. Throws notFound, forbidden. */
async function managed(tx: Tx, actor: Actor, orgId: string): Promise<Organization> {
  const organization = await loadOrganization(tx, demandId(orgId));
  if (!organization) throw new AppError("notFound");
  demandArea(actor, "organization.manage", organization.areaCode);
  return organization;
}

/** Creates an organisation in an area and returns its id. Throws notFound, forbidden, badInput, nameTaken. */
export async function createOrganization(
  deps: Deps,
  actor: Actor,
  areaCode: string,
  input: OrganizationInput,
): Promise<string> {
  demandArea(actor, "organization.manage", areaCode);
  const data = organizationData(input);
  const create = deps.db.prisma.$transaction(async (tx) => {
    if (!(await tx.area.findUnique({ where: { code: areaCode } }))) throw new AppError("notFound");
    const { id } = await tx.organization.create({ data: { areaCode, ...data, createdAt: deps.clock.now() } });
    await record(tx, deps, actor, {
      action: "organization.created",
      objectKind: "organization",
      objectId: id,
      areaCode,
      detail: data,
    });
    return id;
  });
  return uniqueName(create);
}

/** Changes an organisation. A new kind acts on rights at once. Throws notFound, forbidden, badInput, nameTaken. */
export async function editOrganization(
  deps: Deps,
  actor: Actor,
  orgId: string,
  input: OrganizationInput,
): Promise<void> {
  const data = organizationData(input);
  const edit = deps.db.prisma.$transaction(async (tx) => {
    const before = await managed(tx, actor, orgId);
    await tx.organization.update({ where: { id: orgId }, data });
    await record(tx, deps, actor, {
      action: "organization.edited",
      objectKind: "organization",
      objectId: orgId,
      areaCode: before.areaCode,
      detail: { ...data, before: { type: before.type, nameTh: before.nameTh } },
    });
  });
  await uniqueName(edit);
  deps.bus.emit("access", { orgId });
}

/**
 * Switches an organisation off or on. Off: its people lose the rights they had through it, its name stays on every
 * project and record. Throws notFound, forbidden.
 */
export async function setOrganizationActive(deps: Deps, actor: Actor, orgId: string, active: boolean): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const before = await managed(tx, actor, orgId);
    if (before.active === active) return;
    await tx.organization.update({ where: { id: orgId }, data: { active } });
    const action = active ? "organization.reactivated" : "organization.deactivated";
    await record(tx, deps, actor, { action, objectKind: "organization", objectId: orgId, areaCode: before.areaCode });
  });
  deps.bus.emit("access", { orgId });
}
