import express, { Router, type RequestHandler } from "express";
import { evaluateInput } from "../../usecases/budget/evaluateInput";
import type { Deps } from "../../usecases/deps";
import type { SharedServices } from "../remix";
import { readArea, readBrief, readFindings, readProjects, readWindow } from "./areaHandlers";
import { api } from "./handler";
import { commitHandler, previewHandler, undoHandler } from "./importHandlers";
import { sendJson } from "./json";
import { openApiDocument } from "./openapi";

/** Largest JSON body: 100,000 proposals of one evaluation. */
const BODY_LIMIT = "20mb";

/**
 * JSON API v1 (docs/api.md): the same use-cases and the same permissions as the pages. Session cookie or personal token.
 * Unknown paths answer 404 in the API's own error shape.
 */
export function apiRouter(deps: Deps, services: SharedServices): RequestHandler {
  const router = Router();
  const json = express.json({ limit: BODY_LIMIT, strict: true });
  const year = "/areas/:area/years/:fy";
  router.get("/openapi.json", (_request, response) => sendJson(response, 200, openApiDocument()));
  router.get(
    "/areas",
    api((_request, actor) => readArea(deps, actor)),
  );
  router.get(
    `${year}/projects`,
    api((request, actor) => readProjects(services, request, actor)),
  );
  router.get(
    `${year}/window`,
    api((request, actor) => readWindow(services, request, actor)),
  );
  router.get(
    `${year}/findings`,
    api((request, actor) => readFindings(services, request, actor)),
  );
  router.get(
    "/briefs/:id",
    api((request, actor) => readBrief(services, request, actor)),
  );
  router.post(
    "/evaluate/window",
    json,
    api((request) => Promise.resolve().then(() => evaluateInput(request.body))),
  );
  router.post(
    `${year}/imports`,
    api((request, actor) => previewHandler(services, request, actor)),
  );
  router.post(
    "/imports/:id/commit",
    json,
    api((request, actor) => commitHandler(services, request, actor)),
  );
  router.post(
    "/imports/:id/undo",
    api((request, actor) => undoHandler(services, request, actor)),
  );
  router.use((_request, response) =>
    sendJson(response, 404, { error: { code: "notFound", message: "no such resource", details: {} } }),
  );
  router.use(malformedBody());
  return router;
}

/** A body that is no JSON, or is too large, in the API's own error shape. */
function malformedBody(): express.ErrorRequestHandler {
  return (error: { status?: number; type?: string }, _request, response, next) => {
    if (error.type === "entity.too.large")
      return sendJson(response, 422, {
        error: { code: "fileTooLarge", message: `body > ${BODY_LIMIT}`, details: { max: BODY_LIMIT } },
      });
    if (error.status === 400)
      return sendJson(response, 422, {
        error: { code: "badInput", message: "body is not JSON", details: { field: "body" } },
      });
    next(error);
  };
}
