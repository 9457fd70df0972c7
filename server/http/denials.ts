import type { RequestHandler } from "express";
import type { Actor } from "~/domain/access/actor";
import { DenialTrail, type Denial } from "../usecases/audit/denialTrail";
import type { Deps } from "../usecases/deps";

/** Paths that name something which others may not know of: there 404 may mean "not yours". */
const NAMES_SOMETHING =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\/[0-9A-Z-]{1,12}-\d{4}(?!\d)|\/areas\/[0-9A-Z-]{1,12}\/years\/|^\/admin(?![^/.])/i;

function kindOf(path: string): Denial["kind"] {
  if (path.startsWith("/api/")) return "api";
  return path.startsWith("/documents/") ? "document" : "page";
}

/** True when an answer refused something: 403, or 404 on a path that names an object. */
export function isDenial(status: number, path: string): boolean {
  return status === 403 || (status === 404 && NAMES_SOMETHING.test(path));
}

/** Notes what was refused to signed-in people, once the answer is out (S82). Stands behind the actor in the chain. */
export function noteDenials(deps: Pick<Deps, "db" | "clock" | "log">): RequestHandler {
  const trail = new DenialTrail(deps);
  return (request, response, next) => {
    const actor = response.locals.actor as Actor | null;
    const [path = ""] = request.originalUrl.split("?", 1);
    if (actor)
      response.once("finish", () => {
        const { statusCode: status } = response;
        if (isDenial(status, path)) trail.note(actor, { kind: kindOf(path), method: request.method, path, status });
      });
    next();
  };
}
