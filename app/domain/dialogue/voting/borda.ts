import { byGroup } from "./votes";

/** A private ranking: every item once, the most important first. */
export type Ranking = readonly string[];

/** A ranking with whose it is. */
export type RankBallot = { orgKey: string; ranking: Ranking };

/**
 * The result of one item. `points` = Borda points of all people (the last of n items gets 0, the first n − 1);
 * `organizations` = the mean of each organisation's people, added up, in thousandths; `best` and `worst` = the places from
 * 1 that anybody gave it, `quartiles` = the places between which the middle half lies: the spread.
 */
export type BordaLine = {
  itemId: string;
  place: number;
  points: number;
  organizations: number;
  best: number;
  worst: number;
  quartiles: readonly [number, number];
  /** Another item has the same points: the order between them is not the meeting's. */
  tied: boolean;
};

/** True when the ranking names every item once and nothing else. */
export function isRanking(ranking: Ranking, itemIds: readonly string[]): boolean {
  return (
    ranking.length === itemIds.length &&
    new Set(ranking).size === ranking.length &&
    ranking.every((id) => itemIds.includes(id))
  );
}

/** The place (from 1) at which a share of the sorted places lies, by the nearest rank. */
function quantile(sorted: readonly number[], quarters: 1 | 3): number {
  const at = Math.max(1, Math.ceil((sorted.length * quarters) / 4));
  return sorted[at - 1] ?? 0;
}

function lineOf(itemId: string, ballots: readonly RankBallot[], n: number): Omit<BordaLine, "place" | "tied"> {
  const placeIn = ({ ranking }: RankBallot) => ranking.indexOf(itemId) + 1;
  const pointsOf = (some: readonly RankBallot[]) => some.reduce((sum, ballot) => sum + n - placeIn(ballot), 0);
  const places = ballots.map(placeIn).sort((a, b) => a - b);
  const organizations = [...byGroup(ballots, ({ orgKey }) => orgKey).values()].reduce(
    (sum, own) => sum + Math.round((pointsOf(own) * 1000) / own.length),
    0,
  );
  return {
    itemId,
    points: pointsOf(ballots),
    organizations,
    best: places[0] ?? 0,
    worst: places.at(-1) ?? 0,
    quartiles: [quantile(places, 1), quantile(places, 3)],
  };
}

/**
 * Borda count of private rankings, per person and per organisation, with the spread. Most points of people first; a tie
 * is broken by the organisations, then by the order of the items given, and marked when it stays one.
 */
export function tallyBorda(ballots: readonly RankBallot[], itemIds: readonly string[]): BordaLine[] {
  const lines = itemIds.map((itemId) => lineOf(itemId, ballots, itemIds.length));
  const sorted = [...lines].sort((a, b) => b.points - a.points || b.organizations - a.organizations);
  const same = (a: (typeof lines)[number], b: (typeof lines)[number] | undefined) =>
    b !== undefined && a.points === b.points && a.organizations === b.organizations;
  return sorted.map((line, index) => ({
    ...line,
    place: index + 1,
    tied: same(line, sorted[index - 1]) || same(line, sorted[index + 1]),
  }));
}
