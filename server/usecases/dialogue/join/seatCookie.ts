import type { Env } from "../../../env";
import { hashToken, readSignedCookie, signCookie } from "../../session/token";

/** A seat's cookie lives as long as the longest session with its lobby; the server ends it at the close, seconds. */
const LIFE_S = 12 * 3600;

/** Name of the cookie of a seat: one for each session, so that a second session does not end the first. */
export function seatCookieName({ https }: Pick<Env, "https">, sessionId: string): string {
  return `${https ? "__Host-" : ""}seat-${sessionId.replaceAll("-", "")}`;
}

/** `Set-Cookie` text of a seat. */
export function seatSetCookie(env: Pick<Env, "https">, secret: string, sessionId: string, token: string): string {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${LIFE_S}${env.https ? "; Secure" : ""}`;
  return `${seatCookieName(env, sessionId)}=${signCookie(token, secret)}; ${flags}`;
}

/** The hash of the seat token that a Cookie header holds for a session; null when there is none or it is not ours. */
export function seatTokenHash(
  { env, secret }: { env: Pick<Env, "https">; secret: string },
  header: string | null | undefined,
  sessionId: string,
): string | null {
  const start = `${seatCookieName(env, sessionId)}=`;
  const value = (header ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(start));
  const token = value === undefined ? null : readSignedCookie(value.slice(start.length), secret);
  return token === null ? null : hashToken(token);
}
