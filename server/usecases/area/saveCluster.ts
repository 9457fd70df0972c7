import type { Actor } from "~/domain/access/actor";
import { isClusterCode } from "~/domain/area/areaCode";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { demandAreaAdmin } from "./manageAreas";

/** A cluster as typed: its provinces by code, one of them the operations centre whose governor heads it. */
export type ClusterInput = {
  code: string;
  nameTh: string;
  nameEn: string;
  memberCodes: readonly string[];
  headAreaCode: string;
};

const MAX_MEMBERS = 20;

function checked(input: ClusterInput): ClusterInput {
  const code = input.code.trim().toUpperCase();
  if (!isClusterCode(code)) throw new AppError("badInput", { field: "clusterCode" });
  const memberCodes = [...new Set(input.memberCodes)];
  if (memberCodes.length < 2 || memberCodes.length > MAX_MEMBERS)
    throw new AppError("badInput", { field: "memberCodes" });
  if (!memberCodes.includes(input.headAreaCode)) throw new AppError("badInput", { field: "headAreaCode" });
  const nameTh = lineOf(input.nameTh, "clusterNameTh").replace(/^กลุ่มจังหวัด/, "");
  const nameEn = lineOf(input.nameEn, "clusterNameEn");
  return { code, nameTh, nameEn, memberCodes, headAreaCode: input.headAreaCode };
}

/** Provinces of the cluster before and after; each belongs to one cluster only, so a new member leaves its old one. */
async function setMembers(tx: Tx, { code, nameTh, memberCodes }: ClusterInput): Promise<string[]> {
  const provinces = await tx.area.findMany({ where: { code: { in: [...memberCodes] }, kind: "PROVINCE" } });
  if (provinces.length !== memberCodes.length) throw new AppError("badInput", { field: "memberCodes" });
  // a cluster that loses the province whose governor heads it has no head until one is named
  await tx.area.updateMany({
    where: { kind: "CLUSTER", code: { not: code }, headAreaCode: { in: [...memberCodes] } },
    data: { headAreaCode: null },
  });
  const before = await tx.area.findMany({ where: { clusterCode: code, kind: "PROVINCE" }, select: { code: true } });
  await tx.area.updateMany({
    where: { clusterCode: code, code: { notIn: [...memberCodes] } },
    data: { clusterCode: null, clusterNameTh: null },
  });
  await tx.area.updateMany({
    where: { code: { in: [...memberCodes] } },
    data: { clusterCode: code, clusterNameTh: `กลุ่มจังหวัด${nameTh}` },
  });
  return before.map((province) => province.code);
}

/**
 * Names a cluster (กลุ่มจังหวัด), its provinces and the one that heads it (domain §2.1: exactly one is operations centre);
 * a code that is not there yet makes a new cluster. Rights in the cluster follow at once, open sockets are judged again.
 * Throws notFound (no administrator), badInput.
 */
export async function saveCluster(deps: Deps, actor: Actor, input: ClusterInput): Promise<void> {
  demandAreaAdmin(actor);
  const cluster = checked(input);
  const { code, nameTh, nameEn, memberCodes, headAreaCode } = cluster;
  const orgIds = await deps.db.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('clusters'))`;
    const before = await tx.area.findUnique({ where: { code } });
    if (before && before.kind !== "CLUSTER") throw new AppError("badInput", { field: "clusterCode" });
    await tx.area.upsert({
      where: { code },
      create: { code, kind: "CLUSTER", nameTh, nameEn, headAreaCode },
      update: { nameTh, nameEn, headAreaCode },
    });
    const membersBefore = await setMembers(tx, cluster);
    await record(tx, deps, actor, {
      ...{ action: "area.clusterSaved", objectKind: "area", objectId: code, areaCode: code },
      detail: {
        ...{ nameTh, nameEn, members: [...memberCodes], head: headAreaCode },
        before: before && { nameTh: before.nameTh, members: membersBefore, head: before.headAreaCode },
      },
    });
    const provinces = [...new Set([...memberCodes, ...membersBefore])];
    const touched = await tx.organization.findMany({ where: { areaCode: { in: provinces } }, select: { id: true } });
    return touched.map(({ id }) => id);
  });
  for (const orgId of orgIds) deps.bus.emit("access", { orgId });
}
