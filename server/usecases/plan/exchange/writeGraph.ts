import type { Actor } from "~/domain/access/actor";
import type { ComparedGraph, ComparedRow, End } from "~/domain/plan/exchange/comparedGraph";
import { laneOf, type Lane } from "~/domain/plan/planGraph";
import type { Tx } from "../../../db/client";
import type { GraphResult } from "../../../db/plan/graphReturns";
import { STEP_KEYS } from "../../../db/plans";
import type { Deps } from "../../deps";
import { ensurePlan } from "../editNodes";
import type { GraphYear } from "./graphReference";

type Values = { data: Record<string, string>; steps: Record<string, string>; targets: Record<string, string> };

/** Chosen values by where they are stored. */
function valuesOf({ changes }: ComparedRow): Values {
  const values: Values = { data: {}, steps: {}, targets: {} };
  for (const { field, file } of changes) {
    const step = /^step([0-3])$/.exec(field)?.[1];
    const year = /^y(\d{4})$/.exec(field)?.[1];
    if (step !== undefined) values.steps[STEP_KEYS[Number(step)] ?? ""] = file;
    else if (year !== undefined) values.targets[year] = file;
    else values.data[field] = file;
  }
  return values;
}

const filled = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ""));

/** Writes the chosen rows of a compared graph in the caller's transaction, which holds the area's plans. */
export class GraphWriter {
  readonly result: GraphResult;
  /** Links whose end was not taken over with them. */
  waiting = 0;
  readonly #given: { tx: Tx; deps: Deps; actor: Actor; at: GraphYear };
  readonly #plans = new Map<Lane, { id: string; sort: number }>();

  constructor(given: { tx: Tx; deps: Deps; actor: Actor; at: GraphYear }, before: GraphResult) {
    this.#given = given;
    this.result = { created: { ...before.created }, linked: [...before.linked], counts: { ...before.counts } };
  }

  async entry(row: ComparedRow): Promise<void> {
    const { tx, deps } = this.#given;
    const { counts } = this.result;
    if (row.state === "MISSING") {
      await tx.planNode.update({
        where: { id: row.id },
        data: { archivedAt: deps.clock.now(), revision: { increment: 1 } },
      });
      counts.archived += 1;
    } else if (row.state === "CHANGED") {
      await this.#change(row);
      counts.changed += 1;
    } else {
      this.result.created[String(row.at)] = await this.#create(row);
      counts.added += 1;
    }
  }

  async link(row: ComparedRow, { wanted }: ComparedGraph): Promise<void> {
    const { tx, deps, actor, at } = this.#given;
    const now = deps.clock.now();
    const says = wanted.get(row.key);
    const [from, to] = says ? [this.#idOf(says.from), this.#idOf(says.to)] : [null, null];
    if (row.state !== "MISSING" && (!says || !from || !to)) return void (this.waiting += 1);
    if (row.state !== "NEW")
      await tx.planLink.updateMany({ where: { id: row.id, removedAt: null }, data: { removedAt: now } });
    if (row.state === "MISSING") return void (this.result.counts.unlinked += 1);
    if (!says || !from || !to) return;
    const { relation, reason, strength } = says;
    await tx.planLink.create({
      data: {
        ...{ areaCode: at.areaCode, fromNodeId: from, toNodeId: to, relation, reason, strength },
        ...{ createdBy: actor.userId, createdAt: now },
      },
    });
    if (row.at !== null) this.result.linked.push(row.at);
    this.result.counts.linked += 1;
  }

  #idOf(end: End): string | null {
    return "id" in end ? end.id : (this.result.created[String(end.at)] ?? null);
  }

  async #change(row: ComparedRow): Promise<void> {
    const { tx } = this.#given;
    const { data, steps, targets } = valuesOf(row);
    const old = await tx.planNode.findUniqueOrThrow({ where: { id: row.id }, select: { steps: true, targets: true } });
    await tx.planNode.update({
      where: { id: row.id },
      data: {
        ...data,
        steps: { ...(old.steps as Record<string, string>), ...steps },
        targets: filled({ ...(old.targets as Record<string, string>), ...targets }),
        revision: { increment: 1 },
      },
    });
  }

  async #create(row: ComparedRow): Promise<string> {
    const { tx, deps } = this.#given;
    const { data, steps, targets } = valuesOf(row);
    const kind = row.kind ?? "GOAL";
    const plan = await this.#plan(laneOf(kind));
    const { code = "", titleTh = "", titleEn = "", unit = "", baseline = "" } = data;
    const made = await tx.planNode.create({
      data: {
        ...{ planId: plan.id, kind, code, titleTh, titleEn, unit, baseline, sort: plan.sort++ },
        steps: Object.fromEntries(STEP_KEYS.map((key) => [key, steps[key] ?? ""])),
        ...{ targets: filled(targets), createdAt: deps.clock.now() },
      },
    });
    return made.id;
  }

  async #plan(lane: Lane): Promise<{ id: string; sort: number }> {
    const known = this.#plans.get(lane);
    if (known) return known;
    const { tx, at } = this.#given;
    const id = await ensurePlan(tx, at.areaCode, lane as Parameters<typeof ensurePlan>[2], at.fy);
    const plan = { id, sort: await tx.planNode.count({ where: { planId: id } }) };
    this.#plans.set(lane, plan);
    return plan;
  }
}
