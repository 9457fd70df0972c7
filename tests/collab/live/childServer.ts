/**
 * A server process with nothing but the collaboration socket, for tests that kill it. Arguments come as JSON in the
 * environment: COLLAB_CHILD = { target, port }. Prints `ready <port>`; SIGTERM ends it gracefully.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeBus } from "../../../server/bus";
import { systemClock } from "../../../server/clock";
import { attachCollab } from "../../../server/collab/upgrade";
import { loadActor } from "../../../server/db/actors";
import { openDatabase, type DatabaseAddress } from "../../../server/db/client";
import { readEnv } from "../../../server/env";
import { makeLogger } from "../../../server/log";

const { target, port } = JSON.parse(process.env.COLLAB_CHILD ?? "{}") as {
  target: DatabaseAddress | string;
  port: number;
};
const db = openDatabase(target);
const env = readEnv({ SCRATCH_ROOMS: "1" });
const server = createServer((_request, response) => {
  const { heapUsed, external } = process.memoryUsage();
  response.end(`${collab.service.metrics()}nodejs_heap_used_bytes ${heapUsed}\nnodejs_external_bytes ${external}\n`);
});
const collab = attachCollab(server, {
  db,
  clock: systemClock,
  bus: makeBus(),
  log: makeLogger(process.env.COLLAB_LOG ?? "silent"),
  env,
  secret: "s".repeat(32),
  sessions: {
    actorOf: async (cookie, address) => {
      const userId = /^session=([0-9a-f-]{36})$/.exec(cookie ?? "")?.[1];
      return userId ? loadActor(db.prisma, userId, systemClock.today(), { sessionId: userId, address }) : null;
    },
  },
});
server.listen(port, "127.0.0.1", () => {
  const bound = (server.address() as AddressInfo).port;
  env.publicOrigins = [`http://127.0.0.1:${bound}`];
  process.stdout.write(`ready ${bound}\n`);
});
// benchmarks measure memory after a collection (node --expose-gc)
process.on("SIGUSR2", () => void globalThis.gc?.());
process.on("SIGTERM", () => {
  void collab.close().then(async () => {
    await db.close();
    process.exit(0);
  });
});
