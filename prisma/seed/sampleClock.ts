import { bangkokDayOf, type Clock } from "../../server/clock";

/** A clock of a sample's own: a session of half a day is not held in the second in which the sample is made. */
export type SampleClock = Clock & { pass(minutes: number): void };

/** Such a clock, standing at `start` until it is told to pass. */
export function clockFrom(start: Date): SampleClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    today: () => bangkokDayOf(new Date(at)),
    pass: (minutes) => void (at += minutes * 60_000),
  };
}
