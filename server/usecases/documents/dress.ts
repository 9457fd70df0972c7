import { mergeEditions } from "../../../templates/kit/form/edition";
import type { FormSetContent } from "../../../templates/kit/form/parts";
import type { Emblem } from "../../../templates/kit/emblem";
import { FORMS, type DocumentKind, type DocumentView } from "../../../templates/registry";
import type { Tx } from "../../db/client";
import { loadEmblem } from "../../db/document/emblems";
import { loadEditions } from "../../db/document/formSets";
import { loadPolicyCycle } from "../../db/policy/policyCycles";

/** What an office prints otherwise than the printed forms, for one budget year: words by kind of document, its picture. */
export type Dress = { words: ReadonlyMap<string, FormSetContent>; emblem: Emblem | null };

/** Reads the form set of an area and budget year (B.E.): that of the year's policy cycle, the area's own words over it. */
export async function loadDress(tx: Tx, areaCode: string | null, fy: number): Promise<Dress> {
  const cycle = await loadPolicyCycle(tx, fy);
  const editions = cycle ? await loadEditions(tx, { cycleId: cycle.id, areaCode, fy }) : new Map<string, never>();
  const words = [...editions].map(([kind, { common, own }]) => [kind, mergeEditions(common, own)] as const);
  const emblem = areaCode === null ? null : await loadEmblem(tx, areaCode);
  return { words: new Map(words), emblem };
}

/** Words of a form that is part of another one's file: the memorandum prints its annex too. */
const WORDS_OF: Partial<Record<DocumentKind, DocumentKind>> = { "mou-annex": "mou" };

/**
 * A view with the words of its office. What is as the printed form is left out, so that the content of a
 * document whose office has changed nothing stays what it was.
 */
export function dressed(view: DocumentView, { words, emblem }: Dress): DocumentView {
  const set = words.get(WORDS_OF[view.kind] ?? view.kind) ?? {};
  const worded = Object.keys(set).length === 0 ? view : { ...view, set };
  if (emblem === null || FORMS[view.kind].emblemCm === undefined) return worded;
  const shown = { ...worded, emblem };
  return shown;
}
