import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import type { Deps } from "../deps";

/** What was refused to somebody signed in. `path` is without its query, which may hold what people typed. */
export type Denial = { kind: "page" | "api" | "document" | "socket"; method: string; path: string; status: number };

/** Rows an hour: the trail is written under one lock, so nobody may fill it. */
const PER_PERSON = 60;
const PER_SERVER = 600;
const HOUR_S = 3600;
const LONGEST_PATH = 200;

/**
 * Writes refusals into the audit trail (S82): one row each, at most 60 an hour and person and 600 an hour and server;
 * the next row says how many of the person's refusals were left out before it.
 */
export class DenialTrail {
  readonly #deps: Pick<Deps, "db" | "clock" | "log">;
  readonly #perPerson: RateLimiterMemory;
  readonly #perServer: RateLimiterMemory;
  readonly #leftOut = new Map<string, number>();

  constructor(deps: Pick<Deps, "db" | "clock" | "log">, limits = { perPerson: PER_PERSON, perServer: PER_SERVER }) {
    this.#deps = deps;
    this.#perPerson = new RateLimiterMemory({ points: limits.perPerson, duration: HOUR_S });
    this.#perServer = new RateLimiterMemory({ points: limits.perServer, duration: HOUR_S });
  }

  /** Notes a refusal. Whoever was refused does not wait for it; a fault is logged. */
  note(actor: Actor, denial: Denial): void {
    this.#write(actor, denial).catch((error: unknown) => this.#deps.log.error({ err: error }, "denial not noted"));
  }

  async #write(actor: Actor, { kind, method, path, status }: Denial): Promise<void> {
    const { db, log } = this.#deps;
    if (!(await this.#mayWrite(actor.userId))) {
      this.#leftOut.set(actor.userId, (this.#leftOut.get(actor.userId) ?? 0) + 1);
      return log.warn({ userId: actor.userId, kind, status }, "denial beyond what the trail takes");
    }
    const leftOut = this.#leftOut.get(actor.userId) ?? 0;
    this.#leftOut.delete(actor.userId);
    await db.prisma.$transaction((tx) =>
      record(tx, this.#deps, actor, {
        action: "access.denied",
        objectKind: kind,
        objectId: path.slice(0, LONGEST_PATH),
        detail: { method, status, ...(leftOut > 0 ? { leftOut } : {}) },
      }),
    );
  }

  async #mayWrite(userId: string): Promise<boolean> {
    const take = (limiter: RateLimiterMemory, key: string) =>
      limiter.consume(key).then(
        () => true,
        () => false,
      );
    return (await take(this.#perPerson, userId)) && (await take(this.#perServer, "all"));
  }
}
