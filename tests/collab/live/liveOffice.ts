import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { briefSeed } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { CollabDeps } from "../../../server/collab/parts";
import type { CollabService } from "../../../server/collab/service";
import { attachCollab } from "../../../server/collab/upgrade";
import { systemClock } from "../../../server/clock";
import type { Db } from "../../../server/db/client";
import { readEnv } from "../../../server/env";
import { makeLogger } from "../../../server/log";
import { makeOffice, type Office } from "../../support/office";
import { briefSample } from "../briefSample";

/** A server with nothing but the collaboration socket. `restart` keeps port and database. */
export type LiveServer = {
  url: string;
  origin: string;
  port: number;
  service: CollabService;
  bus: CollabDeps["bus"];
  close(): Promise<void>;
};

/** Cookie of the stub of sessions: the user's id. */
export const cookieOf = (actor: Actor): string => `session=${actor.userId}`;

/** Starts the collaboration server of an office on a port of its own; it is closed when the test ends. */
export async function startLive(office: Office, change: Partial<CollabDeps> = {}, port = 0): Promise<LiveServer> {
  const server = createServer((_request, response) => response.end("ok"));
  const env = readEnv({ SCRATCH_ROOMS: "1", LOG_LEVEL: "silent" });
  const deps: CollabDeps = {
    db: office.deps.db,
    clock: systemClock,
    bus: office.deps.bus,
    log: makeLogger(process.env.COLLAB_LOG ?? "silent"),
    env,
    secret: "s".repeat(32),
    sessions: {
      actorOf: async (cookie) => {
        const userId = /^session=([0-9a-f-]{36})$/.exec(cookie ?? "")?.[1];
        return userId ? office.actor(userId) : null;
      },
    },
    ...change,
  };
  const collab = attachCollab(server, deps);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const bound = (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${bound}`;
  env.publicOrigins = [origin];
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await collab.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  return { url: `ws://127.0.0.1:${bound}/collab`, origin, port: bound, service: collab.service, bus: deps.bus, close };
}

/** People and organisations of the tests: `roads` leads, `tao` and `agri` are partners. */
export type Cast = {
  office: Office;
  orgs: { roads: string; tao: string; agri: string; chamber: string };
  roads: Actor;
  tao: Actor;
  agri: Actor;
  observer: Actor;
  stranger: Actor;
};

/** Makes an office with the cast of the tests. */
export async function makeCast(db: Db): Promise<Cast> {
  const office = await makeOffice(db);
  const orgs = {
    roads: await office.organization("LINE_AGENCY", "แขวงทางหลวง"),
    tao: await office.organization("LAO", "อบต.ลำปำ"),
    agri: await office.organization("LINE_AGENCY", "เกษตรจังหวัด"),
    chamber: await office.organization("CHAMBER", "หอการค้า"),
  };
  return {
    office,
    orgs,
    roads: await office.person("roads", orgs.roads),
    tao: await office.person("tao", orgs.tao),
    agri: await office.person("agri", orgs.agri),
    observer: await office.person("observer", orgs.chamber, "OBSERVER"),
    stranger: await office.person("stranger", await office.organization("LINE_AGENCY", "ที่อื่น", "90")),
  };
}

/** Makes a project led by `roads` with partners `tao` and `agri`, and its brief; returns the room's name. */
export async function makeBrief(
  cast: Cast,
  service: CollabService,
  change: Partial<BriefContent> = {},
): Promise<{ room: string; briefId: string; projectId: string }> {
  const { office, orgs } = cast;
  const now = office.clock.now();
  const briefId = randomUUID();
  const swap = (orgId: string | null) => (orgId?.endsWith("1") ? orgs.roads : orgId?.endsWith("2") ? orgs.tao : orgId);
  const sample = briefSample(change);
  const own = <T extends { orgId: string | null }>(rows: T[]) =>
    rows.map((row) => ({ ...row, orgId: swap(row.orgId) }));
  const content = {
    ...sample,
    activities: own(sample.activities),
    funding: own(sample.funding),
    costItems: own(sample.costItems),
  };
  const projectId = await office.deps.db.prisma.$transaction(async (tx) => {
    const project = await tx.project.create({
      data: {
        areaCode: "93",
        fy: 2568,
        code: `93-2568-${briefId.slice(0, 6)}`,
        leadOrgId: orgs.roads,
        createdAt: now,
        updatedAt: now,
        partners: {
          create: [
            { orgId: orgs.roads, role: "LEAD", addedAt: now },
            { orgId: orgs.tao, role: "PARTNER", addedAt: now },
            { orgId: orgs.agri, role: "PARTNER", addedAt: now },
          ],
        },
      },
    });
    await service.createDoc(tx, {
      room: briefRoom(briefId),
      kind: "brief",
      refId: project.id,
      seed: briefSeed(content),
      userId: null,
    });
    return project.id;
  });
  return { room: briefRoom(briefId), briefId, projectId };
}
