/** เห็นด้วย, เห็นด้วยมีข้อกังวล, ค้าน. */
export const CONSENTS = ["AGREE", "CONCERN", "OBJECT"] as const;

/** The word of an organisation on an item. */
export type ConsentChoice = (typeof CONSENTS)[number];

/** A word with whose it is and why. */
export type ConsentWord = { itemId: string; orgName: string; choice: ConsentChoice; reason: string };

/** How an item stands: the counts, everything that was said against it, and whether nobody objects. */
export type ConsentLine = {
  itemId: string;
  counts: Record<ConsentChoice, number>;
  voiced: readonly Omit<ConsentWord, "itemId">[];
  /** Somebody said something and nobody objected. */
  carried: boolean;
};

/** True when the word may be taken: who has a concern or objects says why. */
export function isConsent(choice: ConsentChoice, reason: string): boolean {
  return choice === "AGREE" || reason.trim() !== "";
}

/** Counts the words of organisations item by item; concerns and objections keep their reasons. */
export function tallyConsents(words: readonly ConsentWord[], itemIds: readonly string[]): ConsentLine[] {
  return itemIds.map((itemId) => {
    const own = words.filter((word) => word.itemId === itemId);
    const count = (choice: ConsentChoice) => own.filter((word) => word.choice === choice).length;
    const counts = { AGREE: count("AGREE"), CONCERN: count("CONCERN"), OBJECT: count("OBJECT") };
    const voiced = own.filter(({ choice }) => choice !== "AGREE");
    return {
      itemId,
      counts,
      voiced: voiced.map(({ orgName, choice, reason }) => ({ orgName, choice, reason })),
      carried: own.length > 0 && counts.OBJECT === 0,
    };
  });
}
