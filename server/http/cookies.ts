import type { Request, Response } from "express";
import type { Env } from "../env";
import { ABSOLUTE_MS } from "../usecases/session/sessions";

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

/** Marks a response as private: nothing of it is kept by a cache. */
export function noStore(response: Response): void {
  response.setHeader("Cache-Control", "no-store");
}
