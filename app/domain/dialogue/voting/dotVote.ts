import { byGroup } from "./votes";
import type { Sector } from "../seats/sector";
import type { VotingRules } from "./votingRules";

/** Dots of one person by item; items without a dot may be absent. */
export type DotChoice = Readonly<Record<string, number>>;

/** A ballot with whose it is. */
export type DotBallot = { orgKey: string; sector: Sector; choice: DotChoice };

/**
 * The result of one item. `persons` = dots of everybody; `organizations` = the mean of each organisation's people, added
 * up, in thousandths of a dot: one organisation weighs as much as another however many people it sent.
 */
export type DotLine = {
  itemId: string;
  persons: number;
  organizations: number;
  sectors: Partial<Record<Sector, number>>;
};

/** True when the choice keeps to the rules: known items, whole dots, not more than there are. */
export function isDotChoice(choice: DotChoice, itemIds: readonly string[], rules: VotingRules): boolean {
  const known = new Set(itemIds);
  const dots = Object.entries(choice);
  const each = dots.every(([id, n]) => known.has(id) && Number.isInteger(n) && n >= 0 && n <= rules.dotsPerItem);
  return each && dots.reduce((sum, [, n]) => sum + n, 0) <= rules.dots;
}

/** Counts dots per person, per organisation and per sector; most dots first, ties in the order of the items given. */
export function tallyDots(ballots: readonly DotBallot[], itemIds: readonly string[]): DotLine[] {
  const lines = itemIds.map((itemId): DotLine => {
    const dotsOf = (some: readonly DotBallot[]) => some.reduce((sum, { choice }) => sum + (choice[itemId] ?? 0), 0);
    const organizations = [...byGroup(ballots, ({ orgKey }) => orgKey).values()].reduce(
      (sum, own) => sum + Math.round((dotsOf(own) * 1000) / own.length),
      0,
    );
    const sectors = [...byGroup(ballots, ({ sector }) => sector)].map(
      ([sector, own]) => [sector, dotsOf(own)] as const,
    );
    return {
      itemId,
      persons: dotsOf(ballots),
      organizations,
      sectors: Object.fromEntries(sectors.filter(([, dots]) => dots > 0)),
    };
  });
  return lines.sort((a, b) => b.persons - a.persons || b.organizations - a.organizations);
}
