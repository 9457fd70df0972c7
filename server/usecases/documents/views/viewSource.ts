import type { Actor } from "~/domain/access/actor";
import type { DocumentView } from "../../../../templates/registry";
import type { Tx } from "../../../db/client";
import type { DocumentOptions } from "../documentOptions";

/** A document that may be exported: its view, the area that its audit row names, and the budget year (B.E.) whose form set it prints. */
export type OpenedDocument = { view: DocumentView; areaCode: string | null; fy: number };

/**
 * Where the view of one kind of document comes from: one file a form in this folder, one line in viewSources.ts. `open`
 * reads inside one repeatable-read transaction (S74), asks for permission with the same function as the pages, and throws
 * notFound for absent and not allowed alike.
 */
export type ViewSource = {
  open(tx: Tx, actor: Actor, id: string, options: DocumentOptions): Promise<OpenedDocument>;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the id of a row; anything else is not asked of the database. */
export function isRowId(id: string): boolean {
  return UUID.test(id);
}
