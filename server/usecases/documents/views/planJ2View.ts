import type { Organization } from "~/domain/area/organization";
import type { BriefContent, FundingLine } from "~/domain/brief/briefContent";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { indicatorText } from "../../../../templates/indicatorText";
import type {
  J2Additions,
  J2Activity,
  J2Organization,
  J2Owner,
  J2Project,
  J2Content,
  J2Slice,
  PlanJ2View,
  PlanKj2View,
} from "../../../../templates/planJ2/view";
import { isDraftPlan } from "../documentStates";
import type { PlannedProject, YearReading } from "../readYear";
import { bareName } from "./areaNames";

type Organizations = YearReading["organizations"];

const nameOf = (organizations: Organizations, id: string | null): string =>
  id === null ? "" : (organizations.get(id)?.nameTh ?? "");

function payerOf(organization: Organization | undefined): J2Organization | null {
  if (!organization) return null;
  const { nameTh, ministry, department } = organization;
  return { nameTh, ministry: ministry ?? "", department: department ?? "" };
}

/** What a line pays in the year; a line that states money only for other years does not stand in this plan. */
function slicesOf(funding: readonly FundingLine[], fy: number, organizations: Organizations): J2Slice[] {
  return funding.flatMap(({ activityId, source, orgId, amounts }) => {
    const amount = amounts[fy];
    if (amount === undefined && Object.keys(amounts).length > 0) return [];
    const payer = payerOf(orgId === null ? undefined : organizations.get(orgId));
    return [{ activityId, source, payer, amount: amount === undefined ? null : BigInt(amount) }];
  });
}

function activitiesOf({ activities }: BriefContent, organizations: Organizations): J2Activity[] {
  return activities.map(({ id, title, subActivities, orgId }) => ({
    id,
    title,
    subActivities: subActivities
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    unit: nameOf(organizations, orgId),
  }));
}

const OWNERS: ReadonlySet<string> = new Set<J2Owner>(["PROVINCE", "CLUSTER", "MINISTRY", "LAO", "PRIVATE_COOP"]);
const isOwner = (value: string): value is J2Owner => OWNERS.has(value);

/** Name of a project's development issue: the node it is linked to, else its words, else its group in the import. */
export function issueOf({ project, content }: PlannedProject, issues: YearReading["issues"]): string {
  const node = issues.find(({ id }) => id === content.issue.nodeId);
  return (node?.title ?? (content.issue.text.trim() || project.groupName)).trim();
}

/** Owner of a project; in a cluster's year the area's own projects are the cluster's. */
function ownerOf(ownerType: string, { area }: YearReading): J2Owner {
  const own = area.kind === "CLUSTER" ? "CLUSTER" : "PROVINCE";
  return isOwner(ownerType) && ownerType !== "PROVINCE" ? ownerType : own;
}

function toJ2Project(planned: PlannedProject, year: YearReading): J2Project {
  const { project, content, ownerType } = planned;
  return {
    id: project.projectId,
    code: project.code,
    title: content.title,
    kind: project.kind,
    owner: ownerOf(ownerType, year),
    rank: project.rank,
    issue: issueOf(planned, year.issues),
    nationalCode: content.nationalCode,
    milestone: content.milestone,
    programme: content.programme.text,
    indicators: content.indicators.map((one) => indicatorText(one, "short")),
    unit: nameOf(year.organizations, project.leadOrgId),
    activities: activitiesOf(content, year.organizations),
    slices: slicesOf(content.funding, year.fy, year.organizations),
  };
}

function j2Content(year: YearReading, additions: J2Additions): J2Content {
  return {
    provinceTh: bareName(year.area.nameTh),
    fy: fiscalYear(year.fy),
    revision: year.planVersion,
    draft: isDraftPlan(year.projects.map(({ project }) => project.state)),
    issues: year.issues.map(({ title }) => title),
    projects: year.projects.map((planned) => toJ2Project(planned, year)),
    additions,
  };
}

/** จ.2 of a province's year as one plain value. */
export function planJ2View(year: YearReading, additions: J2Additions): PlanJ2View {
  return { ...j2Content(year, additions), kind: "plan-j2" };
}

/** กจ.2 of a cluster's year as one plain value. */
export function planKj2View(year: YearReading, additions: J2Additions): PlanKj2View {
  return { ...j2Content(year, additions), kind: "plan-kj2" };
}
