import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { touchSession } from "../demandSession";
import type { SeatWish } from "./seatWish";
import { seatThem } from "./seatThem";

/** The door of each session: who waits is seated together, two hundred phones in a few transactions. */
export type SeatQueue = {
  /** Waits until the wish was decided. Throws what it was refused with. */
  seat(sessionId: string, wish: SeatWish): Promise<void>;
};

/** Most people seated in one transaction. */
const MOST = 50;
/** Facilitator and projector are told of newcomers at most this often, milliseconds. */
const TELL_MS = 400;

type Waiting = { wish: SeatWish; resolve: () => void; reject: (error: unknown) => void };
type Door = { waiting: Waiting[]; busy: boolean };

function answer({ resolve, reject }: Waiting, refusal: unknown): void {
  if (refusal === null || refusal === undefined) resolve();
  else reject(refusal);
}

/** Seats a group; when the database refuses it as a whole, each alone, so that nobody suffers for another's wish. */
async function seatGroup(deps: Deps, sessionId: string, group: readonly Waiting[]): Promise<void> {
  try {
    const answers = await seatThem(
      deps,
      sessionId,
      group.map(({ wish }) => wish),
    );
    group.forEach((one, index) => answer(one, answers[index]));
  } catch (error) {
    if (error instanceof AppError || group.length === 1) return group.forEach((one) => answer(one, error));
    for (const one of group) await seatGroup(deps, sessionId, [one]);
  }
}

/** Tells desks of newcomers: the first at once, those who follow together. */
function makeTeller(deps: Deps): (sessionId: string) => void {
  const resting = new Map<string, { again: boolean }>();
  const tell = (sessionId: string) => {
    const rest = resting.get(sessionId);
    if (rest) return void (rest.again = true);
    const fresh = { again: false };
    resting.set(sessionId, fresh);
    touchSession(deps, sessionId, "desk");
    setTimeout(() => {
      resting.delete(sessionId);
      if (fresh.again) tell(sessionId);
    }, TELL_MS).unref();
  };
  return tell;
}

/** Makes it. */
export function makeSeatQueue(deps: Deps): SeatQueue {
  const doors = new Map<string, Door>();
  const tell = makeTeller(deps);
  const work = async (sessionId: string, door: Door) => {
    door.busy = true;
    while (door.waiting.length > 0) {
      await seatGroup(deps, sessionId, door.waiting.splice(0, MOST));
      tell(sessionId);
    }
    door.busy = false;
    doors.delete(sessionId);
  };
  return {
    seat(sessionId, wish) {
      const door = doors.get(sessionId) ?? { waiting: [], busy: false };
      doors.set(sessionId, door);
      return new Promise((resolve, reject) => {
        door.waiting.push({ wish, resolve, reject });
        // those who press in the same moment come through the same door
        if (!door.busy) void work(sessionId, door);
      });
    },
  };
}
