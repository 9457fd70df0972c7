import type { OrganizationType } from "~/domain/area/organization";
import type { FundingLine, FundSource } from "~/domain/brief/briefContent";
import type { BriefView } from "./briefView";
import { defaultOwner } from "./rights";

const SOURCE_OF: Partial<Record<OrganizationType, FundSource>> = {
  PROVINCE_OFFICE: "PROVINCE",
  LAO: "LOCAL",
  PRIVATE: "PRIVATE",
  CHAMBER: "PRIVATE",
  CITY_DEV_CO: "PRIVATE",
  STATE_ENTERPRISE: "FUNCTION",
};

const USUAL_ORDER: readonly FundSource[] = ["PROVINCE", "FUNCTION", "LOCAL", "PRIVATE"];

/**
 * First values of a new funding line: a partner's line is its own kind of money; the lead gets the next source that the
 * activity does not have yet. Both are only a start and can be changed.
 */
export function newFunding(
  view: BriefView,
  activityId: string,
  lines: readonly Pick<FundingLine, "source">[],
): Pick<FundingLine, "activityId" | "orgId" | "source"> {
  const orgId = defaultOwner(view);
  const type = view.organizations.find(({ id }) => id === orgId)?.type;
  const own = (type && SOURCE_OF[type]) ?? "FUNCTION";
  const used = new Set(lines.map(({ source }) => source));
  const next = USUAL_ORDER.find((source) => !used.has(source)) ?? own;
  return { activityId, orgId, source: view.rights.all ? next : own };
}
