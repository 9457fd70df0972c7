import express, { Router, type RequestHandler } from "express";
import { AppError } from "../../errors";
import { evaluateAllocation } from "../../usecases/allocation/evaluateAllocation";
import { evaluateInput } from "../../usecases/budget/evaluateInput";
import type { Deps } from "../../usecases/deps";
import type { SharedServices } from "../remix";
import { readAreas, readBrief, readFindings, readProjects, readWindow } from "./areaHandlers";
import { readComments } from "./commentHandlers";
import { readApproval } from "./deciding/approvalHandlers";
import {
  commitDecisionList,
  previewDecisionList,
  readDecisionList,
  readDecisions,
  undoDecisionList,
} from "./deciding/decisionHandlers";
import { readScenario, readScenarios, readWayOuts } from "./deciding/scenarioHandlers";
import { api, apiFailure, BODY_LIMIT, signedIn, type ApiHandler } from "./handler";
import { readHandover } from "./handoverHandler";
import { readVersion, readVersions } from "./historyHandlers";
import { commitHandler, previewHandler, undoHandler } from "./importHandlers";
import { sendJson } from "./json";
import { readPlanGraph } from "./planHandlers";
import { sessionCookieName } from "../cookies";
import { openApiDocument } from "./openapi/document";

type Answer = (services: SharedServices, ...rest: Parameters<ApiHandler>) => ReturnType<ApiHandler>;

/** `GET` resources by path; each answers what its page shows to the same person. */
const READ: Readonly<Record<string, Answer>> = {
  "/areas": readAreas,
  "/areas/:area/years/:fy/projects": readProjects,
  "/areas/:area/years/:fy/window": readWindow,
  "/areas/:area/years/:fy/findings": readFindings,
  "/areas/:area/years/:fy/plan": readPlanGraph,
  "/areas/:area/years/:fy/approval": readApproval,
  "/areas/:area/years/:fy/decisions": readDecisions,
  "/areas/:area/years/:fy/scenarios": readScenarios,
  "/areas/:area/years/:fy/way-outs": readWayOuts,
  "/areas/:area/years/:fy/handover/:path": readHandover,
  "/decisions/:id": readDecisionList,
  "/scenarios/:id": readScenario,
  "/briefs/:id": readBrief,
  "/briefs/:id/comments": readComments,
  "/briefs/:id/versions": readVersions,
  "/briefs/:id/versions/:number": readVersion,
};

/** `POST` resources with a JSON body. */
const SEND: Readonly<Record<string, Answer>> = {
  "/evaluate/window": (_services, request) => Promise.resolve().then(() => evaluateInput(request.body)),
  "/evaluate/allocation": (_services, request) => Promise.resolve().then(() => evaluateAllocation(request.body)),
  "/areas/:area/years/:fy/decisions": previewDecisionList,
  "/decisions/:id/commit": commitDecisionList,
  "/decisions/:id/undo": undoDecisionList,
  "/imports/:id/commit": commitHandler,
  "/imports/:id/undo": undoHandler,
};

/**
 * JSON API v1 (docs/api.md): the same use-cases and the same permissions as the pages. Session cookie or personal token.
 * Unknown paths answer 404 in the API's own error shape.
 */
export function apiRouter(deps: Deps, services: SharedServices): RequestHandler {
  const router = Router();
  const bind = (answer: Answer) => api((request, actor) => answer(services, request, actor));
  const json = express.json({ limit: BODY_LIMIT, strict: true });
  router.get("/openapi.json", (_request, response) =>
    sendJson(response, 200, openApiDocument(sessionCookieName(deps.env))),
  );
  router.use(signedIn);
  for (const [path, answer] of Object.entries(READ)) router.get(path, bind(answer));
  for (const [path, answer] of Object.entries(SEND)) router.post(path, json, bind(answer));
  router.post("/areas/:area/years/:fy/imports", bind(previewHandler));
  router.use((_request, _response, next) => next(new AppError("notFound")));
  router.use(apiFailure(deps));
  return router;
}
