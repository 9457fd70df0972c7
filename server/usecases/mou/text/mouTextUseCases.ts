import type { Actor } from "~/domain/access/actor";
import type { MouRecord } from "../../../db/mous";
import type { Deps } from "../../deps";
import { agreeText } from "./agreeText";
import { reopenClause, standByClause, type StandInput } from "./negotiate";
import { openText } from "./openText";
import { addClause, removeClause } from "./ownClauses";
import { answerSource, type SourceAnswer } from "./takeSource";
import { compareMouVersions, nameMouVersion, openMouVersions } from "./versions";

/** The words of a memorandum: negotiated clause by clause, followed to their source, kept in versions. */
export const mouTextUseCases = (deps: Deps) => ({
  open: (actor: Actor, mou: MouRecord) => openText(deps, actor, mou),
  stand: (actor: Actor, id: string, input: StandInput) => standByClause(deps, actor, id, input),
  reopen: (actor: Actor, id: string, input: { key: string; reason: string; side?: number }) =>
    reopenClause(deps, actor, id, input),
  add: (actor: Actor, id: string, input: { heading: string; side?: number }) => addClause(deps, actor, id, input),
  remove: (actor: Actor, id: string, input: { key: string; reason: string; side?: number }) =>
    removeClause(deps, actor, id, input),
  answerSource: (actor: Actor, id: string, answer: SourceAnswer) => answerSource(deps, actor, id, answer),
  agree: (actor: Actor, id: string) => agreeText(deps, actor, id),
  versions: (actor: Actor, id: string) => openMouVersions(deps, actor, id),
  compare: (actor: Actor, id: string, from: number, to: number | null) => compareMouVersions(deps, actor, id, from, to),
  nameVersion: (actor: Actor, id: string, name: string) => nameMouVersion(deps, actor, id, name),
});
