import type { Actor } from "~/domain/access/actor";
import { membershipsAround } from "~/domain/access/roles";
import type { OrganizationType } from "~/domain/area/organization";
import { LENGTHS } from "~/domain/dialogue/card";
import { orgKeyOf, personKeyOf } from "~/domain/dialogue/seats/seatKey";
import { SECTORS, TYPE_OF_SECTOR, type Sector } from "~/domain/dialogue/seats/sector";
import { withoutUnprintable } from "~/domain/text/unprintable";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import { hashToken } from "../../session/token";
import { sentText } from "../sentText";

/**
 * Who takes a seat: an organisation of the list (`orgId`), or one that is not in it with its name and sector. `joinId` is
 * made by the page: the same request again takes the same seat.
 */
export type JoinInput = {
  ticket: string;
  joinId: string;
  name: string;
  position: string;
  orgId: string;
  orgName: string;
  sector: string;
};

/** A wish for a seat that waits for its turn; `token` = the seat's secret. */
export type SeatWish = { input: JoinInput; actor: Actor | null; token: string };

/** An organisation that takes part, as it stands in the list. */
export type ListedOrg = { id: string; nameTh: string; type: string };

type Org = { id: string | null; name: string; type: OrganizationType };

const listed = ({ id, nameTh, type }: ListedOrg): Org => ({ id, name: nameTh, type: type as OrganizationType });

const oneLine = (text: string) => withoutUnprintable(text).text.replace(/\s+/g, " ").trim();

/** What the organisation list is asked for by these wishes: ids, and names that people typed. */
export function askedOrgs(wishes: readonly SeatWish[]): { ids: string[]; names: string[] } {
  const inputs = wishes.map(({ input }) => input);
  return {
    ids: inputs.map(({ orgId }) => orgId).filter((id) => /^[0-9a-f-]{36}$/.test(id)),
    names: inputs.filter(({ orgId }) => orgId === "").map(({ orgName }) => oneLine(orgName)),
  };
}

function organizationOf(input: JoinInput, orgs: readonly ListedOrg[]): Org {
  if (input.orgId !== "") {
    const known = orgs.find(({ id }) => id === input.orgId);
    if (!known) throw new AppError("badInput", { field: "organization" });
    return listed(known);
  }
  const name = sentText(input.orgName, "organization", LENGTHS.orgName);
  const known = orgs.find(({ nameTh }) => nameTh === name);
  if (known) return listed(known);
  if (!SECTORS.some((sector) => sector === input.sector)) throw new AppError("badInput", { field: "sector" });
  return { id: null, name, type: TYPE_OF_SECTOR[input.sector as Sector] };
}

/** A person who is signed in and belongs to the organisation is verified by that. */
function isKnown(actor: Actor | null, session: SessionRecord, orgId: string | null): boolean {
  if (!actor || orgId === null) return false;
  return membershipsAround(actor, session.areaCode).some((membership) => membership.orgId === orgId);
}

/** Columns of the seat that a wish asks for. Throws badInput. */
export function seatOfWish({ input, actor, token }: SeatWish, session: SessionRecord, orgs: readonly ListedOrg[]) {
  const org = organizationOf(input, orgs);
  const name = sentText(input.name, "personName", LENGTHS.name);
  const position = sentText(input.position, "position", LENGTHS.position, "optional");
  const orgKey = orgKeyOf(org);
  const verified = isKnown(actor, session, org.id);
  const place = { orgId: org.id, orgName: org.name, orgType: org.type, orgKey };
  return {
    ...{ name, position, ...place, personKey: personKeyOf(orgKey, name), joinId: input.joinId },
    ...{ tokenHash: hashToken(token), userId: verified ? (actor?.userId ?? null) : null, verified },
  };
}
