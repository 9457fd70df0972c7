import type { Mailer } from "../../mail/mailer";
import type { Deps } from "../deps";
import { tellDuties } from "../mou/duties/tellDuties";
import { tellStale } from "../mou/stale/tellStale";
import { tellDeadlines } from "./deadlineNotices";
import { sendDigests } from "./sendDigests";

/** How often the round looks whether there is something to do, milliseconds. */
const EVERY_MS = 15 * 60_000;
/** Mails go out from this hour of the day on (Bangkok). */
const MORNING = 7;

type Parts = Pick<Deps, "db" | "clock" | "bus" | "env" | "log">;

/** The hour of the day in Bangkok, 0–23. */
function hourOf(now: Date): number {
  return (now.getUTCHours() + 7) % 24;
}

/** One round: dates and duties that come near, memoranda that became stale, then from the morning on the mails. What fails is logged and tried in the next. */
export async function makeRound(deps: Parts, mailer: Mailer | null): Promise<void> {
  try {
    await tellDeadlines(deps);
    await tellDuties(deps);
    await tellStale(deps);
    if (!mailer || hourOf(deps.clock.now()) < MORNING) return;
    const sent = await sendDigests(deps, mailer);
    if (sent > 0) deps.log.info({ sent }, "daily mails sent");
  } catch (error) {
    deps.log.error({ err: error }, "the daily round failed; it is tried again");
  }
}

/** Makes a round now and every quarter of an hour. `stop` waits for a round that is under way. */
export function startDailyRound(deps: Parts, mailer: Mailer | null): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= makeRound(deps, mailer).finally(() => {
      running = null;
    });
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
