import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { addDataset, removeDataset, type DatasetInput } from "./editDatasets";
import { openAllocation } from "./openAllocation";

/** The allocation simulator (R5) and the sets of figures it is tried with. */
export const allocationUseCases = (deps: Deps) => ({
  open: (actor: Actor, where: Parameters<typeof openAllocation>[2]) => openAllocation(deps, actor, where),
  add: (actor: Actor, input: DatasetInput) => addDataset(deps, actor, input),
  remove: (actor: Actor, id: string) => removeDataset(deps, actor, id),
});
