import { planJ2Sample } from "../planJ2/sample";
import type { J2Project, PlanKj2View } from "../planJ2/view";

const ofCluster = (project: J2Project): J2Project => ({
  ...project,
  code: project.code.replace(/^93/, "C09"),
  owner: project.owner === "PROVINCE" ? "CLUSTER" : project.owner,
  slices: project.slices.map((slice) => ({ ...slice, source: slice.source === "PROVINCE" ? "CLUSTER" : slice.source })),
});

/** The sample plan as one of a cluster, its own money in group ๑. */
export const planKj2Sample: PlanKj2View = {
  ...planJ2Sample,
  kind: "plan-kj2",
  provinceTh: "ภาคใต้ฝั่งอ่าวไทย",
  projects: planJ2Sample.projects.map(ofCluster),
};
