import { overlapOf, type Overlap } from "../text/similarity";
import type { Compared } from "./compared";
import { cellsAround, cellsOf, meetingOf, type Meeting } from "./place";
import { areAlike, orderedTitles, type OrderedTitle } from "./titleIndex";

/** Two projects that may be the same thing: where they meet, what their titles share, codes in both. */
export type Candidate = {
  /** The smaller project id first. */
  a: Compared;
  b: Compared;
  meeting: Meeting;
  overlap: Overlap;
  codes: readonly string[];
};

/** What was found; `more` = there are further pairs, which are asked about once these are answered. */
export type Candidates = { pairs: Candidate[]; more: boolean };

/** So many pairs are looked at in one year; nobody answers more. */
export const MOST_PAIRS = 1_000;

const sharedCodes = (a: Compared, b: Compared) => a.codes.filter((code) => b.codes.includes(code));

/**
 * [R6] Judges one pair: in one place, and either with a code in common or with titles alike by 0.60. Two projects that
 * each name a road, and not the same one, are two (the lighting projects of source 000); null = not a candidate.
 */
function judge(a: Compared, b: Compared, overlapOf: () => Overlap): Candidate | null {
  const codes = sharedCodes(a, b);
  if (codes.length === 0 && a.codes.length > 0 && b.codes.length > 0) return null;
  const meeting = meetingOf(a.place, b.place);
  if (meeting === null) return null;
  const overlap = overlapOf();
  if (codes.length === 0 && !areAlike(overlap)) return null;
  const [first, second] = a.projectId < b.projectId ? [a, b] : [b, a];
  return { a: first, b: second, meeting, overlap, codes };
}

/** [R6] The pair of two projects, or null when nothing makes them look like one. */
export function candidateOf(a: Compared, b: Compared): Candidate | null {
  const [left, right] = orderedTitles([a, b]);
  return left && right ? judge(a, b, () => overlapOf(left.pieces, right.pieces)) : null;
}

const ANYWHERE = "*";

/** Where a project is filed, and where those are looked for that it may meet. */
function keysOf({ place }: Compared): { filed: string[]; asked: string[] } {
  if (place.districts.length === 0) return { filed: [ANYWHERE], asked: [] };
  return {
    filed: [...place.districts, ...cellsOf(place)],
    asked: [ANYWHERE, ...place.districts, ...cellsAround(place)],
  };
}

type Filed = Map<string, Map<number, number[]>>;

function file(index: Filed, key: string, title: OrderedTitle, at: number): void {
  const lists = index.get(key) ?? new Map<number, number[]>();
  index.set(key, lists);
  for (let i = 0; i < title.prefix; i += 1) {
    const piece = title.pieces[i] ?? 0;
    const list = lists.get(piece);
    if (list) list.push(at);
    else lists.set(piece, [at]);
  }
}

/** Pairs of positions whose titles share a rare piece in one place; each pair once, the longer title second. */
function* alikeInPlace(projects: readonly Compared[], titles: readonly OrderedTitle[]): Generator<[number, number]> {
  const index: Filed = new Map();
  const seen = new Int32Array(projects.length).fill(-1);
  for (const [at, project] of projects.entries()) {
    const title = titles[at];
    if (!title) continue;
    const { filed, asked } = keysOf(project);
    const lists = asked.length === 0 ? [...index.values()] : asked.flatMap((key) => index.get(key) ?? []);
    for (const list of lists)
      for (let i = 0; i < title.prefix; i += 1)
        for (const other of list.get(title.pieces[i] ?? 0) ?? []) {
          if (seen[other] === at) continue;
          seen[other] = at;
          if ((titles[other]?.pieces.length ?? 0) >= title.smallest) yield [other, at];
        }
    for (const key of filed) file(index, key, title, at);
  }
}

/** Pairs of positions with a code in common. */
function* withCode(projects: readonly Compared[]): Generator<[number, number]> {
  const byCode = new Map<string, number[]>();
  for (const [at, { codes }] of projects.entries())
    for (const code of codes) {
      const others = byCode.get(code) ?? [];
      for (const other of others) yield [other, at];
      others.push(at);
      byCode.set(code, others);
    }
}

/**
 * [R6] Pairs of projects of one area and budget year that may be paid twice (source 004 line 299): filed by อำเภอ, near
 * points and codes, so that only those are compared that can meet. The order given does not matter. `isKnown` leaves
 * out pairs that are answered. By likeness, the most alike first; at most {@link MOST_PAIRS}.
 */
export function duplicateCandidates(
  given: readonly Compared[],
  isKnown: (a: Compared, b: Compared) => boolean = () => false,
): Candidates {
  const projects = [...given].sort((a, b) => a.pieces.length - b.pieces.length || (a.projectId < b.projectId ? -1 : 1));
  const titles = orderedTitles(projects);
  const found = new Map<number, Candidate>();
  for (const pairs of [withCode(projects), alikeInPlace(projects, titles)])
    for (const [i, j] of pairs) {
      const [a, b, left, right] = [projects[i], projects[j], titles[i], titles[j]];
      if (!a || !b || !left || !right || found.has(i * projects.length + j)) continue;
      const pair = judge(a, b, () => overlapOf(left.pieces, right.pieces));
      if (pair && !isKnown(pair.a, pair.b)) found.set(i * projects.length + j, pair);
      if (found.size > MOST_PAIRS) return { pairs: byLikeness([...found.values()]).slice(0, MOST_PAIRS), more: true };
    }
  return { pairs: byLikeness([...found.values()]), more: false };
}

function byLikeness(pairs: Candidate[]): Candidate[] {
  const part = ({ overlap }: Candidate) => (overlap.all === 0 ? 0 : overlap.shared / overlap.all);
  return pairs.sort(
    (x, y) =>
      y.codes.length - x.codes.length ||
      part(y) - part(x) ||
      (x.a.projectId + x.b.projectId < y.a.projectId + y.b.projectId ? -1 : 1),
  );
}
