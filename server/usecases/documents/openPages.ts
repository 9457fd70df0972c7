import type { Actor } from "~/domain/access/actor";
import { isDocumentKind } from "../../../templates/registry";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import type { DocumentOptions } from "./documentOptions";
import { openDocument } from "./openDocument";

/** A document to look at page by page; `signal` tells that nobody waits any more. */
export type PagesOrder = { kind: string; id: string; options?: DocumentOptions; signal?: AbortSignal };

/**
 * Prints a document for the eye: the number of its pages and the key under which this person may ask for their
 * pictures. Nothing is recorded, nothing leaves the server as a file. Throws notFound, busy, exportTooLarge,
 * pdfUnavailable.
 */
export async function openPages(
  deps: Deps,
  actor: Actor,
  { kind, id, options, signal }: PagesOrder,
): Promise<{ key: string; pages: number }> {
  if (!isDocumentKind(kind)) throw new AppError("notFound");
  const { view } = await openDocument(deps, actor, kind, id, options);
  return deps.exports.openPages(view, actor.userId, signal);
}
