/**
 * Items of a brief that the lead may close to partners (domain §2.4): those partners write as a whole (4–7, 12, 13),
 * and the matrix of items 8 and 11, where they write rows of their own organisation.
 */
export const CLOSABLE_ITEMS: readonly number[] = [4, 5, 6, 7, 8, 11, 12, 13];
