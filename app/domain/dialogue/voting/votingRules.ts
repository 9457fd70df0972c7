import { DEFAULT_QUORUM, SECTORS, type Quorum } from "../seats/sector";

/** Rules of voting, set before the session and frozen when it runs. */
export type VotingRules = {
  /** Dots that each person has. */
  dots: number;
  /** Most dots of a person on one item. */
  dotsPerItem: number;
  /** Agendas that the dot vote chooses. */
  chosen: number;
  /** Cards that each person may write. */
  cards: number;
  quorum: Quorum;
};

/** Defaults of domain §5.2: three dots, two to four agendas, two to five cards. */
export const DEFAULT_RULES: VotingRules = { dots: 3, dotsPerItem: 2, chosen: 4, cards: 5, quorum: DEFAULT_QUORUM };

const LIMITS = { dots: [1, 10], dotsPerItem: [1, 10], chosen: [1, 12], cards: [1, 20] } as const;

/** True when every number of the rules is a whole one within its limits and the quorum can be met. */
export function areRules(rules: VotingRules): boolean {
  const names = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
  const within = names.every((name) => {
    const [least, most] = LIMITS[name];
    return Number.isInteger(rules[name]) && rules[name] >= least && rules[name] <= most;
  });
  const needed = SECTORS.map((sector) => rules.quorum[sector] ?? 0);
  return within && rules.dotsPerItem <= rules.dots && needed.every((n) => Number.isInteger(n) && n >= 0 && n <= 30);
}
