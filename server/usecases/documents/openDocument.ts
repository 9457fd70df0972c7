import type { Actor } from "~/domain/access/actor";
import type { DocumentKind } from "../../../templates/registry";
import type { Deps } from "../deps";
import type { DocumentOptions } from "./documentOptions";
import type { OpenedDocument } from "./views/viewSource";
import { VIEW_SOURCES } from "./views/viewSources";

/**
 * Reads what a document shows, everything of one moment of the database (S74). Permission is asked once, with the
 * same function as the pages. Throws notFound for absent and not allowed alike.
 */
export async function openDocument(
  deps: Deps,
  actor: Actor,
  kind: DocumentKind,
  id: string,
  options: DocumentOptions = {},
): Promise<OpenedDocument> {
  return deps.db.prisma.$transaction((tx) => VIEW_SOURCES[kind].open(tx, actor, id, options), {
    isolationLevel: "RepeatableRead",
    timeout: 20_000,
  });
}
