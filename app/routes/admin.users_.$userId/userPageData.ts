import type { OrganizationChoice } from "~/components/people/MembershipFields";
import type { AppServices } from "../../../server/context";

/** What the sections of the page are given: the account, its delegations, whom it can lend to, where it can belong. */
export type UserPageData = Awaited<ReturnType<AppServices["people"]["openUser"]>> & {
  choice: OrganizationChoice;
  /** Today in Bangkok, YYYY-MM-DD. */
  today: string;
};
