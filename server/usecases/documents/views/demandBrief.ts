import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { readBriefContent } from "../../../db/briefContent";
import { loadBriefProject, projectObject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import { loadDocSeq } from "../../../db/documents";
import { loadOrganizations } from "../../../db/organizations";
import { AppError } from "../../../errors";
import type { BriefReading } from "./projectBriefView";
import { isRowId } from "./viewSource";

/** A brief with everything that its forms print. Throws notFound (absent, not allowed). */
export async function demandBrief(tx: Tx, actor: Actor, briefId: string): Promise<BriefReading> {
  const project = isRowId(briefId) ? await loadBriefProject(tx, briefId) : null;
  if (!project || !may(actor, "document.export", projectObject(project))) throw new AppError("notFound");
  const content = await readBriefContent(tx, briefId);
  if (!content) throw new AppError("notFound");
  const organizations = await loadOrganizations(tx, [project.areaCode]);
  return {
    ...project,
    docSeq: await loadDocSeq(tx, briefId),
    content,
    organizations: new Map(organizations.map((one) => [one.id, one])),
  };
}
