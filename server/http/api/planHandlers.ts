import type { Request } from "express";
import type { Actor } from "~/domain/access/actor";
import type { SharedServices } from "../remix";
import { yearOf } from "./areaHandlers";

/** `GET …/plan`: the plan graph with its schema and version, as far as the asker may read it. */
export async function readPlanGraph(services: SharedServices, request: Request, actor: Actor) {
  return services.planExchange.json(actor, yearOf(request));
}
