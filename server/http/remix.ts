import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler, Request, Response } from "express";
import type { AppServices } from "../context";
import type { Deps } from "../usecases/deps";
import { isPhonePath, phoneBuild } from "./phoneBuild";
import { localeOf, lookOfRequest } from "./cookies";

/** Where the pages come from: the built bundle, or Vite's module runner in development. */
export type PageBuild = ServerBuild | (() => Promise<ServerBuild>);

/** Services of the load context that do not depend on the request. */
export type SharedServices = Omit<
  AppServices,
  "actor" | "locale" | "look" | "nonce" | "address" | "cameBy" | "userAgent" | "today"
>;

/** Remix as an Express handler; each request's load context is the shared services plus its actor, language and nonce. */
export function remixHandler(build: PageBuild, deps: Deps, services: SharedServices): RequestHandler {
  const getLoadContext = (request: Request, response: Response): AppServices => ({
    ...services,
    actor: response.locals.actor ?? null,
    locale: localeOf(request),
    look: lookOfRequest(request),
    nonce: response.locals.nonce,
    address: response.locals.address,
    cameBy: String(response.locals.cameBy ?? ""),
    userAgent: request.headers["user-agent"] ?? "",
    today: deps.clock.today(),
  });
  const mode = deps.env.production ? "production" : "development";
  const all = createRequestHandler({ build, getLoadContext, mode });
  if (typeof build === "function") return all;
  const phones = createRequestHandler({ build: phoneBuild(build), getLoadContext, mode });
  return (request, response, next) => (isPhonePath(request.path) ? phones : all)(request, response, next);
}
