import type { Organization } from "~/domain/area/organization";
import type { BriefContent } from "~/domain/brief/briefContent";
import { loadArea, type AreaView } from "../../db/areas";
import { readBriefContents } from "../../db/briefContent";
import { loadPlanChoices } from "../../db/briefChoices";
import type { Tx } from "../../db/client";
import { loadAnnualPlanVersion, loadOwnerTypes } from "../../db/documents";
import { loadOrganizations } from "../../db/organizations";
import { loadProjects, type ProjectRecord } from "../../db/projects";
import { standsInPlan } from "./documentStates";

/** A project of the plan with the content of its brief. */
export type PlannedProject = { project: ProjectRecord; content: BriefContent; ownerType: string };

/** Everything about an area and year that its documents are made from, of one moment of the database. */
export type YearReading = {
  area: AreaView;
  fy: number;
  planVersion: number;
  /** Development issues of the five-year plan in its order. */
  issues: { id: string; title: string }[];
  organizations: ReadonlyMap<string, Organization>;
  projects: PlannedProject[];
};

/** Reads an area and budget year (B.E.); null when the area is unknown. Call it inside one repeatable-read transaction. */
export async function readYear(tx: Tx, areaCode: string, fy: number): Promise<YearReading | null> {
  const area = await loadArea(tx, areaCode);
  if (!area) return null;
  const records = (await loadProjects(tx, areaCode, fy)).filter((one) => !one.removedAt && standsInPlan(one.state));
  const contents = await readBriefContents(tx, areaCode, fy);
  const owners = await loadOwnerTypes(tx, areaCode, fy);
  const choices = await loadPlanChoices(tx, areaCode, fy);
  const organizations = await loadOrganizations(tx, [areaCode]);
  return {
    area,
    fy,
    planVersion: await loadAnnualPlanVersion(tx, areaCode, fy),
    issues: choices.filter(({ kind }) => kind === "ISSUE").map(({ id, title }) => ({ id, title })),
    organizations: new Map(organizations.map((one) => [one.id, one])),
    projects: records.flatMap((project) => {
      const content = contents.get(project.briefId);
      return content ? [{ project, content, ownerType: owners.get(project.projectId) ?? "PROVINCE" }] : [];
    }),
  };
}
