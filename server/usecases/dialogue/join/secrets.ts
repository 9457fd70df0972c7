import { createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { codeOf } from "~/domain/dialogue/seats/joinCode";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";

type Secret = Pick<Deps, "secret">;

/** So long a ticket lets its holder fill in name and organisation, milliseconds. */
const TICKET_MS = 20 * 60_000;

const keyed = ({ secret }: Secret, purpose: string, text: string) =>
  createHmac("sha256", secret).update(`dialogue ${purpose} ${text}`).digest();

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** What the database keeps of a six-digit code: keyed, because a million codes are hashed in a second. */
export function codeHash(deps: Secret, code: string): string {
  return keyed(deps, "code hash", code).toString("hex");
}

/** The code of a session's rotation: made anew from the server's secret, so that it is stored nowhere. */
export function sessionCode(deps: Secret, id: string, rotation: number): string {
  return codeOf(keyed(deps, "code", `${id} ${rotation}`).readUInt32BE(0));
}

/** A rotation that nobody can foresee, above the one before. */
export function nextRotation(before: number): number {
  return before + 1 + randomInt(1_000);
}

/** The secret of the joining link (128 bits); another one after it was revoked. */
export function linkKey(deps: Secret, { id, linkVersion }: Pick<SessionRecord, "id" | "linkVersion">): string {
  return keyed(deps, "link", `${id} ${linkVersion}`).subarray(0, 16).toString("base64url");
}

/** True when `key` is the secret of the session's link in force. */
export function isLinkKey(deps: Secret, session: SessionRecord, key: string): boolean {
  return session.linkOpen && same(key, linkKey(deps, session));
}

/** Path of the joining page with the link's secret. */
export function joinPath(deps: Secret, session: Pick<SessionRecord, "id" | "linkVersion">): string {
  return `/join?s=${session.id}&k=${linkKey(deps, session)}`;
}

/** What a right code is changed for: a pass to one session's form for 20 minutes. */
export function makeTicket(deps: Secret, sessionId: string, now: Date): string {
  const until = now.getTime() + TICKET_MS;
  const mark = keyed(deps, "ticket", `${sessionId} ${until}`).subarray(0, 16).toString("base64url");
  return `${sessionId}.${until}.${mark}`;
}

/** The session of a ticket that is genuine and in time; null otherwise. */
export function readTicket(deps: Secret, ticket: string, now: Date): string | null {
  const [sessionId, until, mark, ...rest] = ticket.split(".");
  if (!sessionId || !until || !mark || rest.length > 0 || !/^\d{1,16}$/.test(until)) return null;
  const expected = keyed(deps, "ticket", `${sessionId} ${until}`).subarray(0, 16).toString("base64url");
  return same(mark, expected) && Number(until) > now.getTime() ? sessionId : null;
}

/** A seat's secret, 128 bits: the same for a repeated request, so that the later of two answers ends nothing. */
export function seatToken(deps: Secret, sessionId: string, joinId: string): string {
  return keyed(deps, "seat", `${sessionId} ${joinId}`).subarray(0, 16).toString("base64url");
}

/** What a phone sends with its wish for a seat, 128 random bits: whoever repeats it is the same phone. */
export function newJoinId(): string {
  return randomBytes(16).toString("base64url");
}
