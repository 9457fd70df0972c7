/** A ticked row: its key and the mark of what was seen. */
type Tick = { key: string; seen: string };

const TICK = /^([elxu][0-9a-f-]{1,36}):([0-9a-f]{8})$/;
/** Most ticks of one form: all that the page can show. */
const MOST = 1_000;

/** The ticked rows (`<key>:<mark of what was seen>`) of a posted form; anything else is left out. */
export function readTicks(form: FormData): Tick[] {
  const ticks = form.getAll("take").flatMap((value): Tick[] => {
    const [, key, seen] = TICK.exec(String(value)) ?? [];
    return key && seen ? [{ key, seen }] : [];
  });
  return ticks.slice(0, MOST);
}
