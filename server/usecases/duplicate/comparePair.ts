import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { districtsOf } from "~/domain/area/districts";
import type { FundSource } from "~/domain/brief/briefContent";
import type { ProjectKind, ProjectState } from "~/domain/brief/project";
import { lineTotal } from "~/domain/brief/totals";
import { comparedOf } from "~/domain/duplicate/compared";
import { whyAlike } from "~/domain/duplicate/duplicateFindings";
import type { JudgedPair, PairState } from "~/domain/duplicate/pairs";
import { pairKey, type DuplicateVerdict } from "~/domain/duplicate/verdict";
import type { Bilingual } from "~/domain/rules/finding";
import { loadRulings, type VerdictRecord } from "../../db/budget/duplicates";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { readPairs, seenOf, type PairReading } from "./readPairs";

/** A pair in the list. */
export type PairLine = {
  a: PairName;
  b: PairName;
  state: PairState;
  why: Bilingual | null;
  verdict: DuplicateVerdict | null;
};
type PairName = { projectId: string; code: string; title: string };

/** One of the two projects as it is compared; money of the year in satang by source. */
export type PairSide = PairName & {
  briefId: string;
  kind: ProjectKind;
  state: ProjectState;
  rank: number | null;
  leadName: string | null;
  imported: boolean;
  districts: string[];
  areaText: string;
  codes: readonly string[];
  activities: { title: string; amountSatang: bigint }[];
  periodStart: string | null;
  periodEnd: string | null;
  money: Partial<Record<FundSource, bigint>>;
  totalSatang: bigint;
};

/** A verdict as the page tells it; the newest one first. */
export type Ruling = { verdict: DuplicateVerdict; reason: string; by: string; at: string };

/** Two projects side by side. `seen` goes back with the verdict. */
export type PairView = PairLine & { sides: [PairSide, PairSide]; seen: string; history: Ruling[] };

/** The pairs of a year and, when two are asked for, these two side by side. */
export type DuplicateView = { pairs: PairLine[]; more: boolean; pair: PairView | null; mayDecide: boolean };

const ORDER: Record<PairState, number> = { ASK_AGAIN: 0, OPEN: 1, SAME: 2, ANSWERED: 3 };

const nameOf = ({ projectId, code, title }: PairName): PairName => ({ projectId, code, title });

function lineOf({ a, b, candidate, state, verdict }: JudgedPair): PairLine {
  const why = candidate && whyAlike(candidate);
  return { a: nameOf(a), b: nameOf(b), state, why, verdict: verdict?.verdict ?? null };
}

function sideOf(reading: PairReading, { a, b }: JudgedPair, first: boolean): PairSide {
  const words = first ? a : b;
  const project = reading.projects.get(words.projectId);
  const content = reading.contents.get(words.projectId);
  if (!project || !content) throw new Error("a judged pair has both of its projects");
  const names = new Map(districtsOf(words.areaCode).map(({ code, nameTh }) => [code, nameTh]));
  const money: PairSide["money"] = {};
  for (const { source, yearSatang } of project.money) money[source] = (money[source] ?? 0n) + yearSatang;
  const { kind, state, rank, leadName, briefId, rankOrigin } = project;
  const compared = comparedOf(words);
  return {
    ...nameOf(words),
    ...{ briefId, kind, state, rank, leadName, imported: rankOrigin === "IMPORT" },
    districts: compared.place.districts.map((code) => names.get(code) ?? code),
    areaText: content.areaText,
    codes: compared.codes,
    activities: content.activities.map(({ id, title }) => ({
      title,
      amountSatang: content.funding
        .filter(({ activityId }) => activityId === id)
        .reduce((sum, line) => sum + lineTotal(line), 0n),
    })),
    periodStart: content.periodStart,
    periodEnd: content.periodEnd,
    money,
    totalSatang: project.money.reduce((sum, { allSatang }) => sum + allSatang, 0n),
  };
}

async function historyOf(deps: Deps, { a, b }: JudgedPair): Promise<Ruling[]> {
  const [first = "", second = ""] = [a.projectId, b.projectId].sort();
  const rulings: VerdictRecord[] = await loadRulings(deps.db.prisma, first, second);
  const ids = [...new Set(rulings.map(({ decidedBy }) => decidedBy))];
  const people = await deps.db.prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, nameTh: true } });
  const names = new Map(people.map(({ id, nameTh }) => [id, nameTh]));
  return rulings.map(({ verdict, reason, decidedBy, decidedAt }) => ({
    ...{ verdict, reason, by: names.get(decidedBy) ?? "", at: decidedAt.toISOString() },
  }));
}

/**
 * [R6] The pairs of an area and budget year (B.E.) that look alike or were judged, what is open first; with `asked` =
 * two project ids also those two side by side (null when they are no pair for this person). Throws notFound.
 */
export async function comparePair(
  deps: Deps,
  actor: Actor,
  year: { areaCode: string; fy: number },
  asked: { a: string; b: string } | null,
): Promise<DuplicateView> {
  const { areaCode, fy } = year;
  demandArea(actor, "area.read", areaCode);
  const reading = await readPairs(deps.db.prisma, actor, areaCode, fy);
  const pairs = [...reading.pairs].sort((x, y) => ORDER[x.state] - ORDER[y.state]);
  const key = asked && pairKey(asked.a, asked.b);
  const pair = pairs.find((one) => pairKey(one.a.projectId, one.b.projectId) === key);
  const mayDecide = may(actor, "duplicate.decide", { areaCode });
  const view = pair && {
    ...lineOf(pair),
    sides: [sideOf(reading, pair, true), sideOf(reading, pair, false)] as [PairSide, PairSide],
    seen: seenOf(pair, reading.verdicts.get(pairKey(pair.a.projectId, pair.b.projectId))),
    history: await historyOf(deps, pair),
  };
  return { pairs: pairs.map(lineOf), more: reading.more, pair: view ?? null, mayDecide };
}
