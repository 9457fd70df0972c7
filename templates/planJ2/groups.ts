import type { FundSource } from "~/domain/brief/briefContent";
import type { J2Activity, J2Organization, J2Owner, J2Project, J2Slice } from "./view";

/** The four groups of จ.2 by the source that pays. Money of a cluster has its own plan and no group here. */
export const GROUP_OF: Record<Exclude<FundSource, "CLUSTER">, J2Group> = {
  PROVINCE: "PROVINCE",
  FUNCTION: "MINISTRY",
  LOCAL: "LAO",
  PRIVATE: "PRIVATE",
};
const GROUP_OF_OWNER: Record<J2Owner, J2Group | null> = {
  PROVINCE: "PROVINCE",
  CLUSTER: null,
  MINISTRY: "MINISTRY",
  LAO: "LAO",
  PRIVATE_COOP: "PRIVATE",
};

/** A group of จ.2. */
export type J2Group = "PROVINCE" | "MINISTRY" | "LAO" | "PRIVATE";

/** The part of a project that one payer of one group pays. `amount` null = no amount is stated. */
export type PaidPart = {
  project: J2Project;
  payer: J2Organization | null;
  activities: readonly { activity: J2Activity; amount: bigint | null }[];
  amount: bigint | null;
  /** The project also stands in another group. */
  joint: boolean;
};

/** Sum of amounts; null when none is stated. */
export function sumStated(amounts: readonly (bigint | null)[]): bigint | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0n);
}

const groupOf = ({ source }: J2Slice): J2Group | null => (source === "CLUSTER" ? null : GROUP_OF[source]);

/** Groups in which a project stands: those that pay, else the one of its owner. */
export function groupsOf(project: J2Project): J2Group[] {
  const paying = new Set(project.slices.map(groupOf).filter((group) => group !== null));
  if (project.slices.length > 0) return [...paying];
  const own = GROUP_OF_OWNER[project.owner];
  return own === null ? [] : [own];
}

function partOf(
  project: J2Project,
  slices: readonly J2Slice[],
  payer: J2Organization | null,
  joint: boolean,
): PaidPart {
  const paid = new Set(slices.map((slice) => slice.activityId));
  const shown = project.activities.filter(({ id }) => project.slices.length === 0 || paid.has(id));
  for (const { id } of project.activities) paid.delete(id);
  // money of an activity that is no longer there is printed all the same: the rows must add up to the project
  for (const id of paid) shown.push({ id, title: "", subActivities: [], unit: "" });
  const activities = shown.map((activity) => ({
    activity,
    amount: sumStated(slices.filter((slice) => slice.activityId === activity.id).map((slice) => slice.amount)),
  }));
  return { project, payer, activities, amount: sumStated(slices.map((slice) => slice.amount)), joint };
}

const payerKey = (payer: J2Organization | null): string =>
  payer === null ? "" : `${payer.ministry}\n${payer.department}\n${payer.nameTh}`;

/**
 * How a project stands in a group: once in group ๑ (the province pays as one), once per paying organisation in the
 * others, so that every baht of the table appears exactly once.
 */
export function partsOf(project: J2Project, group: J2Group): PaidPart[] {
  const groups = groupsOf(project);
  if (!groups.includes(group)) return [];
  const joint = groups.length > 1;
  const slices = project.slices.filter((slice) => groupOf(slice) === group);
  if (group === "PROVINCE" || slices.length === 0) return [partOf(project, slices, null, joint)];
  const byPayer = new Map<string, J2Slice[]>();
  for (const slice of slices) {
    const key = payerKey(slice.payer);
    byPayer.set(key, [...(byPayer.get(key) ?? []), slice]);
  }
  return [...byPayer.values()].map((own) => partOf(project, own, own[0]?.payer ?? null, joint));
}

/** Money of clusters in these projects, which the table leaves to the cluster's own plan. */
export function clusterMoney(projects: readonly J2Project[]): { projects: number; amount: bigint } {
  const slices = projects.map((one) => one.slices.filter((slice) => slice.source === "CLUSTER"));
  const amount = slices.flat().reduce((sum, slice) => sum + (slice.amount ?? 0n), 0n);
  return { projects: slices.filter((own) => own.length > 0).length, amount };
}
