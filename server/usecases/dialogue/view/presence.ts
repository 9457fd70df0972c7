import { isStaleSeat, touchSeats, type SeatRecord } from "../../../db/dialogue/seats";
import type { Deps } from "../../deps";

/** Notes that seats are there, many in one statement: a new phase makes two hundred phones ask at once. */
export type Presence = { note(seat: SeatRecord): void };

/** Seats that asked within this time are written together, milliseconds. */
const GATHER_MS = 500;

/** Makes it; what could not be written is written when the seat asks the next time. */
export function makePresence(deps: Pick<Deps, "db" | "clock" | "log">): Presence {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const write = () => {
    timer = null;
    const ids = [...waiting];
    waiting.clear();
    touchSeats(deps.db.prisma, ids, deps.clock.now()).catch((error: unknown) =>
      deps.log.warn({ err: error }, "dialogue: presence was not noted"),
    );
  };
  return {
    note(seat) {
      if (!isStaleSeat(seat, deps.clock.now())) return;
      waiting.add(seat.id);
      timer ??= setTimeout(write, GATHER_MS).unref();
    },
  };
}
