import { advisersOf, answersFor } from "~/domain/access/commentRights";
import type { ProjectObject } from "~/domain/access/projectRoles";
import { may } from "~/domain/access/policies";
import type { ProjectState } from "~/domain/brief/project";
import { loadAreaActors } from "../../db/comment/areaActors";
import type { Tx } from "../../db/client";
import type { Deps } from "../deps";

/** Who hears of a new state: whoever writes for an organisation of the project; at the review the advisers as well. */
export async function peopleConcerned(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  project: ProjectObject,
  state: ProjectState,
): Promise<string[]> {
  const people = await loadAreaActors(tx, project.areaCode, deps.clock.today());
  const advised = state === "BRIEF_REVIEW";
  return people
    .filter((one) => may(one, "project.read", project))
    .filter((one) => answersFor(one, project) || (advised && advisersOf(one, project.areaCode).length > 0))
    .map(({ userId }) => userId);
}
