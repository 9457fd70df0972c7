import type { Bilingual } from "~/domain/rules/finding";
import type { DocumentFormat } from "../../../../templates/kit/form/form";
import { FORMS, type DocumentKind, type DocumentView } from "../../../../templates/registry";
import type { LastExport } from "../../../db/document/snapshots";
import { contentHash } from "../../../export/contentHash";
import { documentOptions, type DocumentOptions } from "../documentOptions";
import { dressed, type Dress } from "../dress";
import { inOrderOfWeight, type Gap } from "./gaps";

/** A file that can be had now. */
export type DocumentFile = { kind: DocumentKind; label: Bilingual; format: DocumentFormat; href: string };

/**
 * A document of the export centre. `title` names what it is about ("" where the form's name says it); `query` belongs to
 * its address; `last` = its last export, `current` = nothing has changed since; `others` = further forms of the same thing.
 */
export type DocumentCard = {
  kind: DocumentKind;
  id: string;
  label: Bilingual;
  title: string;
  query: string;
  words: (typeof FORMS)[DocumentKind]["words"];
  draft: boolean;
  files: DocumentFile[];
  last: { at: Date; current: boolean } | null;
  gaps: Gap[];
  others: OtherForm[];
};

/** A further form; what is missing in it is only counted, its own page tells it. */
export type OtherForm = Omit<DocumentCard, "gaps" | "others"> & { gapCount: number };

/** What all cards of a page share. */
export type CardContext = { lastExports: ReadonlyMap<string, LastExport>; dress: Dress; pdf: boolean };

/** The files of a kind for an id; PDF only where the server can make it. */
export function filesOf(kind: DocumentKind, id: string, pdf: boolean, query = ""): DocumentFile[] {
  return FORMS[kind].formats
    .filter((format) => format !== "pdf" || pdf)
    .map((format) => ({ kind, label: FORMS[kind].label, format, href: `/documents/${kind}/${id}.${format}${query}` }));
}

/**
 * What a card is made from. `view` is asked for only where a file was made before, under the choices of that file: a
 * document is compared with itself, not with another edition.
 */
export type CardParts = {
  kind: DocumentKind;
  id: string;
  draft: boolean;
  view: (asLast: DocumentOptions) => DocumentView | Promise<DocumentView>;
  title?: string;
  query?: string;
  gaps?: readonly Gap[];
  others?: readonly DocumentCard[];
  /** False for a file that was made of another thing with the same id. */
  isOwn?: (asLast: DocumentOptions) => boolean;
};

async function lastOf(parts: CardParts, { lastExports, dress }: CardContext): Promise<DocumentCard["last"]> {
  const last = lastExports.get(`${parts.kind}/${parts.id}`);
  const asLast = documentOptions.safeParse(last?.options ?? {}).data ?? {};
  if (!last || parts.isOwn?.(asLast) === false) return null;
  return { at: last.at, current: last.hash === contentHash(dressed(await parts.view(asLast), dress)) };
}

/** Card of a document. */
export async function documentCard(parts: CardParts, context: CardContext): Promise<DocumentCard> {
  const { kind, id, draft, title = "", query = "", gaps = [], others = [] } = parts;
  const { label, words } = FORMS[kind];
  return {
    ...{ kind, id, label, title, query, words, draft },
    files: filesOf(kind, id, context.pdf, query),
    last: await lastOf(parts, context),
    gaps: inOrderOfWeight(gaps),
    others: others.map(({ gaps: own, others: _none, ...form }) => ({ ...form, gapCount: own.length })),
  };
}
