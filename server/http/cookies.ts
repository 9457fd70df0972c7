import type { Request, Response } from "express";
import { parseLook, type Look } from "~/domain/preference/look";
import type { Env } from "../env";
import { ABSOLUTE_MS } from "../usecases/session/sessions";

const YEAR_S = 365 * 24 * 3600;

/** Name of the session cookie: `__Host-session` under https, else `session` (offices without TLS). */
export function sessionCookieName(env: Pick<Env, "https">): string {
  return env.https ? "__Host-session" : "session";
}

/** Value of a cookie in a Cookie header, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** `Set-Cookie` text of a new session. */
export function sessionSetCookie(env: Pick<Env, "https">, value: string): string {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${ABSOLUTE_MS / 1000}${env.https ? "; Secure" : ""}`;
  return `${sessionCookieName(env)}=${value}; ${flags}`;
}

/** `Set-Cookie` text that removes the session. */
export function sessionClearCookie(env: Pick<Env, "https">): string {
  return `${sessionCookieName(env)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${env.https ? "; Secure" : ""}`;
}

/** Language of the interface: cookie `lang`, Thai unless English was chosen. */
export function localeOf(request: Request): "th" | "en" {
  return readCookie(request.headers.cookie, "lang") === "en" ? "en" : "th";
}

/** Look of the screen: cookie `look`, so that every page has it from its first byte, also before anybody signs in. */
export function lookOfRequest(request: Request): Look {
  return parseLook(readCookie(request.headers.cookie, "look"));
}

/** `Set-Cookie` text of something a browser keeps for a year: the language, the look. Holds nothing secret. */
export function yearCookie(env: Pick<Env, "https">, name: "lang" | "look", value: string): string {
  return `${name}=${value}; Path=/; SameSite=Lax; Max-Age=${YEAR_S}${env.https ? "; Secure" : ""}`;
}

/** Marks a response as private: nothing of it is kept by a cache. */
export function noStore(response: Response): void {
  response.setHeader("Cache-Control", "no-store");
}
