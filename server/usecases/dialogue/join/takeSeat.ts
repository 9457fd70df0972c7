import type { Actor } from "~/domain/access/actor";
import { membershipsAround } from "~/domain/access/roles";
import type { OrganizationType } from "~/domain/area/organization";
import { LENGTHS } from "~/domain/dialogue/card";
import { orgKeyOf, personKeyOf } from "~/domain/dialogue/seats/seatKey";
import { SECTORS, TYPE_OF_SECTOR, type Sector } from "~/domain/dialogue/seats/sector";
import { isOpen, isOver } from "~/domain/dialogue/sessionState";
import type { Tx } from "../../../db/client";
import { lockSession, type SessionRecord } from "../../../db/dialogue/sessions";
import { takingPartIn } from "../../../db/organizations";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { hashToken } from "../../session/token";
import { touchSession } from "../demandSession";
import { sentText } from "../sentText";
import { emptiestTable } from "../rooms/dealTables";
import { readTicket, seatToken } from "./secrets";

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

type Org = { id: string | null; name: string; type: OrganizationType };

async function organizationOf(tx: Tx, session: SessionRecord, input: JoinInput): Promise<Org> {
  if (input.orgId !== "") {
    const where = { id: input.orgId, active: true, ...takingPartIn(session.areaCode) };
    const row = /^[0-9a-f-]{36}$/.test(input.orgId) ? await tx.organization.findFirst({ where }) : null;
    if (!row) throw new AppError("badInput", { field: "organization" });
    return { id: row.id, name: row.nameTh, type: row.type as OrganizationType };
  }
  const name = sentText(input.orgName, "organization", LENGTHS.orgName);
  const known = await tx.organization.findFirst({
    where: { nameTh: name, active: true, ...takingPartIn(session.areaCode) },
  });
  if (known) return { id: known.id, name: known.nameTh, type: known.type as OrganizationType };
  if (!SECTORS.some((sector) => sector === input.sector)) throw new AppError("badInput", { field: "sector" });
  return { id: null, name, type: TYPE_OF_SECTOR[input.sector as Sector] };
}

/** A person who is signed in and belongs to the organisation is verified by that. */
function isKnown(actor: Actor | null, session: SessionRecord, orgId: string | null): boolean {
  if (!actor || orgId === null) return false;
  return membershipsAround(actor, session.areaCode).some((membership) => membership.orgId === orgId);
}

type Taken = { seatId: string; fresh: boolean };

async function write(
  tx: Tx,
  deps: Deps,
  session: SessionRecord,
  given: JoinInput & { org: Org; tokenHash: string; actor: Actor | null },
): Promise<Taken> {
  const { org, tokenHash, actor, joinId } = given;
  const name = sentText(given.name, "personName", LENGTHS.name);
  const position = sentText(given.position, "position", LENGTHS.position, "optional");
  const orgKey = orgKeyOf(org);
  const personKey = personKeyOf(orgKey, name);
  const now = deps.clock.now();
  const repeated = await tx.dialogueSeat.findUnique({ where: { sessionId_joinId: { sessionId: session.id, joinId } } });
  if (repeated && repeated.personKey !== personKey) throw new AppError("seatTaken");
  const seated =
    repeated ??
    (await tx.dialogueSeat.findUnique({ where: { sessionId_personKey: { sessionId: session.id, personKey } } }));
  if (seated && !repeated && seated.releasedAt === null) throw new AppError("seatTaken");
  const verified = isKnown(actor, session, org.id);
  const who = { name, position, orgId: org.id, orgName: org.name, orgType: org.type, orgKey, personKey };
  const data = { ...who, tokenHash, joinId, userId: verified ? (actor?.userId ?? null) : null, lastSeenAt: now };
  if (seated) {
    // the same person with a new phone: everything that was said from this seat stays counted once
    const trust = repeated ? {} : { verified, verifiedBy: null };
    await tx.dialogueSeat.update({ where: { id: seated.id }, data: { ...data, ...trust, releasedAt: null } });
    return { seatId: seated.id, fresh: false };
  }
  const tableNumber = await emptiestTable(tx, session.id);
  const { id } = await tx.dialogueSeat.create({
    data: { ...data, sessionId: session.id, verified, tableNumber, joinedAt: now },
  });
  return { seatId: id, fresh: true };
}

/**
 * Takes a seat and returns its secret for the cookie. The same request twice takes one seat; the same person of the same
 * organisation has one seat, which a facilitator must free before another phone gets it. Throws linkExpired (ticket),
 * sessionOver, sessionNotOpen, seatTaken, badInput.
 */
export async function takeSeat(
  deps: Deps,
  actor: Actor | null,
  input: JoinInput,
): Promise<{ sessionId: string; token: string }> {
  if (!/^[\w-]{22,64}$/.test(input.joinId)) throw new AppError("badInput", { field: "joinId" });
  const sessionId = readTicket(deps, input.ticket, deps.clock.now());
  if (sessionId === null) throw new AppError("linkExpired");
  const token = seatToken(deps, sessionId, input.joinId);
  await deps.db.prisma.$transaction(async (tx) => {
    // one after the other: two requests of one person must not become two seats, nor one of them a fault
    const session = await lockSession(tx, sessionId, "update");
    if (!session) throw new AppError("linkExpired");
    if (!isOpen(session.state)) throw new AppError(isOver(session.state) ? "sessionOver" : "sessionNotOpen");
    const org = await organizationOf(tx, session, input);
    return write(tx, deps, session, { ...input, org, tokenHash: hashToken(token), actor });
  });
  touchSession(deps, sessionId, "desk");
  return { sessionId, token };
}
