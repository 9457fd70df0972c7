import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import type { Actor } from "~/domain/access/actor";
import { actorOfApiToken } from "../usecases/people/apiTokens";
import type { Deps } from "../usecases/deps";
import { actorOfToken } from "../usecases/session/sessions";
import { readSignedCookie } from "../usecases/session/token";
import { readCookie, sessionCookieName } from "./cookies";

/** The address of a request; X-Forwarded-For counts only when the peer is in TRUST_PROXY. */
export function addressOf(deps: Pick<Deps, "env">, request: IncomingMessage): string {
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const forwarded = request.headers["x-forwarded-for"];
  if (typeof forwarded !== "string" || !deps.env.trustProxy.includes(peer)) return peer;
  return forwarded.split(",").at(-1)?.trim() || peer;
}

/** The actor of a Cookie header (session), or null. Used by pages and by socket upgrades alike. */
export async function actorOfCookie(
  deps: Pick<Deps, "db" | "clock" | "env" | "secret">,
  header: string | undefined,
  address: string,
): Promise<Actor | null> {
  const value = readCookie(header, sessionCookieName(deps.env));
  const token = value ? readSignedCookie(value, deps.secret) : null;
  return token ? actorOfToken(deps, token, address) : null;
}

/** Puts `response.locals.actor` (Actor or null): from the session cookie, or from a personal token when there is no cookie. */
export function withActor(deps: Deps): RequestHandler {
  return (request, response, next) => {
    const address = addressOf(deps, request);
    const bearer = request.headers.authorization?.match(/^Bearer ([\w-]{20,200})$/)?.[1];
    const found =
      bearer !== undefined && request.headers.cookie === undefined
        ? actorOfApiToken(deps, bearer, address)
        : actorOfCookie(deps, request.headers.cookie, address);
    found.then((actor) => {
      response.locals.actor = actor;
      response.locals.address = address;
      next();
    }, next);
  };
}
