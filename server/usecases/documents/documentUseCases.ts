import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { listDocuments } from "./centre/listDocuments";
import { checkDocument } from "./check/checkDocument";
import { documentOptions } from "./documentOptions";

/** Official documents: the export centre of a year. Files are served by the router of /documents. */
export const documentUseCases = (deps: Deps) => ({
  list: (actor: Actor, areaCode: string, fy: number) => listDocuments(deps, actor, areaCode, fy),
  check: (actor: Actor, kind: string, id: string, query: Record<string, string>) =>
    checkDocument(deps, actor, kind, id, documentOptions.safeParse(query).data ?? {}),
});
