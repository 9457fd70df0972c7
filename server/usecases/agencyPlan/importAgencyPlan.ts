import type { Actor } from "~/domain/access/actor";
import { AGENCY_PLAN_KINDS, type AgencyPlanKind } from "~/domain/localPlan/agencyAlignment";
import { isPor02, readPor02 } from "~/domain/localPlan/por02/readPor02";
import { readLocalPlan } from "~/domain/localPlan/readLocalPlan";
import { insertAgencyPlan, rowsOf } from "../../db/agencyPlan/agencyPlans";
import { record } from "../../db/audit";
import { loadOrganizations } from "../../db/organizations";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";

/** A plan as it comes in: whose it is, what it is, and the file or pasted table. */
export type AgencyPlanInput = {
  areaCode: string;
  orgId: string;
  kind: AgencyPlanKind;
  titleTh: string;
  file: { name: string; bytes: Uint8Array };
};

/** Longest cell that is read; a longer one is cut and could hide nothing but length. */
const MAX_CELL = 4_000;
const MAX_FILE_NAME = 200;

/**
 * [R24] Reads the plan of an agency or a local administration and keeps it as a draft with everything that does not add
 * up. Throws notFound, forbidden, badInput (organisation of another area, no title, no years), tableWithoutHeader,
 * pasteEmpty, and what the reader of files throws.
 */
export async function importAgencyPlan(deps: Deps, actor: Actor, input: AgencyPlanInput): Promise<{ id: string }> {
  const { areaCode, orgId, kind } = input;
  demandArea(actor, "plan.edit", areaCode);
  if (!AGENCY_PLAN_KINDS.includes(kind)) throw new AppError("badInput", { field: "kind" });
  const orgs = await loadOrganizations(deps.db.prisma, [areaCode]);
  if (!orgs.some(({ id }) => id === orgId)) throw new AppError("badInput", { field: "organization" });
  const titleTh = lineOf(input.titleTh, "titleTh", { max: 300 });
  const { content, findings } = await read(deps, input.file.bytes);
  const [fyFrom, fyTo] = [Math.min(...content.years), Math.max(...content.years)];
  const id = await deps.db.prisma.$transaction(async (tx) => {
    const fileName = nameOf(input.file.name);
    const head = { areaCode, orgId, kind, titleTh, fyFrom, fyTo, fileName };
    const made = { ...head, content, findings, createdBy: actor.userId, createdAt: deps.clock.now() };
    const planId = await insertAgencyPlan(tx, made);
    await record(tx, deps, actor, {
      ...{ action: "agencyPlan.read", objectKind: "agencyPlan", objectId: planId, areaCode },
      detail: { kind, titleTh, rows: rowsOf(content).length, findings: findings.length },
    });
    return planId;
  });
  return { id };
}

async function read(deps: Deps, bytes: Uint8Array) {
  const grid = await deps.importReader.readGrid(bytes);
  if (grid.rows.length === 0) throw new AppError("pasteEmpty");
  const rows = grid.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, MAX_CELL)) }));
  const { plan: content, findings } = isPor02(rows) ? readPor02(rows) : readLocalPlan(rows);
  if (content.years.length === 0 || rowsOf(content).length === 0) throw new AppError("tableWithoutHeader");
  return { content, findings };
}

function nameOf(name: string): string {
  const clean = name.replace(/[\u0000-\u001f\u007f/\\]/g, "").trim();
  return (clean || "paste").slice(0, MAX_FILE_NAME);
}
