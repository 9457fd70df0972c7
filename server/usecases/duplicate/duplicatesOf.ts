import { checkDuplicates } from "~/domain/duplicate/duplicateFindings";
import { wordsOf } from "~/domain/duplicate/compared";
import { asksForMoney } from "~/domain/duplicate/verdict";
import type { Finding } from "~/domain/rules/finding";
import { readBriefContents } from "../../db/briefContent";
import type { Tx } from "../../db/client";
import { loadVerdicts } from "../../db/budget/duplicates";
import { loadProjects } from "../../db/projects";

/**
 * [R6] What one project's likeness to others asks for before READY: pairs judged the same work and cost items that
 * stand in two projects (E), open pairs (W). Asks for no permission: titles of other projects are named, as in the
 * list of the area, so the caller shows it to those who may decide about the project.
 */
export async function duplicatesOf(tx: Tx, areaCode: string, fy: number, projectId: string): Promise<Finding[]> {
  const projects = await loadProjects(tx, areaCode, fy);
  const contents = await readBriefContents(tx, areaCode, fy);
  const asking = projects.filter(({ removedAt, state }) => removedAt === null && asksForMoney(state));
  const words = asking.flatMap(({ projectId: id, briefId, code, state }) => {
    const content = contents.get(briefId);
    const early = (state === "IDEA" || state === "CONCEPT") && id !== projectId;
    return content && !early ? [{ ...wordsOf(id, areaCode, content), code }] : [];
  });
  const found = checkDuplicates(words, await loadVerdicts(tx, areaCode, fy));
  return found.filter(({ ids }) => ids.slice(0, 2).includes(projectId));
}
