import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { thaiDigits } from "~/format/digits";
import type { PlanGraph } from "~/domain/plan/planGraph";
import { areaName } from "../../../../templates/ownForm";
import type { Tx } from "../../../db/client";
import { loadDocSeqs } from "../../../db/documents";
import { readGraph } from "../../plan/readGraph";
import { areaWordOf } from "../documentOptions";
import { isDraftBrief } from "../documentStates";
import type { PlannedProject, YearReading } from "../readYear";
import { activityContents } from "../views/activityContent";
import { bareName } from "../views/areaNames";
import { conceptNoteView } from "../views/conceptNote";
import { mouCooperationView } from "../views/mouCooperation";
import { projectBriefJ11View } from "../views/projectBriefJ11";
import { projectBriefView, type BriefReading } from "../views/projectBriefView";
import { activityGaps, briefGaps } from "./briefGaps";
import { documentCard, type CardContext, type DocumentCard } from "./documentCards";

/** Briefs on one page of the export centre. */
export const BRIEFS_A_PAGE = 25;

/** Which briefs of a year are shown: words of their code or title, and a page counted from 1. */
export type BriefQuery = { words: string; page: number };

/** A page of briefs; `count` of all that match. */
export type BriefCards = { cards: DocumentCard[]; count: number; page: number; pages: number };

/** What the cards of one brief are made from. */
type Reading = {
  year: YearReading;
  planned: PlannedProject;
  brief: BriefReading;
  graph: PlanGraph;
  minSources: number;
};

/** Forms of each main activity: basic information and expenditure. */
function activityCards({ year, planned, brief, minSources }: Reading, context: CardContext): Promise<DocumentCard>[] {
  const { briefId, state } = planned.project;
  return activityContents(brief, year.area).flatMap((content) =>
    (["basic-info", "expenditure"] as const).map((kind) =>
      documentCard(
        {
          ...{ kind, id: content.activity.id, draft: isDraftBrief(state), query: `?brief=${briefId}` },
          title: `กิจกรรมหลักที่ ${thaiDigits(content.number)} ${content.activity.title}`,
          gaps: activityGaps(planned, content.activity.id, minSources),
          view: () => ({ ...content, kind }),
          // a copied brief keeps the ids of its activities
          isOwn: (asLast) => asLast.brief === undefined || asLast.brief === briefId,
        },
        context,
      ),
    ),
  );
}

async function briefCard(reading: Reading, context: CardContext): Promise<DocumentCard> {
  const { year, planned, brief, graph, minSources } = reading;
  const { area } = year;
  const { code, state, briefId: id } = planned.project;
  const areaTh = areaName({ areaKind: area.kind, areaNameTh: bareName(area.nameTh) });
  const gaps = briefGaps(planned, minSources);
  const shared = { id, draft: isDraftBrief(state), gaps };
  const others = await Promise.all([
    documentCard({ ...shared, kind: "project-brief-j11", view: () => projectBriefJ11View(brief, graph) }, context),
    documentCard({ ...shared, kind: "concept-note", view: () => conceptNoteView(brief, areaTh) }, context),
    documentCard({ ...shared, kind: "mou-cooperation", view: () => mouCooperationView(brief, area) }, context),
    ...activityCards(reading, context),
  ]);
  const title = `${code} ${planned.content.title}`.trim();
  const view: Parameters<typeof documentCard>[0]["view"] = (asLast) => projectBriefView(brief, areaWordOf(asLast));
  return documentCard({ ...shared, kind: "project-brief", title, others, view }, context);
}

function matching(year: YearReading, actor: Actor, words: string): PlannedProject[] {
  const wanted = words.normalize("NFC").trim().toLowerCase();
  return year.projects.filter(
    ({ project, content }) =>
      may(actor, "document.export", project) && `${project.code} ${content.title}`.toLowerCase().includes(wanted),
  );
}

/** Every form of the briefs of one page, and of their main activities. */
export async function briefCards(
  tx: Tx,
  actor: Actor,
  { year, minSources, query }: { year: YearReading; minSources: number; query: BriefQuery },
  context: CardContext,
): Promise<BriefCards> {
  const found = matching(year, actor, query.words);
  const pages = Math.max(1, Math.ceil(found.length / BRIEFS_A_PAGE));
  const page = Math.min(pages, Math.max(1, query.page));
  const seqs = await loadDocSeqs(tx, year.area.code, year.fy);
  const planned = may(actor, "plan.read", { areaCode: year.area.code });
  const { graph } = planned ? await readGraph(tx, actor, year.area.code, year.fy) : { graph: { nodes: [], links: [] } };
  const shown = found.slice((page - 1) * BRIEFS_A_PAGE, page * BRIEFS_A_PAGE);
  const cards = shown.map((planned) => {
    const { project, content } = planned;
    const docSeq = seqs.get(project.briefId) ?? 0;
    const brief = { ...project, docSeq, content, organizations: year.organizations };
    return briefCard({ year, planned, brief, graph, minSources }, context);
  });
  return { cards: await Promise.all(cards), count: found.length, page, pages };
}
