import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import type { Env } from "../env";
import type { Deps } from "../usecases/deps";
import { addressOf } from "./actor";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Decides whether a request that changes something comes from our own pages (contract.md, HTTP): an `Origin` of
 * PUBLIC_ORIGIN, or `Sec-Fetch-Site: same-origin` without a foreign Origin. A bearer token without a cookie is exempt,
 * because no browser adds it by itself. `?_data=` would reach a Remix action round its own check and is refused always.
 */
export function isOwnRequest(
  env: Pick<Env, "publicOrigins">,
  method: string,
  url: string,
  headers: IncomingHttpHeaders,
): boolean {
  // parsed, not searched for: `%5fdata` means the same to Remix
  if (new URLSearchParams(url.slice(url.indexOf("?") + 1)).has("_data")) return false;
  if (SAFE.has(method)) return true;
  if (headers.authorization?.startsWith("Bearer ") && headers.cookie === undefined) return true;
  const { origin } = headers;
  if (origin !== undefined) return env.publicOrigins.includes(origin);
  return headers["sec-fetch-site"] === "same-origin";
}

/** Express guard in front of everything: 403 for a request that other pages could have caused (S57). */
export function originGuard({ env, log }: Pick<Deps, "env" | "log">): RequestHandler {
  return (request, response, next) => {
    if (isOwnRequest(env, request.method, request.originalUrl, request.headers)) return next();
    const origin = String(request.headers.origin).slice(0, 100);
    log.warn({ address: addressOf({ env }, request), method: request.method, path: request.path, origin }, "not ours");
    response
      .status(403)
      .type("text/plain; charset=utf-8")
      .send("คำขอนี้ไม่ได้มาจากหน้าของระบบ โปรดเปิดหน้าใหม่แล้วลองอีกครั้ง / This request did not come from our own pages.\n");
  };
}
