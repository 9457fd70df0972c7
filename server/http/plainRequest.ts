import type { RequestHandler } from "express";
import type { Env } from "../env";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const LONGEST_URL = 4096;
/** What a proxy may add and nobody here believes; the address of the peer is looked at before (TRUST_PROXY). */
const UNBELIEVED = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded", "x-original-url"];

/** The name under which this request counts: that of a configured origin, whatever its Host header says. */
function hostOf(
  { publicOrigins }: Pick<Env, "publicOrigins">,
  origin: string | undefined,
  host = "",
): string | undefined {
  const hosts = publicOrigins.map((own) => new URL(own).host);
  if (origin !== undefined && publicOrigins.includes(origin)) return new URL(origin).host;
  return hosts.includes(host) ? host : hosts[0];
}

/**
 * Refuses what cannot be a request to a page (405, 400, 414) and puts configured names in place of what headers claim:
 * the pages' framework makes its addresses of the Host header, and a port that is none would be its fault (500).
 */
export function plainRequest(env: Pick<Env, "publicOrigins">): RequestHandler {
  return (request, response, next) => {
    const refuse = (status: number, words: string) =>
      void response.status(status).type("text/plain; charset=utf-8").send(`${words}\n`);
    if (!METHODS.has(request.method)) return refuse(405, "ใช้คำสั่งนี้ไม่ได้ / Method not allowed.");
    if (request.originalUrl.length > LONGEST_URL) return refuse(414, "ที่อยู่ยาวเกินไป / The address is too long.");
    if (!request.originalUrl.startsWith("/")) return refuse(400, "คำขอไม่ถูกต้อง / The request could not be understood.");
    for (const name of UNBELIEVED) delete request.headers[name];
    // what the browser called us: only ever shown to that very browser, as the address for phones in the room
    response.locals.cameBy = request.headers.host ?? "";
    request.headers.host = hostOf(env, request.headers.origin, request.headers.host);
    response.setHeader("Cache-Control", "no-store");
    next();
  };
}
