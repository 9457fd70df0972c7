import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { CODE_SYSTEMS, type CodeSystem } from "~/domain/commitment/codes";
import { record } from "../../db/audit";
import { loadCommitmentProject } from "../../db/commitment/commitmentLines";
import { setExternalCode } from "../../db/commitment/externalCodes";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { demandLine } from "./recordStep";

/** A code by which another system knows a project (`fundingId` null) or a funding line; "" takes it away. */
export type CodeInput = { briefId: string; fundingId: string | null; system: string; code: string };

/** Longest code, characters. */
const MAX_CODE = 60;

function systemOf(text: string): CodeSystem {
  const system = CODE_SYSTEMS.find((known) => known === text);
  if (!system) throw new AppError("badInput", { field: "system" });
  return system;
}

/** Sets or takes away a code of another system. Throws notFound, forbidden, badInput (unknown system, too long). */
export async function setCode(deps: Deps, actor: Actor, input: CodeInput): Promise<void> {
  const { briefId, fundingId } = input;
  const system = systemOf(input.system);
  const code = lineOf(input.code, "code", { max: MAX_CODE, required: false });
  await deps.db.prisma.$transaction(async (tx) => {
    const project = await loadCommitmentProject(tx, briefId);
    if (!project || !may(actor, "project.read", project.object)) throw new AppError("notFound");
    if (fundingId !== null) await demandLine(tx, actor, { briefId, fundingId });
    else if (!may(actor, "commitment.record", { ...project.object, lineOrgId: null })) throw new AppError("forbidden");
    const { areaCode, fy, projectId } = project;
    const object =
      fundingId === null
        ? ({ kind: "PROJECT", objectId: projectId } as const)
        : ({ kind: "FUNDING", objectId: `${briefId}/${fundingId}` } as const);
    const before = await setExternalCode(tx, {
      ...{ areaCode, fy, ...object, system, code },
      ...{ setBy: actor.userId, setAt: deps.clock.now() },
    });
    if ((before ?? "") === code) return;
    await record(tx, deps, actor, {
      ...{ action: "commitment.coded", objectKind: "commitment", objectId: object.objectId, areaCode },
      detail: { kind: object.kind, system, before, code: code || null },
    });
  });
}
