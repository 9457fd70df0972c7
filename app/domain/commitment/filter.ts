import type { Commitment, FundSource } from "../brief/briefContent";
import { pathOf, type HandoverPath } from "./ladder";
import type { Lack } from "./standing";

/** Which funding lines are wanted; what is not given is not asked. */
export type CommitmentFilter = {
  projectId?: string;
  orgId?: string;
  source?: FundSource;
  path?: HandoverPath;
  step?: Commitment;
  /** Only lines that lack this; "ANY" = anything but the rungs above. */
  lack?: Lack | "ANY";
};

/** A line as a filter sees it. */
export type FilteredLine = {
  projectId: string;
  orgId: string | null;
  source: FundSource;
  step: Commitment;
  lacks: readonly Lack[];
};

const isFault = (lack: Lack): boolean => lack !== "NOT_AT_TOP";

/** True when a line is among those that are wanted. */
export function isWanted(line: FilteredLine, filter: CommitmentFilter): boolean {
  const { projectId, orgId, source, path, step, lack } = filter;
  if (projectId !== undefined && line.projectId !== projectId) return false;
  if (orgId !== undefined && line.orgId !== orgId) return false;
  if (source !== undefined && line.source !== source) return false;
  if (path !== undefined && pathOf(line.source) !== path) return false;
  if (step !== undefined && line.step !== step) return false;
  if (lack === undefined) return true;
  return lack === "ANY" ? line.lacks.some(isFault) : line.lacks.includes(lack);
}
