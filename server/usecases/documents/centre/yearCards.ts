import type { Actor } from "~/domain/access/actor";
import type { WindowResult } from "~/domain/budget/windowResult";
import type { Tx } from "../../../db/client";
import { isDraftPlan } from "../documentStates";
import { additionsOf } from "../documentOptions";
import type { YearReading } from "../readYear";
import { handoverContent } from "../../commitment/handoverView";
import { annualPlanView } from "../views/annualPlan";
import { approvalSlipView } from "../views/approvalSlip";
import { assetRegisterView } from "../views/assetRegister";
import { governorPageView } from "../views/governorPage";
import { planJ2View, planKj2View } from "../views/planJ2View";
import { windowSheetView } from "../views/windowSheet";
import { staleApproval } from "../check/staleApproval";
import { documentCard, type CardContext, type DocumentCard } from "./documentCards";
import type { Gap } from "./gaps";
import { planGaps, windowGaps } from "./planGaps";

/** A year as its documents need it. */
export type YearParts = { year: YearReading; window: WindowResult };

const idOf = ({ area, fy }: YearReading): string => `${area.code}-${fy}`;

function gapsOfPlan({ year, window }: YearParts): Gap[] {
  const briefIds = new Map(year.projects.map(({ project }) => [project.projectId, project.briefId]));
  return planGaps(planJ2View(year, additionsOf({})), window, idOf(year), briefIds);
}

const isDraft = ({ projects }: YearReading): boolean => isDraftPlan(projects.map(({ project }) => project.state));

/** จ.2 of a province, กจ.2 of a cluster. */
export async function planCard(tx: Tx, parts: YearParts, context: CardContext): Promise<DocumentCard> {
  const { year } = parts;
  const stale = await staleApproval(tx, idOf(year));
  const shared = { id: idOf(year), draft: isDraft(year), gaps: [...stale, ...gapsOfPlan(parts)] };
  return year.area.kind === "CLUSTER"
    ? documentCard({ ...shared, kind: "plan-kj2", view: (as) => planKj2View(year, additionsOf(as)) }, context)
    : documentCard({ ...shared, kind: "plan-j2", view: (as) => planJ2View(year, additionsOf(as)) }, context);
}

/** What goes with the plan of a year: its book, the window sheet, the governor's page, the approval slip. */
export async function yearCards(tx: Tx, actor: Actor, parts: YearParts, context: CardContext): Promise<DocumentCard[]> {
  const { year, window } = parts;
  const stale = await staleApproval(tx, idOf(year));
  const shared = { id: idOf(year), draft: isDraft(year), gaps: [...stale, ...windowGaps(window, idOf(year))] };
  const book = { ...shared, gaps: [...stale, ...gapsOfPlan(parts)] };
  return [
    await documentCard({ ...book, kind: "annual-plan", view: () => annualPlanView(tx, year) }, context),
    await documentCard({ ...shared, kind: "window-sheet", view: () => windowSheetView(tx, actor, year) }, context),
    await documentCard({ ...shared, kind: "governor-page", view: () => governorPageView(tx, year) }, context),
    await documentCard({ ...shared, kind: "approval-slip", view: () => approvalSlipView(tx, year) }, context),
    ...(await handoverCards(tx, actor, year, context)),
  ];
}

/** Step 4: a pack for each of the two ways into a budget; and the register of what was handed over. */
async function handoverCards(tx: Tx, actor: Actor, year: YearReading, context: CardContext): Promise<DocumentCard[]> {
  const place = { areaCode: year.area.code, fy: year.fy };
  const shared = { id: idOf(year), draft: false };
  return [
    await documentCard(
      {
        ...{ ...shared, kind: "handover-province" },
        view: async () => ({ ...(await handoverContent(tx, actor, place, "PROVINCE")), kind: "handover-province" }),
      },
      context,
    ),
    await documentCard(
      {
        ...{ ...shared, kind: "handover-function" },
        view: async () => ({ ...(await handoverContent(tx, actor, place, "FUNCTION")), kind: "handover-function" }),
      },
      context,
    ),
    await documentCard(
      { ...shared, kind: "asset-register", view: () => assetRegisterView(tx, actor, place.areaCode, place.fy) },
      context,
    ),
  ];
}
