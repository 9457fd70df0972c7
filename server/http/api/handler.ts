import type { Request, RequestHandler, Response } from "express";
import { ZodError } from "zod";
import type { Actor } from "~/domain/access/actor";
import { translate, isMessageKey } from "~/i18n/messages";
import { AppError } from "../../errors";
import { localeOf } from "../cookies";
import { sendJson } from "./json";

/** Answers a request of a signed-in actor with a value (200) or throws an AppError. */
export type ApiHandler = (request: Request, actor: Actor) => Promise<unknown>;

/**
 * Wraps a handler: 401 without an actor, the value as JSON, expected failures as
 * `{ error: { code, message, details } }` with their status, malformed input as 422.
 */
export function api(handle: ApiHandler): RequestHandler {
  return (request, response, next) => {
    const actor = response.locals.actor as Actor | null;
    const work = actor ? handle(request, actor) : Promise.reject(new AppError("signInAgain"));
    work.then(
      (value) => sendJson(response, 200, value),
      (error: unknown) => fail(request, response, error) || next(error),
    );
  };
}

function fail(request: Request, response: Response, error: unknown): boolean {
  const known = error instanceof ZodError ? malformed(error) : error;
  if (!(known instanceof AppError)) return false;
  const key = `error.${known.code}`;
  const message = isMessageKey(key) ? translate(localeOf(request), key, known.details) : known.code;
  sendJson(response, known.status, { error: { code: known.code, message, details: known.details } });
  return true;
}

function malformed(error: ZodError): AppError {
  const [first] = error.issues;
  return new AppError("badInput", { field: first?.path.join(".") || "body", reason: first?.message ?? "" });
}
