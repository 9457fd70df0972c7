import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { loadActor } from "../../db/actors";
import type { Tx } from "../../db/client";
import { dayOf } from "../../db/days";
import { AppError } from "../../errors";
import { openableYears } from "../area/openableYears";
import { strategyOffice } from "../area/strategyOffice";
import { parseFrame, saveFrame } from "../area/setFrame";
import type { Deps } from "../deps";
import { emailOf, lineOf } from "../people/fields";
import { hashPassword } from "../session/password";
import { openSession, type RequestOrigin } from "../session/sessions";
import { demandSetupCode, spendSetupCode } from "./setupCode";

/** What the first-run pages ask: the administrator, then province, budget year (B.E.) and frame as typed ("" = not yet known). */
export type SetupInput = {
  code: string;
  nameTh: string;
  email: string;
  password: string;
  areaCode: string;
  fy: number;
  frame: string;
  announcedRef: string;
};

type Person = { nameTh: string; email: string; passwordHash: string };

/**
 * The first administrator is also planner of the provincial strategy office: an administrator alone may not import or
 * set a frame (domain §2.4), and nobody else is there yet.
 */
async function createPlanner(tx: Tx, deps: Deps, person: Person, areaCode: string): Promise<string> {
  const area = await tx.area.update({ where: { code: areaCode }, data: { active: true } });
  const now = deps.clock.now();
  const organization = await tx.organization.create({
    data: { areaCode, type: "PROVINCE_OFFICE", ...strategyOffice(area), createdAt: now },
  });
  const { id: userId } = await tx.user.create({ data: { ...person, systemAdmin: true, createdAt: now } });
  const validFrom = dayOf(deps.clock.today());
  await tx.membership.create({ data: { userId, orgId: organization.id, role: "PLANNER", validFrom } });
  return userId;
}

async function demandPlace(deps: Deps, areaCode: string, fy: number): Promise<void> {
  const area = await deps.db.prisma.area.findUnique({ where: { code: areaCode } });
  if (area?.kind !== "PROVINCE") throw new AppError("badInput", { field: "areaCode" });
  const years = await openableYears(deps.db.prisma, areaCode, deps.clock.today());
  if (!years.includes(fy)) throw new AppError("badInput", { field: "fy" });
}

/**
 * Ends the first run in one transaction: administrator, province, budget year, frame. Signs the administrator in and
 * returns the token for the cookie. Throws linkExpired, badInput, weakPassword, amountInvalid, frameInvalid.
 */
export async function completeSetup(deps: Deps, input: SetupInput, from: RequestOrigin): Promise<{ token: string }> {
  await demandSetupCode(deps, input.code);
  const { areaCode, fy } = input;
  const names = { nameTh: lineOf(input.nameTh, "nameTh"), email: emailOf(input.email) };
  await demandPlace(deps, areaCode, fy);
  const frame =
    input.frame.trim() === ""
      ? null
      : parseFrame({ amount: input.frame, adminCost: "", announcedRef: input.announcedRef });
  const person = { ...names, passwordHash: await hashPassword(input.password) };
  const userId = await deps.db.prisma.$transaction(async (tx) => {
    const at = deps.clock.now();
    await spendSetupCode(tx, input.code, at);
    const created = await createPlanner(tx, deps, person, areaCode);
    const actor = await loadActor(tx, created, deps.clock.today(), { sessionId: null, address: from.address });
    if (!actor) throw new Error("the first administrator was not created");
    await recordSetup(tx, deps, actor, areaCode, fy);
    if (frame) await saveFrame(tx, deps, actor, { areaCode, fy, at }, frame);
    else await openWithoutFrame(tx, actor, areaCode, fy, at);
    return created;
  });
  return { token: await openSession(deps, userId, from) };
}

async function recordSetup(tx: Tx, deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<void> {
  const detail = { email: actor.email, fy };
  await record(tx, deps, actor, {
    action: "setup.completed",
    objectKind: "area",
    objectId: areaCode,
    areaCode,
    detail,
  });
}

async function openWithoutFrame(tx: Tx, actor: Actor, areaCode: string, fy: number, at: Date): Promise<void> {
  await tx.budgetFrame.create({
    data: { areaCode, fy, amountSatang: 0n, origin: "NOT_ANNOUNCED", setBy: actor.userId, setAt: at },
  });
}
