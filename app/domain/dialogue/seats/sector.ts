import type { OrganizationType } from "../../area/organization";

/** Sides of the table by which attendance, votes and quorum are counted (domain §5.2, product A11). */
export const SECTORS = ["PROVINCE", "FUNCTION", "LOCAL", "PRIVATE", "ACADEMIC", "CIVIL", "ADVISER"] as const;

/** ภาคส่วน: จังหวัด, ส่วนราชการ, อปท., เอกชน, สถาบันการศึกษา, ประชาสังคม, หน่วยให้คำปรึกษา. */
export type Sector = (typeof SECTORS)[number];

const SECTOR_OF: Readonly<Record<OrganizationType, Sector>> = {
  PROVINCE_OFFICE: "PROVINCE",
  REGIONAL_OFFICE: "FUNCTION",
  LINE_AGENCY: "FUNCTION",
  STATE_ENTERPRISE: "FUNCTION",
  LAO: "LOCAL",
  OTHER_STATE: "FUNCTION",
  UNIVERSITY: "ACADEMIC",
  PRIVATE: "PRIVATE",
  CHAMBER: "PRIVATE",
  CITY_DEV_CO: "PRIVATE",
  STUDY_CENTRE: "ACADEMIC",
  CIVIL_SOCIETY: "CIVIL",
  NESDC: "ADVISER",
  BUDGET_BUREAU: "ADVISER",
  OPDC: "ADVISER",
  MOI: "FUNCTION",
};

/** The sector of a kind of organisation. */
export function sectorOf(type: OrganizationType): Sector {
  return SECTOR_OF[type];
}

/** A kind of organisation that stands for its sector, for those who are not in the list of organisations. */
export const TYPE_OF_SECTOR: Readonly<Record<Sector, OrganizationType>> = {
  PROVINCE: "PROVINCE_OFFICE",
  FUNCTION: "LINE_AGENCY",
  LOCAL: "LAO",
  PRIVATE: "PRIVATE",
  ACADEMIC: "UNIVERSITY",
  CIVIL: "CIVIL_SOCIETY",
  ADVISER: "NESDC",
};

/** How many organisations of a sector must be present. */
export type Quorum = Readonly<Partial<Record<Sector, number>>>;

/** Quorum of domain §5.2: the province, at least one line agency (Function) and at least one local body. */
export const DEFAULT_QUORUM: Quorum = { PROVINCE: 1, FUNCTION: 1, LOCAL: 1 };

/** One line of the roll-call: organisations present and needed of a sector. */
export type QuorumLine = { sector: Sector; present: number; needed: number };

/**
 * The roll-call by kind of organisation: each organisation once, however many people it sent. `met` when no sector lacks
 * anybody it needs.
 */
export function rollCall(
  seats: readonly { orgKey: string; sector: Sector }[],
  quorum: Quorum,
): { lines: QuorumLine[]; met: boolean } {
  const lines = SECTORS.map((sector) => {
    const present = new Set(seats.filter((seat) => seat.sector === sector).map(({ orgKey }) => orgKey)).size;
    return { sector, present, needed: quorum[sector] ?? 0 };
  }).filter(({ present, needed }) => present > 0 || needed > 0);
  return { lines, met: lines.every(({ present, needed }) => present >= needed) };
}
