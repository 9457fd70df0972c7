import { compareText, type TextPart } from "../text/compareText";
import type { ContentMoney, MouContent, MouSlots } from "./mouContent";
import { assetChanges, type AssetChange } from "./sourceChanges";

/** A clause in two versions; `parts` says its words with what went and what came. */
export type ClauseChange = {
  key: string;
  heading: string;
  kind: "same" | "changed" | "added" | "removed";
  parts: TextPart[];
};

/** A filled-in slot that says something else. */
export type SlotChange = { slot: keyof MouSlots; parts: TextPart[] };

/** Money of one organisation, source and year in two versions; satang in digits, null = no such line. */
export type MoneyChange = Pick<ContentMoney, "orgId" | "nameTh" | "source" | "fy"> & {
  before: string | null;
  after: string | null;
};

/** Everything that two versions of a memorandum say differently, clause by clause. */
export type ContentDifference = {
  clauses: ClauseChange[];
  slots: SlotChange[];
  money: MoneyChange[];
  assets: AssetChange[];
  /** Names of sides that came and went. */
  parties: { added: string[]; removed: string[] };
};

function clauseChanges(before: MouContent, after: MouContent): ClauseChange[] {
  const old = new Map(before.clauses.map((clause) => [clause.key, clause]));
  const now = new Map(after.clauses.map((clause) => [clause.key, clause]));
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys.map((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const heading = is?.heading ?? was?.heading ?? "";
    const parts = compareText(was?.text ?? "", is?.text ?? "");
    const changed = was?.text === is?.text ? "same" : "changed";
    return { key, heading, kind: was && is ? changed : is ? "added" : "removed", parts };
  });
}

function slotChanges(before: MouSlots, after: MouSlots): SlotChange[] {
  return (Object.keys(after) as (keyof MouSlots)[])
    .filter((slot) => (before[slot] ?? "") !== (after[slot] ?? ""))
    .map((slot) => ({ slot, parts: compareText(before[slot] ?? "", after[slot] ?? "") }));
}

const lineOf = ({ orgId, source, fy }: ContentMoney) => `${fy} ${source} ${orgId ?? ""}`;

function moneyChanges(before: readonly ContentMoney[], after: readonly ContentMoney[]): MoneyChange[] {
  const old = new Map(before.map((line) => [lineOf(line), line]));
  const now = new Map(after.map((line) => [lineOf(line), line]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const line = is ?? was;
    if (!line || was?.amount === is?.amount) return [];
    const { orgId, nameTh, source, fy } = line;
    return [{ orgId, nameTh, source, fy, before: was?.amount ?? null, after: is?.amount ?? null }];
  });
}

/** Two versions clause by clause, Thai words as words; money, assets, slots and sides beside them. */
export function compareContents(before: MouContent, after: MouContent): ContentDifference {
  const names = (content: MouContent) => content.parties.map(({ nameTh }) => nameTh);
  return {
    clauses: clauseChanges(before, after),
    slots: slotChanges(before.slots, after.slots),
    money: moneyChanges(before.money, after.money),
    assets: assetChanges(before.annex, after.annex),
    parties: {
      added: names(after).filter((name) => !names(before).includes(name)),
      removed: names(before).filter((name) => !names(after).includes(name)),
    },
  };
}
