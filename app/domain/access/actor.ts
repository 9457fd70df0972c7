import type { OrganizationType } from "../area/organization";

/** Roles a person holds in an organisation (domain §2.4). */
export const ROLES = [
  "PLANNER",
  "GOVERNOR",
  "COMMITTEE",
  "EDITOR",
  "HEAD",
  "UNIVERSITY",
  "CIVIL_SOCIETY",
  "NESDC_REGION",
  "BUDGET_BUREAU",
  "OPDC",
  "OBSERVER",
] as const;

/**
 * Role of a membership. PLANNER = provincial strategy office (secretary of ก.บ.จ.); EDITOR / HEAD = staff or head of
 * a line agency, LAO, private body; the advisers are NESDC_REGION and BUDGET_BUREAU.
 */
export type Role = (typeof ROLES)[number];

/** A membership in force on the day of the request (dates already checked; delegations already added). */
export type ActorMembership = {
  orgId: string;
  orgType: OrganizationType;
  orgNameTh: string;
  areaCode: string;
  role: Role;
  /**
   * Cluster (กลุ่มจังหวัด) of the organisation's province; `heads` = this is the governor who heads it. Absent when the
   * organisation belongs to no cluster, or to the cluster itself.
   */
  cluster?: { code: string; heads: boolean };
  /** Set when the right comes from a delegation. */
  delegatedFrom: string | null;
};

/** Who asks. `sessionId` is null for a personal API token. */
export type Actor = {
  userId: string;
  nameTh: string;
  nameEn: string | null;
  email: string;
  systemAdmin: boolean;
  memberships: ActorMembership[];
  sessionId: string | null;
  address: string;
};
