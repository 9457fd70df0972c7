import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import type { BriefQuery } from "./centre/briefCards";
import { listDocuments } from "./centre/listDocuments";
import { checkDocument } from "./check/checkDocument";
import { documentOptions } from "./documentOptions";

/** Official documents: the export centre of a year. Files are served by the router of /documents. */
export const documentUseCases = (deps: Deps) => ({
  list: (actor: Actor, year: { areaCode: string; fy: number }, query?: BriefQuery) =>
    listDocuments(deps, actor, year, query),
  check: (actor: Actor, kind: string, id: string, query: Record<string, string>, signal?: AbortSignal) =>
    checkDocument(deps, actor, { kind, id, options: documentOptions.safeParse(query).data ?? {}, signal }),
});
