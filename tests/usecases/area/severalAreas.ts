import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { attachCollab } from "../../../server/collab/upgrade";
import { makeExportQueue } from "../../../server/export/exportQueue";
import { apiRouter } from "../../../server/http/api/router";
import { makeHttpApp } from "../../../server/http/app";
import { documentsRouter } from "../../../server/http/documents";
import { makeImportReader } from "../../../server/import/importReader";
import { attachLiveWindow } from "../../../server/live/liveWindow";
import { makeServices } from "../../../server/services";
import type { Deps } from "../../../server/usecases/deps";
import { openSession } from "../../../server/usecases/session/sessions";
import { signCookie } from "../../../server/usecases/session/token";
import { bundleWorkers } from "../../support/bundleWorkers";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

const ORIGIN = "http://plan.example";

/** Areas of the test: two provinces of one cluster, and the cluster. */
export const AREAS = ["93", "90", "S-G"] as const;
/** One of them. */
export type AreaCode = (typeof AREAS)[number];

/** One installation with two provinces and their cluster: HTTP with API and documents, both kinds of sockets. */
export type SeveralAreas = {
  office: Office;
  deps: Deps;
  origin: string;
  /** Address of the server without its scheme. */
  host: string;
  planners: Record<AreaCode, Actor>;
  briefs: Record<AreaCode, { projectId: string; briefId: string; code: string }>;
  cookieOf(person: Actor): Promise<string>;
  /** GET of a path as a person: its status and its text. */
  get(person: Actor, path: string): Promise<{ status: number; text: string }>;
};

/** Call it where a file is read, not in a hook: what it starts ends with the file's tests. */
export async function startSeveralAreas(): Promise<SeveralAreas> {
  const office = await makeOffice(await testDatabase(), { PUBLIC_ORIGIN: ORIGIN });
  const server = createServer();
  const { log } = office.deps;
  const workerDir = await bundleWorkers("export/exportWorker", "import/importWorker");
  const collab = attachCollab(server, office.deps);
  const exports = makeExportQueue({ workerDir, log });
  const importReader = makeImportReader({ workerDir, log });
  const deps: Deps = { ...office.deps, collab: collab.service, exports, importReader };
  const live = attachLiveWindow(server, deps);
  const services = makeServices(deps);
  const parts = [
    { path: "/api/v1", handler: apiRouter(deps, services) },
    { path: "/documents", handler: documentsRouter(deps) },
  ];
  server.on("request", makeHttpApp(deps, null, parts));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(async () => {
    live.close();
    server.close();
    await collab.close();
    server.closeAllConnections();
    await Promise.all([exports.close(), importReader.close()]);
  });

  const admin = await office.person("admin", null, "EDITOR", true);
  const names = { nameTh: "กลุ่มจังหวัดภาคใต้ฝั่งอ่าวไทย", nameEn: "Southern, Gulf of Thailand" };
  await services.areas.saveCluster(admin, { code: "S-G", ...names, memberCodes: ["90", "93"], headAreaCode: "90" });
  await services.areas.open(admin, "90");
  const cluster = await services.areas.open(admin, "S-G");
  const planner = async (areaCode: AreaCode) => {
    const org =
      (areaCode === "S-G" && cluster.orgId) || (await office.organization("PROVINCE_OFFICE", areaCode, areaCode));
    return office.person(`planner-${areaCode}`.toLowerCase(), org, "PLANNER");
  };
  const planners = { "93": await planner("93"), "90": await planner("90"), "S-G": await planner("S-G") };
  const start = (areaCode: AreaCode) =>
    services.briefs.create(planners[areaCode], {
      ...{ areaCode, fy: 2568, title: `ลับของ ${areaCode} เท่านั้น`, kind: "KEY" },
      leadOrgId: planners[areaCode].memberships[0]?.orgId ?? "",
    });
  const briefs = { "93": await start("93"), "90": await start("90"), "S-G": await start("S-G") };
  const cookieOf = async (person: Actor) => {
    const token = await openSession(deps, person.userId, { address: "127.0.0.1", userAgent: "test" });
    return `session=${signCookie(token, deps.secret)}`;
  };
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = async (person: Actor, path: string) => {
    const answer = await fetch(`http://${host}${path}`, { headers: { cookie: await cookieOf(person) } });
    return { status: answer.status, text: await answer.text() };
  };
  return { office, deps, origin: ORIGIN, host, planners, briefs, cookieOf, get };
}
