import type { Actor } from "~/domain/access/actor";
import type { DocumentKind } from "../../../templates/registry";
import type { Tx } from "../../db/client";
import type { Deps } from "../deps";
import type { DocumentOptions } from "./documentOptions";
import { dressed, loadDress } from "./dress";
import type { OpenedDocument } from "./views/viewSource";
import { VIEW_SOURCES } from "./views/viewSources";

/** Reads what a document shows inside a repeatable-read transaction of the caller; see {@link openDocument}. */
export async function openDocumentIn(
  tx: Tx,
  actor: Actor,
  kind: DocumentKind,
  id: string,
  options: DocumentOptions,
): Promise<OpenedDocument> {
  const opened = await VIEW_SOURCES[kind].open(tx, actor, id, options);
  const dress = await loadDress(tx, opened.areaCode, opened.fy);
  return { ...opened, view: dressed(opened.view, dress) };
}

/**
 * Reads what a document shows, everything of one moment of the database (S74), in the words of its form set. Permission
 * is asked once, with the same function as the pages. Throws notFound for absent and not allowed alike.
 */
export async function openDocument(
  deps: Deps,
  actor: Actor,
  kind: DocumentKind,
  id: string,
  options: DocumentOptions = {},
): Promise<OpenedDocument> {
  return deps.db.prisma.$transaction((tx) => openDocumentIn(tx, actor, kind, id, options), {
    isolationLevel: "RepeatableRead",
    timeout: 20_000,
  });
}
