import { libraryText, type LibrarySource } from "./clauses/library";
import { isLibraryKey } from "./clauses/clauseKeys";
import type { ContentAsset, MouSlots } from "./mouContent";

/** Slots that the brief, its project and the area give. */
export const SOURCED_SLOTS = ["operatingAgency", "purposeShort", "governorName"] as const;

/** A slot with a source. */
export type SourcedSlot = (typeof SOURCED_SLOTS)[number];

/** A line of the annex as far as a change of it is told. Satang. */
export type SeenAsset = Pick<ContentAsset, "costItemId" | "item" | "quantity" | "unit" | "unitPrice">;

/** What the brief gave beside the clauses when a person last looked at it. */
export type SourceSeen = {
  slots: Record<SourcedSlot, string>;
  annex: SeenAsset[];
  /** Organisations that were units of the project. */
  units: string[];
};

/** A line of the annex that changed; null = it was not there. */
export type AssetChange = { costItemId: string; before: SeenAsset | null; after: SeenAsset | null };

/** What of a memorandum no longer says what its brief says (C1: ข้อมูลต้นทางเปลี่ยน). `words` = what it says now. */
export type SourceChange =
  | { kind: "clause"; key: string; heading: string; before: string; after: string; words: string }
  | { kind: "slot"; slot: SourcedSlot; before: string; after: string; words: string }
  | { kind: "annex"; lines: AssetChange[] }
  | { kind: "unit"; orgId: string; gone: boolean };

/** What the brief gives now, beside what is in {@link LibrarySource}. */
export type SourceNow = LibrarySource & { slots: Record<SourcedSlot, string>; units: readonly string[] };

/** A clause as it is compared: `source` = words that the brief gave when somebody last looked. */
export type ComparedClause = { key: string; heading: string; source: string; text: string };

/** What is kept of the source when a person looked at it. */
export function seenOf({ slots, annex, units }: SourceNow): SourceSeen {
  return { slots, annex: annex.map(seenAsset), units: [...units] };
}

function seenAsset({ costItemId, item, quantity, unit, unitPrice }: SeenAsset): SeenAsset {
  return { costItemId, item, quantity, unit, unitPrice };
}

/** A stored {@link SourceSeen}, or null where nobody ever looked (drafted before this was kept). */
export function readSourceSeen(stored: unknown): SourceSeen | null {
  const seen = stored as Partial<SourceSeen> | null;
  return seen?.slots && Array.isArray(seen.annex) && Array.isArray(seen.units) ? (seen as SourceSeen) : null;
}

const same = (a: SeenAsset, b: SeenAsset) =>
  a.item === b.item && a.quantity === b.quantity && a.unit === b.unit && a.unitPrice === b.unitPrice;

/** Lines of the annex that came, went or changed. */
export function assetChanges(before: readonly SeenAsset[], after: readonly SeenAsset[]): AssetChange[] {
  const old = new Map(before.map((line) => [line.costItemId, line]));
  const now = new Map(after.map((line) => [line.costItemId, seenAsset(line)]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((costItemId) => {
    const [was, is] = [old.get(costItemId) ?? null, now.get(costItemId) ?? null];
    return was && is && same(was, is) ? [] : [{ costItemId, before: was, after: is }];
  });
}

/**
 * Where the brief says something else than when a person last looked. What people wrote is never touched: each change is
 * taken over or left by an act of theirs. A clause or slot that says the new words already has no change.
 */
export function sourceChanges(
  now: SourceNow,
  clauses: readonly ComparedClause[],
  fields: Pick<MouSlots, SourcedSlot>,
  seen: SourceSeen | null,
): SourceChange[] {
  const ofClauses = clauses.flatMap(({ key, heading, source, text }): SourceChange[] => {
    if (!isLibraryKey(key)) return [];
    const after = libraryText(key, now);
    return after === source || after === text
      ? []
      : [{ kind: "clause", key, heading, before: source, after, words: text }];
  });
  if (!seen) return ofClauses;
  const ofSlots = SOURCED_SLOTS.flatMap((slot): SourceChange[] => {
    const [before, after, words] = [seen.slots[slot], now.slots[slot], fields[slot]];
    return after === before || after === words ? [] : [{ kind: "slot", slot, before, after, words }];
  });
  const lines = assetChanges(seen.annex, now.annex);
  const came = now.units.filter((orgId) => !seen.units.includes(orgId));
  const went = seen.units.filter((orgId) => !now.units.includes(orgId));
  return [
    ...came.map((orgId): SourceChange => ({ kind: "unit", orgId, gone: false })),
    ...went.map((orgId): SourceChange => ({ kind: "unit", orgId, gone: true })),
    ...ofSlots,
    ...ofClauses,
    ...(lines.length > 0 ? [{ kind: "annex" as const, lines }] : []),
  ];
}
