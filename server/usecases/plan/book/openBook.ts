import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { reopenerOf, type Reopener } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import {
  BOOK_DOCUMENTS,
  BOOK_PLANS,
  writtenParts,
  type BookPlanKind,
  type BookTexts,
} from "~/domain/plan/book/bookComponents";
import { mergeEditions } from "../../../../templates/kit/form/edition";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { readEpoch } from "../../../db/backup/epoch";
import { loadEditions } from "../../../db/document/formSets";
import { currentPlanIds, lockPlan } from "../../../db/plans";
import { loadPolicyCycle } from "../../../db/policy/policyCycles";
import { AppError } from "../../../errors";
import { readStanding } from "../../approval/takePlanStep";
import { openableYears } from "../../area/openableYears";
import type { Deps } from "../../deps";
import { demandOpenPlan } from "../../planEdition/demandOpenPlan";
import { ensurePlan } from "../editNodes";
import { makeBookRoom, readBookTexts } from "./bookRoom";

/** A book of the page: its plan (null = there is none yet), where it stands, what it says (null = nobody began it). */
export type BookOnPage = {
  kind: BookPlanKind;
  planId: string | null;
  version: number;
  state: PlanState;
  reopener: Reopener | null;
  texts: BookTexts | null;
  written: number;
};

/** The page of the plan books; `room` = how the person joins the rooms of books, null for those who only read. */
export type BooksView = {
  books: BookOnPage[];
  mayEdit: boolean;
  room: { userId: string; epoch: number };
  edition: string | null;
};

type Place = { areaCode: string; fy: number; edition?: string };

async function bookPlans(tx: Tx, { areaCode, fy, edition }: Place) {
  const rows = await tx.plan.findMany({ where: { areaCode, fyFrom: { lte: fy }, fyTo: { gte: fy } } });
  if (edition !== undefined && !rows.some(({ id }) => id === edition)) throw new AppError("notFound");
  const current = currentPlanIds(rows, edition);
  return rows.filter(({ id }) => current.has(id));
}

/** The three plan books of a budget year (B.E.) with what they say. Throws notFound. */
export async function openBooks(deps: Deps, actor: Actor, place: Place): Promise<BooksView> {
  const { areaCode, fy, edition } = place;
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  const { prisma, pool } = deps.db;
  const rows = await bookPlans(prisma, place);
  const annual = await readStanding(prisma, { areaCode, fy });
  const books: BookOnPage[] = [];
  for (const kind of BOOK_PLANS) {
    const row = rows.find((one) => one.kind === kind);
    const own = row ? { state: row.state as PlanState, version: row.version } : { state: "DRAFT" as const, version: 1 };
    const stands = kind === "ANNUAL" ? annual : own;
    const texts = row ? await readBookTexts(prisma, row.id, kind) : null;
    const written = texts ? writtenParts(kind, texts) : 0;
    books.push({ kind, planId: row?.id ?? null, ...stands, reopener: reopenerOf(stands.state), texts, written });
  }
  const mayEdit = may(actor, "plan.edit", { areaCode });
  return { books, mayEdit, room: { userId: actor.userId, epoch: await readEpoch(pool) }, edition: edition ?? null };
}

/** Words that the office wrote for this book in its form set before books were written beside the graph. */
async function wordsOfForms(tx: Tx, areaCode: string, fy: number, kind: BookPlanKind): Promise<BookTexts> {
  const cycle = await loadPolicyCycle(tx, fy);
  if (!cycle) return {};
  const found = (await loadEditions(tx, { cycleId: cycle.id, areaCode, fy })).get(BOOK_DOCUMENTS[kind]);
  return found ? (mergeEditions(found.common, found.own).texts ?? {}) : {};
}

/**
 * Begins the book of a plan: its room holds what the book of the edition that it revises says, else what the office's form
 * set says. A plan that is not there yet is made as a draft. Begun already: nothing happens. Throws notFound, forbidden,
 * planFrozen… when the plan stands still.
 */
export async function beginBook(deps: Deps, actor: Actor, place: Place, kind: BookPlanKind): Promise<void> {
  const { areaCode, fy } = place;
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  if (!may(actor, "plan.edit", { areaCode })) throw new AppError("forbidden");
  const years = await openableYears(deps.db.prisma, areaCode, deps.clock.today());
  if (!years.includes(fy)) throw new AppError("notFound");
  await deps.db.prisma.$transaction(async (tx) => {
    await lockPlan(tx, areaCode);
    const found = (await bookPlans(tx, place)).find((row) => row.kind === kind);
    const id = found?.id ?? (await ensurePlan(tx, areaCode, kind, fy));
    if ((await readBookTexts(tx, id, kind)) !== null) return;
    await demandOpenPlan(tx, id);
    const before = found?.revisesId ? await readBookTexts(tx, found.revisesId, kind) : null;
    await makeBookRoom(tx, deps, { id, kind }, before ?? (await wordsOfForms(tx, areaCode, fy, kind)));
    await record(tx, deps, actor, {
      ...{ action: "plan.bookBegun", objectKind: "plan", objectId: id, areaCode },
      detail: { kind, fy, from: before ? "edition" : "forms" },
    });
  });
  deps.bus.emit("plan", { areaCode });
}
