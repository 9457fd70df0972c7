import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { ProjectObject } from "~/domain/access/projectRoles";
import { loadAreaActors } from "../../../db/comment/areaActors";
import type { Tx } from "../../../db/client";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";

/** Those who may read a brief, by their id: the only ones who are mentioned, given a thread, or told of it. */
export type Readers = ReadonlyMap<string, Actor>;

/** Reads who of the area may read a brief today. */
export async function loadReaders(tx: Tx, deps: Pick<Deps, "clock">, project: ProjectObject): Promise<Readers> {
  const people = await loadAreaActors(tx, project.areaCode, deps.clock.today());
  return new Map(people.filter((one) => may(one, "brief.read", project)).map((one) => [one.userId, one]));
}

/** Most people mentioned in one comment. */
const MAX_MENTIONS = 30;

/** The mentioned people, each once. Throws personCannotRead for anybody who may not read the brief, badInput for too many. */
export function demandMentions(readers: Readers, mentions: readonly string[]): string[] {
  const people = [...new Set(mentions)];
  if (people.length > MAX_MENTIONS) throw new AppError("badInput", { field: "mentions" });
  if (people.some((id) => !readers.has(id))) throw new AppError("personCannotRead");
  return people;
}
