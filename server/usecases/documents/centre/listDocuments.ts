import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { evaluateWindow } from "~/domain/budget/window";
import type { Tx } from "../../../db/client";
import { loadLastExports } from "../../../db/document/snapshots";
import { listMous, loadAssets, type MouRecord } from "../../../db/mous";
import type { PolicyCycleView } from "../../../db/policy/policyCycles";
import { readWindow } from "../../../db/budget/windows";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import { demandPolicy } from "../../budget/computeWindow";
import type { Deps } from "../../deps";
import { additionsOf } from "../documentOptions";
import { isDraftMou } from "../documentStates";
import { loadDress } from "../dress";
import { readYear, type YearReading } from "../readYear";
import { transferContent } from "../views/mou";
import { handsOver } from "../../mou/register/keepRegister";
import { planJ2View } from "../views/planJ2View";
import { transferCertificateView } from "../views/transferCertificate";
import { bookCards, sessionCards } from "./bookCards";
import { briefCards, type BriefCards, type BriefQuery } from "./briefCards";
import { mouGaps } from "./briefGaps";
import { documentCard, type CardContext, type DocumentCard } from "./documentCards";
import { j2Preview, type J2Preview } from "./j2Preview";
import { planCard, yearCards } from "./yearCards";

/** The export centre of an area and year: every document with what is missing in it, and a look at จ.2. */
export type DocumentCentre = {
  /** `preview` is null for a cluster and for a plan that is too long for this page. */
  plan: { card: DocumentCard; preview: J2Preview | null };
  /** What goes with the plan of the year. */
  year: DocumentCard[];
  /** Books of the longer plans. */
  books: DocumentCard[];
  briefs: BriefCards;
  mous: DocumentCard[];
  sessions: DocumentCard[];
  /** False when the server has no LibreOffice. */
  pdf: boolean;
};

/** Most projects of a จ.2 that is shown on the page itself. */
const PREVIEWED = 100;

async function yearsOwn(tx: Tx, actor: Actor, year: YearReading, policy: PolicyCycleView, context: CardContext) {
  const reading = await readWindow(tx, year.area.code, year.fy);
  const { frameSatang = null, adminCostSatang = 0n, proposals = [] } = reading ?? {};
  const parts = { year, window: evaluateWindow({ frameSatang, adminCostSatang, proposals, policy }) };
  const short = year.area.kind === "PROVINCE" && year.projects.length <= PREVIEWED;
  const preview = short ? j2Preview(planJ2View(year, additionsOf({}))) : null;
  return {
    plan: { card: await planCard(tx, parts, context), preview },
    year: await yearCards(tx, actor, parts, context),
  };
}

/** The certificate of transfer, once the memorandum was signed. */
async function certificateOf(tx: Tx, mou: MouRecord, year: YearReading, context: CardContext): Promise<DocumentCard[]> {
  if (!handsOver(mou.state)) return [];
  const view = await transferCertificateView(tx, mou, year.area);
  const { draft } = view;
  return [await documentCard({ kind: "transfer-certificate", id: mou.id, draft, view: () => view }, context)];
}

async function mousOf(tx: Tx, actor: Actor, year: YearReading, context: CardContext): Promise<DocumentCard[]> {
  const cards: DocumentCard[] = [];
  for (const mou of await listMous(tx, year.area.code, year.fy)) {
    if (mou.type !== "ASSET_TRANSFER" || !may(actor, "document.export", mou.project)) continue;
    const assets = await loadAssets(tx, mou.briefId);
    const content = () => transferContent(tx, mou, year.area);
    const shared = { id: mou.id, draft: isDraftMou(mou.state), gaps: mouGaps(mou, year.area, assets) };
    const annex = await documentCard(
      { ...shared, kind: "mou-annex", view: async () => ({ ...(await content()), kind: "mou-annex" }) },
      context,
    );
    const title = `${mou.projectTitle} – ${mou.transferee?.nameTh ?? ""}`;
    const view = async () => ({ ...(await content()), kind: "mou" as const });
    const others = [annex, ...(await certificateOf(tx, mou, year, context))];
    cards.push(await documentCard({ ...shared, kind: "mou", title, view, others }, context));
  }
  return cards;
}

/**
 * Opens the export centre of an area and budget year (B.E.), everything of one moment of the database. Throws
 * notFound for another area.
 */
export async function listDocuments(
  deps: Deps,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
  query: BriefQuery = { words: "", page: 1 },
): Promise<DocumentCentre> {
  demandArea(actor, "document.export", areaCode);
  const pdf = await deps.exports.pdfAvailable();
  return deps.db.prisma.$transaction(
    async (tx) => {
      const year = await readYear(tx, areaCode, fy);
      if (!year) throw new AppError("notFound");
      const policy = await demandPolicy(tx, fy);
      const context = {
        lastExports: await loadLastExports(tx, areaCode),
        dress: await loadDress(tx, areaCode, fy),
        pdf,
      };
      const { minSources } = policy;
      return {
        ...(await yearsOwn(tx, actor, year, policy, context)),
        books: await bookCards(tx, { area: year.area, fy }, context),
        briefs: await briefCards(tx, actor, { year, minSources, query }, context),
        mous: await mousOf(tx, actor, year, context),
        sessions: await sessionCards(tx, actor, { area: year.area, fy }, context),
        pdf,
      };
    },
    { isolationLevel: "RepeatableRead", timeout: 20_000 },
  );
}
