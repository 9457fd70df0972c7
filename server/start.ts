import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import { provideBothLanguages } from "~/i18n/bothLanguages";
import { makeBus } from "./bus";
import { systemClock } from "./clock";
import { attachCollab, type CollabServer } from "./collab/upgrade";
import { primeReads, warmUp } from "./collab/warmUp";
import { keepBackups } from "./db/backup/automaticBackups";
import { primeLog } from "./db/collab/collabLog";
import { watchEpoch } from "./db/backup/epoch";
import { openStore, type Store } from "./db/store";
import type { Env } from "./env";
import { makeExportQueue } from "./export/exportQueue";
import { makeHttpApp } from "./http/app";
import { API_PATH } from "./http/api/handler";
import { apiRouter } from "./http/api/router";
import { documentsRouter } from "./http/documents";
import { remixHandler, type PageBuild } from "./http/remix";
import { loadSecret } from "./http/secret";
import { wordsLink } from "./http/wordsLink";
import { makeImportReader } from "./import/importReader";
import { attachLiveWindow, type LiveWindow } from "./live/liveWindow";
import type { Logger } from "./log";
import { makeMailer } from "./mail/mailer";
import { makeServices } from "./services";
import type { Deps } from "./usecases/deps";
import { startDailyRound } from "./usecases/notice/dailyRound";
import { startVersionKeeper } from "./usecases/history/versionKeeper";
import { prepareStore } from "./usecases/setup/prepareStore";

/** A server that answers. `origin` is where it listens; `close` saves everything and ends all children (≤ 10 s). */
export type RunningServer = { origin: string; deps: Deps; close(): Promise<void> };

/** Where the built parts lie: pages, browser files and worker scripts; `files` serves unbuilt ones in development. */
export type Built = { pages: PageBuild; clientDir: string | null; workerDir: string; files?: RequestHandler };

/** Longest wait for open work at the end, milliseconds. */
const CLOSE_MS = 9_000;

/** Composition: database → use-cases → http and sockets → listen. Nothing else in the server makes its own state. */
export async function startServer(env: Env, log: Logger, built: Built): Promise<RunningServer> {
  provideBothLanguages();
  const store = await openStore(env, log);
  try {
    return await serve(env, log, built, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serve(env: Env, log: Logger, built: Built, store: Store): Promise<RunningServer> {
  // silent and slow connections are looked for often enough that none stays longer than 20 s (S24)
  const server = createServer({ connectionsCheckingInterval: 5_000 });
  const bus = makeBus();
  const base = { db: store.db, clock: systemClock, bus, log, env, secret: await loadSecret(env) };
  const collab: CollabServer = attachCollab(server, base);
  const exports = makeExportQueue({ workerDir: built.workerDir, log });
  const importReader = makeImportReader({ workerDir: built.workerDir, log });
  const mailer = makeMailer(env);
  const deps: Deps = { ...base, collab: collab.service, exports, importReader, mailer };
  const live: LiveWindow = attachLiveWindow(server, deps, { unprepared: true });
  server.on("request", requestHandler(deps, built));
  refuseOtherUpgrades(server);
  const origin = await listen(server, env);
  const unwatch = await watchEpoch(store.target, () => void collab.service.dropAll());
  await prepareStore(deps, (line) => void process.stdout.write(`${line}\n`));
  live.open();
  await Promise.all([primeLog(store.db.writer), primeReads(store.db, systemClock)]);
  warmUp(log);
  const { dataDir, backupHours: everyHours, backupKeep: keep } = env;
  const stopBackups = keepBackups(store.target, { dataDir, everyHours, keep }, systemClock, log);
  const stopKeeping = startVersionKeeper(deps);
  const round = startDailyRound(deps, mailer);
  const close = async () => {
    server.close();
    live.close();
    await unwatch();
    await Promise.all([collab.close(), stopBackups()]);
    server.closeAllConnections();
    await Promise.all([exports.close(), importReader.close()]);
    await Promise.all([stopKeeping(), round.stop()]);
    mailer?.close();
    await store.close();
  };
  return { origin, deps, close: () => withDeadline(close(), CLOSE_MS) };
}

function requestHandler(deps: Deps, built: Built) {
  const services = makeServices(deps);
  return makeHttpApp(deps, built.clientDir, [
    ...(built.files ? [{ handler: built.files }] : []),
    { path: API_PATH, handler: apiRouter(deps, services) },
    { path: "/documents", handler: documentsRouter(deps) },
    ...(built.clientDir === null ? [] : [{ handler: wordsLink(built.clientDir) }]),
    { handler: remixHandler(built.pages, deps, services) },
  ]);
}

/** An upgrade that neither the collaboration socket nor the live window took is ended, so that no socket is left mute. */
function refuseOtherUpgrades(server: Server): void {
  server.on("upgrade", (request, socket) => {
    socket.on("error", () => socket.destroy());
    if (!/^\/(collab\/|live-window)/.test(request.url ?? ""))
      socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  });
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 10_000;
}

async function listen(server: Server, env: Env): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.port, env.host, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  if (env.port === 0) {
    env.port = port;
    if (env.publicOrigins[0]?.endsWith(":0"))
      env.publicOrigins = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  }
  return `http://${env.host.includes(":") ? `[${env.host}]` : env.host}:${port}`;
}

async function withDeadline(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`closing took longer than ${ms} ms`)), ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
