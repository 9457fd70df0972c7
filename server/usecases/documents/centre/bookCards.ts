import type { Actor } from "~/domain/access/actor";
import { documentModel, type DocumentView } from "../../../../templates/registry";
import type { AreaView } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { listSessionTitles } from "../../../db/document/attendance";
import { loadCurrentPlans, type PlanHead } from "../../../db/plans";
import { dressed } from "../dress";
import { attendanceSheet } from "../views/attendance";
import { minutesSheet } from "../views/minutes";
import { fiveYearPlanView, goals20View, isDraftBook } from "../views/planBooks";
import { documentCard, type CardContext, type DocumentCard } from "./documentCards";
import { partGaps } from "./gaps";

/** Where the cards stand. */
type Place = { area: AreaView; fy: number };

async function bookCard(tx: Tx, { area, fy }: Place, plan: PlanHead, context: CardContext): Promise<DocumentCard> {
  const found = { plan, area };
  const kind = plan.kind === "GOALS_20" ? "goals-20-year" : "five-year-plan";
  const view: DocumentView = await (kind === "goals-20-year" ? goals20View(tx, found) : fiveYearPlanView(tx, found));
  const { missing = [] } = documentModel(dressed(view, context.dress), "");
  return documentCard(
    {
      ...{ kind, id: plan.id, draft: isDraftBook(plan), view: () => view },
      title: `พ.ศ. ${plan.fyFrom}–${plan.fyTo}`,
      gaps: partGaps(missing, kind, `${area.code}-${fy}`),
    },
    context,
  );
}

/** Books of the longer plans that are worked with in a year: twenty years first. */
export async function bookCards(tx: Tx, place: Place, context: CardContext): Promise<DocumentCard[]> {
  const plans = await loadCurrentPlans(tx, place.area.code, place.fy);
  const cards: DocumentCard[] = [];
  for (const kind of ["GOALS_20", "DEVELOPMENT_5"])
    for (const plan of plans.filter((one) => one.kind === kind)) cards.push(await bookCard(tx, place, plan, context));
  return cards;
}

/** Minutes (of a closed session; a draft until they are signed off) and attendance sheet of the year's dialogue sessions, the latest first. */
export async function sessionCards(
  tx: Tx,
  actor: Actor,
  { area, fy }: Place,
  context: CardContext,
): Promise<DocumentCard[]> {
  const cards: DocumentCard[] = [];
  for (const { id, title, minutes } of await listSessionTitles(tx, area.code, fy)) {
    if (minutes)
      cards.push(
        await documentCard(
          { kind: "minutes", id, title, draft: minutes.signedAt === null, view: () => minutesSheet(tx, id, area) },
          context,
        ),
      );
    cards.push(
      await documentCard(
        { ...{ kind: "attendance", id, title, draft: false }, view: () => attendanceSheet(tx, actor, id, area) },
        context,
      ),
    );
  }
  return cards;
}
