import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { attachCollab } from "../../../server/collab/upgrade";
import { makeHttpApp } from "../../../server/http/app";
import { apiRouter } from "../../../server/http/api/router";
import { makeImportReader } from "../../../server/import/importReader";
import { makeServices } from "../../../server/services";
import type { Deps } from "../../../server/usecases/deps";
import { openSession } from "../../../server/usecases/session/sessions";
import { signCookie } from "../../../server/usecases/session/token";
import { bundleWorkers } from "../../support/bundleWorkers";
import { testDatabase, type TestDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

/** The address under which the office is known; requests that change something carry it. */
export const ORIGIN = "http://plan.example";

/** An answer of the API; `body` is parsed, `text` is what came. */
export type Answer<T = Record<string, unknown>> = { status: number; body: T; text: string; headers: Headers };

/** What a request may carry beside its path. */
export type Sent = { method?: string; headers?: Record<string, string>; body?: BodyInit };

/** The HTTP chain with the API, listening on a free port, over a database of its own. */
export type ApiServer = {
  db: TestDatabase;
  office: Office;
  deps: Deps;
  /** Address of /api/v1. */
  base: string;
  /** A session cookie of a person. */
  cookie(person: Actor): Promise<string>;
  /** Any request below /api/v1. */
  send<T = Record<string, unknown>>(path: string, sent?: Sent): Promise<Answer<T>>;
  /** GET as a person. */
  get<T = Record<string, unknown>>(person: Actor, path: string): Promise<Answer<T>>;
  /** POST of JSON as a person, from our own origin. */
  post<T = Record<string, unknown>>(person: Actor, path: string, body: unknown): Promise<Answer<T>>;
};

/** Starts the chain of server/start.ts without pages. Everything ends with the calling file's tests. */
export async function startApi(): Promise<ApiServer> {
  const db = await testDatabase();
  const office = await makeOffice(db, { PUBLIC_ORIGIN: ORIGIN });
  const server = createServer();
  const collab = attachCollab(server, office.deps);
  const importReader = makeImportReader({
    workerDir: await bundleWorkers("import/importWorker"),
    log: office.deps.log,
  });
  const deps: Deps = { ...office.deps, collab: collab.service, importReader };
  const router = apiRouter(deps, makeServices(deps));
  server.on("request", makeHttpApp(deps, null, [{ path: "/api/v1", handler: router }]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  afterAll(async () => {
    server.close();
    await collab.close();
    server.closeAllConnections();
    await importReader.close();
  });
  const cookie = async (person: Actor) => {
    const token = await openSession(deps, person.userId, { address: "10.0.0.1", userAgent: "test" });
    return `session=${signCookie(token, deps.secret)}`;
  };
  const send: ApiServer["send"] = async (path, sent = {}) => readAnswer(await fetch(base + path, sent));
  return {
    ...{ db, office, deps, base, cookie, send },
    get: async (person, path) => send(path, { headers: { cookie: await cookie(person) } }),
    post: async (person, path, body) =>
      send(path, {
        method: "POST",
        headers: { cookie: await cookie(person), origin: ORIGIN, "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
  };
}

async function readAnswer<T>(reply: Response): Promise<Answer<T>> {
  const text = await reply.text();
  const json = reply.headers.get("content-type")?.startsWith("application/json");
  return { status: reply.status, text, headers: reply.headers, body: (json ? JSON.parse(text) : {}) as T };
}
