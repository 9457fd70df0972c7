import { CLOSE, type CloseCode } from "~/collab/closeCodes";
import { presenceColour, type PresenceUser } from "~/collab/presence";
import type { RoomName } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { docState, ensureScratchDoc } from "../../db/collab/collabDocs";
import type { Access } from "../authorize";
import { sameRights, type Author, type WriteRights } from "../check/rights";
import type { CollabParts } from "../parts";
import type { Room } from "../room/room";

/** Everything known about somebody who may come in. */
export type Admitted = { actor: Actor; org: string; rights: WriteRights | null; room: Room; release(): void };

/** What decides about a socket: the cookie it came with and what its address line asked for. */
export type Request = {
  cookie: string | undefined;
  address: string;
  room: RoomName | null;
  epoch: number | null;
  /** Whose page asks; null = a client that does not say. */
  user?: string | null;
};

/**
 * Decides about a socket after it was accepted: session, room, rights, epoch; then loads the room. A refusal is the
 * close code to send. The order gives nothing away: without a session nobody learns whether a room exists.
 */
export async function admit(parts: CollabParts, request: Request): Promise<Admitted | CloseCode> {
  const { actor, access, org } = await whoComes(parts, request);
  if (!actor) return CLOSE.signInAgain;
  // a page that stayed open while somebody else signed in must not go on under the new name
  if (request.user && request.user !== actor.userId) return CLOSE.otherPerson;
  const { room: name } = request;
  if (!name || !access) {
    if (name) parts.denied(actor, `/collab/${name.name}`);
    return CLOSE.notFound;
  }
  if (request.epoch !== null && request.epoch !== (await parts.epoch())) return CLOSE.clientTooOld;
  const held = (await parts.rooms.hold(name)) ?? (await newScratch(parts, name));
  if (!held) return CLOSE.notFound;
  // a room that lay in memory while nobody was in it may have been frozen, or opened again, meanwhile
  if (!held.fresh) held.room.frozen = await isFrozenNow(parts, held);
  const rights = held.room.frozen ? null : access.rights;
  return { actor, org, rights, room: held.room, release: () => held.release() };
}

/** A scratch document is made by its first visitor. */
async function newScratch(parts: CollabParts, name: RoomName): ReturnType<CollabParts["rooms"]["hold"]> {
  if (name.kind !== "scratch") return null;
  await ensureScratchDoc(parts.db.pool, name.name);
  return parts.rooms.hold(name);
}

/** Who comes with a request and what that person may do in its room. */
type Comer = { actor: Actor | null; access: Access | null; org: string };

/**
 * The person of the session, with its own rights; where these do not let it write, the seat of a dialogue session that the
 * same cookie header holds, if it sits at the table of this very note now.
 */
async function whoComes(parts: CollabParts, { cookie, address, room, user }: Request): Promise<Comer> {
  const actor = await parts.sessions.actorOf(cookie, address);
  const own = actor !== null && (!user || user === actor.userId);
  const access = own && room ? await parts.authorize(room, actor) : null;
  if (room && !access?.rights) {
    const seat = await parts.seatAt(room, cookie, address);
    if (seat && (!user || user === seat.actor.userId)) return seat;
  }
  return { actor, access, org: actor?.memberships[0]?.orgNameTh ?? "" };
}

async function isFrozenNow(parts: CollabParts, held: { room: Room; release(): void }): Promise<boolean> {
  try {
    return (await docState(parts.db.pool, held.room.name))?.frozen ?? false;
  } catch (error) {
    held.release();
    throw error;
  }
}

/** What a connection may do now. */
type Standing = { actor: Actor | null; access: Access | null; frozen: boolean };

/** What became of a connection that may do this much: unchanged (null) or the code to close it with. */
export function accessChange(author: Author | null, { actor, access, frozen }: Standing): CloseCode | null {
  if (!actor) return CLOSE.signInAgain;
  if (!access) return CLOSE.notFound;
  if (frozen) return author ? CLOSE.frozen : null;
  return sameRights(author?.rights ?? null, access.rights) ? null : CLOSE.accessChanged;
}

/** Asks again what the owner of a socket may do in its room. */
export async function standing(parts: CollabParts, request: Request): Promise<Standing> {
  const { room } = request;
  const [{ actor, access }, state] = await Promise.all([
    whoComes(parts, request),
    room && docState(parts.db.pool, room.name),
  ]);
  return { actor, access: state && access, frozen: state?.frozen ?? false };
}

/** How others see somebody: the name, the organisation, a colour of the palette. */
export function presenceUser({ actor, org }: Pick<Admitted, "actor" | "org">): PresenceUser {
  return {
    id: actor.userId,
    name: actor.nameTh,
    org,
    colour: presenceColour(actor.userId),
  };
}
