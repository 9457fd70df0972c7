import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { evaluateWindow } from "~/domain/budget/window";
import type { Tx } from "../../../db/client";
import { loadDocSeqs } from "../../../db/documents";
import { loadLastExports } from "../../../db/document/snapshots";
import { listMous, loadAssets } from "../../../db/mous";
import type { PolicyCycleView } from "../../../db/policy/policyCycles";
import { readWindow } from "../../../db/windows";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import { demandPolicy } from "../../budget/computeWindow";
import type { Deps } from "../../deps";
import { briefGaps, documentCard, mouGaps, type CardContext, type DocumentCard } from "./documentCards";
import { additionsOf, areaWordOf, documentOptions, type DocumentOptions } from "../documentOptions";
import { loadDress } from "../dress";
import { j2Preview, type J2Preview } from "./j2Preview";
import { mouContent } from "../views/mouDocumentView";
import { planGaps } from "./planGaps";
import { planJ2View } from "../views/planJ2View";
import { projectBriefView } from "../views/projectBriefView";
import { readYear, type YearReading } from "../readYear";

/** The export centre of an area and year: every document with what is missing in it, and a look at จ.2. */
export type DocumentCentre = {
  /** Null for a cluster, whose annual plan has another form. */
  plan: { card: DocumentCard; preview: J2Preview } | null;
  briefs: DocumentCard[];
  mous: DocumentCard[];
  /** False when the server has no LibreOffice. */
  pdf: boolean;
};

/** Further documents of a year and of a brief, offered beside the first. */
const OF_YEAR = ["annual-plan", "approval-slip", "governor-page"] as const;
const OF_BRIEF = ["project-brief-j11", "concept-note", "mou-cooperation"] as const;

/** The choices of whoever exported a document last: it is compared with itself, not with another edition. */
function lastOptions({ lastExports }: CardContext, document: string): DocumentOptions {
  return documentOptions.safeParse(lastExports.get(document)?.options ?? {}).data ?? {};
}

async function planOf(tx: Tx, year: YearReading, policy: PolicyCycleView, context: CardContext) {
  const window = await readWindow(tx, year.area.code, year.fy);
  if (year.area.kind !== "PROVINCE" || !window) return null;
  const id = `${year.area.code}-${year.fy}`;
  const view = planJ2View(year, additionsOf({}));
  const asLast = planJ2View(year, additionsOf(lastOptions(context, `plan-j2/${id}`)));
  const { frameSatang, adminCostSatang, proposals } = window;
  const result = evaluateWindow({ frameSatang, adminCostSatang, proposals, policy });
  const briefIds = new Map(year.projects.map(({ project }) => [project.projectId, project.briefId]));
  const gaps = planGaps(view, result, id, briefIds);
  return { card: documentCard(asLast, { id, title: "จ.2", gaps, also: OF_YEAR }, context), preview: j2Preview(view) };
}

async function briefsOf(tx: Tx, actor: Actor, year: YearReading, policy: PolicyCycleView, context: CardContext) {
  const seqs = await loadDocSeqs(tx, year.area.code, year.fy);
  return year.projects
    .filter(({ project }) => may(actor, "document.export", project))
    .map((planned) => {
      const { project, content } = planned;
      const reading = {
        ...project,
        docSeq: seqs.get(project.briefId) ?? 0,
        content,
        organizations: year.organizations,
      };
      const title = `${project.code} ${content.title}`.trim();
      const gaps = briefGaps(planned, policy.minSources);
      const areaWord = areaWordOf(lastOptions(context, `project-brief/${project.briefId}`));
      return documentCard(
        projectBriefView(reading, areaWord),
        { id: project.briefId, title, gaps, also: OF_BRIEF },
        context,
      );
    });
}

async function mousOf(tx: Tx, actor: Actor, year: YearReading, context: CardContext): Promise<DocumentCard[]> {
  const cards: DocumentCard[] = [];
  for (const mou of await listMous(tx, year.area.code, year.fy)) {
    if (mou.type !== "ASSET_TRANSFER" || !may(actor, "document.export", mou.project)) continue;
    const assets = await loadAssets(tx, mou.briefId);
    const view = { ...mouContent(mou, year.area, assets), kind: "mou" as const };
    const title = `${mou.projectTitle} – ${mou.transferee.nameTh}`;
    const gaps = mouGaps(mou, year.area, assets);
    cards.push(documentCard(view, { id: mou.id, title, gaps, also: ["mou-annex"] }, context));
  }
  return cards;
}

/**
 * Opens the export centre of an area and budget year (B.E.), everything of one moment of the database. Throws
 * notFound for another area.
 */
export async function listDocuments(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<DocumentCentre> {
  demandArea(actor, "document.export", areaCode);
  const pdf = await deps.exports.pdfAvailable();
  return deps.db.prisma.$transaction(
    async (tx) => {
      const year = await readYear(tx, areaCode, fy);
      if (!year) throw new AppError("notFound");
      const policy = await demandPolicy(tx, fy);
      const dress = await loadDress(tx, areaCode, fy);
      const context = { lastExports: await loadLastExports(tx, areaCode), dress, pdf };
      const plan = await planOf(tx, year, policy, context);
      const briefs = await briefsOf(tx, actor, year, policy, context);
      return { plan, briefs, mous: await mousOf(tx, actor, year, context), pdf };
    },
    { isolationLevel: "RepeatableRead", timeout: 20_000 },
  );
}
