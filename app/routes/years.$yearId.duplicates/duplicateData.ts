import type { AppServices } from "../../../server/context";

type View = Awaited<ReturnType<AppServices["duplicates"]["compare"]>>;

/** A pair in the list. */
export type PairLine = View["pairs"][number];

/** Two projects side by side. */
export type PairView = NonNullable<View["pair"]>;

/** One of the two. */
export type PairSide = PairView["sides"][number];

/** How a pair's state is shown. */
export const TONES = { ASK_AGAIN: "warn", OPEN: "warn", SAME: "bad", ANSWERED: "ok" } as const;

/** A sign besides the colour. */
export const SIGNS = { ASK_AGAIN: "↻", OPEN: "?", SAME: "■", ANSWERED: "✓" } as const;
