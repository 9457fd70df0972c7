// Words for the person at the terminal: Thai first, then English.

/** Tells what is being done. */
export const say = (th, en) => console.log(`${th} · ${en}`);

/** Tells what went wrong and what to do, and ends with 1. */
export function giveUp(th, en) {
  console.error(`\n${th}\n${en}`);
  process.exit(1);
}
