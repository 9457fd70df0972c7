import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import type { Actor } from "~/domain/access/actor";
import { newestBackup } from "../db/backup/automaticBackups";
import type { Deps } from "../usecases/deps";

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1)$/;

/** A request of this machine itself, and not one that a proxy on it passes on. */
export function isFromThisMachine({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): boolean {
  const peer = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const passedOn = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];
  return LOOPBACK.test(peer) && passedOn.every((name) => headers[name] === undefined);
}

/**
 * `GET /metrics` in the Prometheus text format: live editing, memory, newest automatic backup. Readable from this machine
 * and by the system administrator; for everybody else it is not there. No names, no content.
 */
export function metrics(deps: Pick<Deps, "collab" | "env">): RequestHandler {
  return (request, response, next) => {
    const actor = response.locals.actor as Actor | null;
    if (!isFromThisMachine(request) && !actor?.systemAdmin) return next();
    response.setHeader("Cache-Control", "no-store");
    newestBackup(deps.env.dataDir).then((backup) => {
      const { rss, heapUsed } = process.memoryUsage();
      const own = [
        `process_resident_memory_bytes ${rss}`,
        `nodejs_heap_used_bytes ${heapUsed}`,
        `process_uptime_seconds ${Math.round(process.uptime())}`,
        `ruamphaen_last_backup_timestamp_seconds ${backup === null ? 0 : Math.floor(backup.at / 1000)}`,
      ];
      response.type("text/plain; version=0.0.4; charset=utf-8").send(`${deps.collab.metrics()}${own.join("\n")}\n`);
    }, next);
  };
}
