import { planJ2Sample } from "../../../templates/planJ2/sample";
import type { J2Project, PlanJ2View } from "../../../templates/planJ2/view";

/** A plan of so many projects, each like one of the sample's, all different. */
export function planOf(projects: number): PlanJ2View {
  const all = Array.from({ length: projects }, (_, at): J2Project => {
    const like = planJ2Sample.projects[at % planJ2Sample.projects.length] as J2Project;
    const activities = like.activities.map((one) => ({ ...one, id: `${one.id}-${at}`, title: `${one.title} ${at}` }));
    const slices = like.slices.map((one) => ({ ...one, activityId: `${one.activityId}-${at}` }));
    return {
      ...like,
      id: `p${at}`,
      code: `93-2568-${at}`,
      title: `${like.title} ${at}`,
      rank: at + 1,
      activities,
      slices,
    };
  });
  return { ...planJ2Sample, projects: all };
}
