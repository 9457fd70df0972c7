import type { FundSource } from "../brief/briefContent";
import type { Satang } from "../money/satang";
import type { MouPartyRole, MouType, SignerCapacitySet } from "./parties";

/** What people fill in; "" and null = open, printed as dots. `signingDate` is an ISO date. */
export type MouSlots = {
  operatingAgency: string;
  purposeShort: string;
  readyPlace: string;
  soundClause: string;
  governorName: string;
  transfereeSignerName: string;
  transfereeSignerPosition: string;
  witness1Name: string;
  witness1Position: string;
  witness2Name: string;
  witness2Position: string;
  signingDate: string | null;
};

/** A side as the text names it. `orgId` null = the area, which its governor signs for. */
export type ContentParty = {
  no: number;
  role: MouPartyRole;
  orgId: string | null;
  nameTh: string;
  signerName: string;
  signerPosition: string;
  capacity: SignerCapacitySet;
};

/** A clause with its words. `own` = the parties added it; the others come from the clause library (all are our wording). */
export type ContentClause = { key: string; no: number; heading: string; own: boolean; text: string };

/** A line of the annex: an asset of the brief. Satang; null = it cannot be computed. `receiverOrgId` null = nobody named. */
export type ContentAsset = {
  no: number;
  costItemId: string;
  item: string;
  quantity: string;
  unit: string;
  unitPrice: Satang | null;
  total: Satang | null;
  receiverOrgId: string | null;
};

/**
 * Money of one organisation from one source in one budget year (B.E.); `amount` is a sum of whole satang in digits, which
 * JSON keeps exactly. `orgId` null = nobody named.
 */
export type ContentMoney = { orgId: string | null; nameTh: string; source: FundSource; fy: number; amount: string };

/** A main activity: who carries it out and when; ISO dates or null. */
export type ContentWork = {
  activityId: string;
  title: string;
  orgId: string | null;
  nameTh: string;
  related: string;
  from: string | null;
  to: string | null;
};

/**
 * Everything that a memorandum says at one moment, with the figures of the brief behind it: what MouVersion keeps, what an
 * approval binds by its hash, and what a later brief is compared with (R14b).
 */
export type MouContent = {
  /** Of this description; a later one that means something else counts on. */
  shape: 1;
  type: MouType;
  areaCode: string;
  /** As in the store, with จังหวัด or กลุ่มจังหวัด where that is part of the name. */
  areaName: string;
  fy: number;
  project: { id: string; code: string; title: string };
  slots: MouSlots;
  parties: ContentParty[];
  clauses: ContentClause[];
  /** Of a transfer: what this receiver takes over; of a co-operation: every asset of the project. */
  annex: ContentAsset[];
  money: ContentMoney[];
  work: ContentWork[];
  /** The brief that money, work and annex were read from. */
  source: { briefId: string };
};

/** Why a version is kept. */
export type MouGate = "DRAFTED" | "AGREED" | "SIGNING" | "SIGNED" | "NAMED";

/** Sum of the annex in satang; a line that cannot be computed counts nothing. */
export function annexTotalOf({ annex }: Pick<MouContent, "annex">): bigint {
  return annex.reduce((sum, { total }) => sum + BigInt(total ?? 0), 0n);
}

/** Sum of the money lines in satang. */
export function moneyTotalOf({ money }: Pick<MouContent, "money">): bigint {
  return money.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
}
