import type { Actor } from "../access/actor";
import { isLead, type ProjectObject } from "../access/projectRoles";
import { isPlannerOf, writingOrgIds } from "../access/roles";
import type { PartnerRole } from "../brief/project";
import type { SignerCapacity } from "./authority";

/** Kinds of memoranda: the form of the source for assets, and ม.56's memorandum of every unit. */
export const MOU_TYPES = ["ASSET_TRANSFER", "COOPERATION"] as const;

/** ประเภทของบันทึก. */
export type MouType = (typeof MOU_TYPES)[number];

/** Sides: ผู้โอน and ผู้รับโอน of a transfer, คู่สัญญา of a co-operation. */
export type MouPartyRole = "TRANSFEROR" | "TRANSFEREE" | "PARTY";

/** In what capacity a side's signatory signs; "" while nobody said so. */
export type SignerCapacitySet = SignerCapacity | "";

/** A side as rules see it. `orgId` null = the area itself. */
export type MouSide = { no: number; role: MouPartyRole; orgId: string | null };

/** The two sides of a transfer (forms F3): the area, whose governor hands over, and who receives. */
export function transferSides(transfereeOrgId: string): MouSide[] {
  return [
    { no: 1, role: "TRANSFEROR", orgId: null },
    { no: 2, role: "TRANSFEREE", orgId: transfereeOrgId },
  ];
}

/** What of a project makes an organisation a unit of its memorandum. */
export type ProjectUnits = {
  leadOrgId: string | null;
  partners: readonly { orgId: string; role: PartnerRole }[];
  activities: readonly { orgId: string | null }[];
  funding: readonly { orgId: string | null; amounts: Readonly<Record<number, number>> }[];
};

/**
 * ทุกหน่วยงานที่เกี่ยวข้อง (ม.56, R28): lead, partners of item 9, and who carries out a main activity or pays for one; each once,
 * in this order, and only organisations that are `known` to take part in the area (ids come out of a document).
 */
export function unitsOf(project: ProjectUnits, known: ReadonlySet<string>): string[] {
  const leads = project.partners.filter(({ role }) => role === "LEAD").map(({ orgId }) => orgId);
  const paying = project.funding.filter(({ amounts }) => Object.values(amounts).some((amount) => amount > 0));
  const named = [
    project.leadOrgId,
    ...leads,
    ...project.partners.map(({ orgId }) => orgId),
    ...project.activities.map(({ orgId }) => orgId),
    ...paying.map(({ orgId }) => orgId),
  ];
  return [...new Set(named.flatMap((orgId) => orgId ?? []))].filter((orgId) => known.has(orgId));
}

/** Sides of a co-operation: the area, which its governor signs for, and every unit of the project. */
export function cooperationSides(units: readonly string[]): MouSide[] {
  return [null, ...units].map((orgId, at) => ({ no: at + 1, role: "PARTY", orgId }));
}

/** A memorandum's sides and its project, as far as it is asked who stands where. */
export type SidedMou = ProjectObject & { sides: readonly MouSide[] };

/**
 * Numbers of the sides that a person speaks for: those of the organisations the person writes for, and the area's for its
 * planners and, in a transfer, for the lead of the project. Nobody speaks for both sides of a transfer through one
 * organisation: the lead that receives itself leaves the area's side to the planners.
 */
export function sidesOf(actor: Actor, mou: SidedMou): number[] {
  const own = writingOrgIds(actor, mou.areaCode);
  const ofOwn = mou.sides.filter(({ orgId }) => orgId !== null && own.has(orgId));
  const transfer = mou.sides.some(({ role }) => role === "TRANSFEROR");
  const forArea = isPlannerOf(actor, mou.areaCode) || (transfer && ofOwn.length === 0 && isLead(actor, mou));
  return mou.sides.filter((side) => ofOwn.includes(side) || (side.orgId === null && forArea)).map(({ no }) => no);
}
