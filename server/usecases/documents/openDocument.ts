import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isFiscalYear } from "~/domain/calendar/fiscalYear";
import type { DocumentKind, DocumentView } from "../../../templates/registry";
import { loadArea, usedYears } from "../../db/areas";
import { readBriefContent } from "../../db/briefContent";
import { loadBriefProject, projectObject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { loadDocSeq } from "../../db/documents";
import { loadAssets, loadMou } from "../../db/mous";
import { loadOrganizations } from "../../db/organizations";
import { AppError } from "../../errors";
import { openAllocationSheet } from "../allocation/allocationSheet";
import type { Deps } from "../deps";
import { additionsOf, areaWordOf, type DocumentOptions } from "./documentOptions";
import { mouContent } from "./mouDocumentView";
import { planJ2View } from "./planJ2View";
import { projectBriefView } from "./projectBriefView";
import { readYear } from "./readYear";

/** A document that may be exported: its view and the area that its audit row names. */
export type OpenedDocument = { view: DocumentView; areaCode: string | null };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

async function openPlanJ2(tx: Tx, actor: Actor, id: string, options: DocumentOptions): Promise<OpenedDocument> {
  const [, areaCode, year] = /^([0-9A-Za-z-]{1,12})-(\d{4})$/.exec(id) ?? [];
  const fy = Number(year);
  if (areaCode === undefined || !isFiscalYear(fy)) throw new AppError("notFound");
  if (!may(actor, "document.export", { areaCode })) throw new AppError("notFound");
  const used = await usedYears(tx, [areaCode]);
  if (!used.some((year) => year.fy === fy)) throw new AppError("notFound");
  const reading = await readYear(tx, areaCode, fy);
  // จ.2 is the form of a province; a cluster has one of its own
  if (reading?.area.kind !== "PROVINCE") throw new AppError("notFound");
  return { view: planJ2View(reading, additionsOf(options)), areaCode };
}

async function openBriefForm(tx: Tx, actor: Actor, id: string, options: DocumentOptions): Promise<OpenedDocument> {
  const project = UUID.test(id) ? await loadBriefProject(tx, id) : null;
  if (!project || !may(actor, "document.export", projectObject(project))) throw new AppError("notFound");
  const content = await readBriefContent(tx, id);
  if (!content) throw new AppError("notFound");
  const organizations = await loadOrganizations(tx, [project.areaCode]);
  const reading = {
    ...project,
    docSeq: await loadDocSeq(tx, id),
    content,
    organizations: new Map(organizations.map((one) => [one.id, one])),
  };
  return { view: projectBriefView(reading, areaWordOf(options)), areaCode: project.areaCode };
}

async function openMouForm(tx: Tx, actor: Actor, kind: "mou" | "mou-annex", id: string): Promise<OpenedDocument> {
  const mou = UUID.test(id) ? await loadMou(tx, id) : null;
  if (!mou || !may(actor, "document.export", mou.project)) throw new AppError("notFound");
  // the source has a form only for the transfer of assets
  if (mou.type !== "ASSET_TRANSFER") throw new AppError("notFound");
  const area = await loadArea(tx, mou.areaCode);
  if (!area) throw new AppError("notFound");
  const content = mouContent(mou, area, await loadAssets(tx, mou.briefId));
  return { view: { ...content, kind }, areaCode: mou.areaCode };
}

function openIn(tx: Tx, actor: Actor, kind: DocumentKind, id: string, options: DocumentOptions) {
  switch (kind) {
    case "plan-j2":
      return openPlanJ2(tx, actor, id, options);
    case "project-brief":
      return openBriefForm(tx, actor, id, options);
    case "mou":
    case "mou-annex":
      return openMouForm(tx, actor, kind, id);
    case "allocation":
      return openAllocationSheet(tx, actor, id, options);
  }
}

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
  return deps.db.prisma.$transaction((tx) => openIn(tx, actor, kind, id, options), {
    isolationLevel: "RepeatableRead",
    timeout: 20_000,
  });
}
