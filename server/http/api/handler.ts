import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import { ZodError } from "zod";
import type { Actor } from "~/domain/access/actor";
import { translate, isMessageKey } from "~/i18n/messages";
import { AppError } from "../../errors";
import type { Deps } from "../../usecases/deps";
import { localeOf } from "../cookies";
import { sendJson } from "./json";

/** Where the API stands. */
export const API_PATH = "/api/v1";

/** Largest JSON body: 100,000 proposals of one evaluation. */
export const BODY_LIMIT = "20mb";

/** Answers a request of a signed-in actor with a value (200) or throws an AppError. */
export type ApiHandler = (request: Request, actor: Actor) => Promise<unknown>;

const actorOf = (response: Response) => response.locals.actor as Actor | null;

/** Lets only signed-in requests on, before a body is read: 401 otherwise. */
export const signedIn: RequestHandler = (_request, response, next) =>
  next(actorOf(response) ? undefined : new AppError("signInAgain"));

/** Wraps a handler: its value becomes the JSON answer, its failure goes to {@link apiFailure}. */
export function api(handle: ApiHandler): RequestHandler {
  return (request, response, next) => {
    const actor = actorOf(response);
    const work = actor ? handle(request, actor) : Promise.reject(new AppError("signInAgain"));
    work.then((value) => sendJson(response, 200, value)).catch(next);
  };
}

/** Language of a message to a program or page: the cookie's, else the one asked for, else Thai. */
function languageOf(request: Request): "th" | "en" {
  if (request.headers.cookie?.includes("lang=")) return localeOf(request);
  return request.acceptsLanguages("th", "en") === "en" ? "en" : "th";
}

/**
 * Every failure in the API's own shape `{ error: { code, message, details } }`: expected ones with their status,
 * malformed input as 422, anything else as 500 without a word about the inside.
 */
export function apiFailure(deps: Pick<Deps, "log">): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { code, status, details } = expected(error) ?? unexpected(deps, request, error);
    const key = `error.${code}`;
    const message = isMessageKey(key) ? translate(languageOf(request), key, details) : code;
    sendJson(response, status, { error: { code, message, details } });
  };
}

function unexpected(deps: Pick<Deps, "log">, request: Request, error: unknown): AppError {
  deps.log.error({ err: error, method: request.method, path: request.path }, "request failed");
  return new AppError("unexpected", { reference: request.path });
}

/** What express and its body reader call a bad request. */
type HttpFault = { status?: number; type?: string };

function expected(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return malformed(error);
  const { status, type } = (error ?? {}) as HttpFault;
  if (type === "entity.too.large") return new AppError("fileTooLarge", { max: BODY_LIMIT });
  // an escape in the path that means no character cannot name anything
  if (error instanceof URIError) return new AppError("notFound");
  if (status !== undefined && status >= 400 && status < 500) return new AppError("badInput", { field: "body" });
  return null;
}

function malformed(error: ZodError): AppError {
  const [first] = error.issues;
  return new AppError("badInput", { field: first?.path.join(".") || "body", reason: first?.message ?? "" });
}
