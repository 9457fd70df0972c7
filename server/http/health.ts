import type { RequestHandler } from "express";
import type { Deps } from "../usecases/deps";

/** Saving may lag this many milliseconds before the server calls itself unwell. */
const MAX_SAVING_LAG_MS = 5000;

/** `GET /healthz`: 200 while the database answers and saving keeps up, else 503. No secrets, no names. */
export function health(deps: Deps): RequestHandler {
  return (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    const savingLagMs = deps.collab.health().savingLagMs;
    deps.db.prisma.$queryRaw`select 1`.then(
      () => {
        const ok = savingLagMs <= MAX_SAVING_LAG_MS;
        response.status(ok ? 200 : 503).json({ status: ok ? "ok" : "saving", savingLagMs });
      },
      () => response.status(503).json({ status: "database", savingLagMs }),
    );
  };
}
