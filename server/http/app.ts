import path from "node:path";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { AppError } from "../errors";
import { API_PATH, apiFailure } from "./api/handler";
import type { Deps } from "../usecases/deps";
import { withActor } from "./actor";
import { noteDenials } from "./denials";
import { health } from "./health";
import { metrics } from "./metrics";
import { originGuard } from "./originGuard";
import { packedFiles } from "./packedFiles";
import { plainRequest } from "./plainRequest";
import { securityHeaders } from "./securityHeaders";

/** The parts that the chain puts behind the guard and the actor, in order. */
export type Mounted = { path?: string; handler: RequestHandler }[];

const YEAR_MS = 365 * 24 * 3_600_000;

/** Express chain: headers → health → files → plain request → guard → actor → API and documents → pages → last-resort error answer. */
export function makeHttpApp(deps: Deps, clientDir: string | null, mounted: Mounted): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", false);
  app.set("query parser", "simple");
  const assets = clientDir === null ? null : path.join(clientDir, "assets");
  if (assets !== null) app.use("/assets", packedFiles(assets, YEAR_MS));
  app.use(securityHeaders(deps.env));
  app.get("/healthz", health(deps));
  app.get("/metrics", withActor(deps), metrics(deps));
  app.use(compression());
  if (clientDir !== null && assets !== null) {
    app.use("/assets", express.static(assets, { immutable: true, maxAge: YEAR_MS, fallthrough: false }));
    app.use(express.static(clientDir, { maxAge: 3_600_000, index: false, dotfiles: "ignore" }));
  }
  app.use(plainRequest(deps.env), originGuard(deps), withActor(deps), noteDenials(deps));
  for (const { path: prefix, handler } of mounted) app.use(prefix ?? "/", handler);
  // what fails before the API's own router is told to programs in the API's shape too
  app.use(API_PATH, apiFailure(deps));
  app.use(lastResort(deps));
  return app;
}

function lastResort(deps: Deps): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) deps.log.error({ err: error, method: request.method, path: request.path }, "request failed");
    response.status(status).type("text/plain; charset=utf-8");
    response.send(
      status >= 500
        ? "เกิดข้อผิดพลาดในระบบ ข้อมูลที่บันทึกแล้วไม่เสียหาย โปรดลองอีกครั้ง / The server failed; saved data is safe.\n"
        : "คำขอไม่ถูกต้อง / The request could not be understood.\n",
    );
  };
}

function statusOf(error: unknown): number {
  if (error instanceof AppError) return error.status;
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
