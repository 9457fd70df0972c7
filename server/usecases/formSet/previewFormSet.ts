import type { Actor } from "~/domain/access/actor";
import { editionFaults, ownWords, type EditionFault } from "../../../templates/kit/form/edition";
import type { FormSetContent } from "../../../templates/kit/form/parts";
import type { ShownDocument } from "../../../templates/kit/preview";
import { FORMS, type DocumentKind } from "../../../templates/registry";
import type { Deps } from "../deps";
import { openDocument } from "../documents/openDocument";
import { demandCycle, demandParts, type FormSetPlace } from "./formSetScope";

/** What is wrong with words, or how a document of the year would look with them (null = the year has none yet). */
export type FormSetPreview = { faults: EditionFault[]; shown: ShownDocument | null };

/** A document of the year that the words are tried on. */
async function exampleOf(deps: Deps, { areaCode, fy }: FormSetPlace, kind: DocumentKind): Promise<string | null> {
  const { prisma } = deps.db;
  if (FORMS[kind].idKind === "YEAR") return `${areaCode}-${fy}`;
  if (FORMS[kind].idKind === "MOU")
    return (await prisma.mou.findFirst({ where: { areaCode, fy, type: "ASSET_TRANSFER" } }))?.id ?? null;
  const project = { areaCode, fy, removedAt: null, state: { notIn: ["IDEA", "CONCEPT"] } };
  return (await prisma.brief.findFirst({ where: { project }, orderBy: { project: { code: "asc" } } }))?.id ?? null;
}

/** Tries words on a document of the year; nothing is kept. Throws notFound (also of a document that is not readable). */
export async function previewFormSet(
  deps: Deps,
  actor: Actor,
  place: FormSetPlace,
  tried: { kind: string; content: FormSetContent },
): Promise<FormSetPreview> {
  const { kind, parts } = demandParts(tried.kind);
  await demandCycle(deps.db.prisma, actor, place);
  const faults = editionFaults(parts, tried.content);
  const id = faults.length > 0 ? null : await exampleOf(deps, place, kind);
  if (id === null) return { faults, shown: null };
  const { view } = await openDocument(deps, actor, kind, id);
  const worded = { ...view, set: ownWords(parts, tried.content) };
  const { shown } = await deps.exports.look(worded);
  return { faults, shown };
}
