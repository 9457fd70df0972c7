import type { Actor, Role } from "~/domain/access/actor";
import type { OrganizationType } from "~/domain/area/organization";
import { makeBus, type AccessScope, type BusEvents } from "../../server/bus";
import { loadActor } from "../../server/db/actors";
import type { Db } from "../../server/db/client";
import { dayOf } from "../../server/db/days";
import { readEnv } from "../../server/env";
import { makeLogger } from "../../server/log";
import type { Deps } from "../../server/usecases/deps";
import { ensureBaseData } from "../../server/usecases/setup/ensureBaseData";

/** A clock that stands where a test puts it. */
export type TestClock = Deps["clock"] & { set(iso: string): void; pass(ms: number): void };

function testClock(): TestClock {
  let at = new Date("2025-03-10T03:00:00Z");
  return {
    now: () => new Date(at),
    today: () => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10),
    set: (iso) => void (at = new Date(iso)),
    pass: (ms) => void (at = new Date(at.getTime() + ms)),
  };
}

/** An office to test with: the use-cases' parts, what the bus said, and makers of people. */
export type Office = {
  deps: Deps;
  clock: TestClock;
  accessEvents: AccessScope[];
  windowEvents: BusEvents["window"][];
  organization(type: OrganizationType, nameTh: string, areaCode?: string): Promise<string>;
  person(name: string, orgId: string | null, role?: Role, systemAdmin?: boolean): Promise<Actor>;
  actor(userId: string): Promise<Actor | null>;
  auditActions(): Promise<string[]>;
};

/** Makes an office in Phatthalung (93) on a fresh test database; nobody works there yet. */
export async function makeOffice(db: Db, environment: Record<string, string> = {}): Promise<Office> {
  const clock = testClock();
  const bus = makeBus();
  const env = readEnv(environment);
  const log = makeLogger("silent");
  // sockets and workers are not asked by these use-cases
  const deps = { db, clock, bus, log, env, secret: "s".repeat(32), mailer: null } as unknown as Deps;
  const [accessEvents, windowEvents]: [AccessScope[], BusEvents["window"][]] = [[], []];
  bus.on("access", (event) => void accessEvents.push(event));
  bus.on("window", (event) => void windowEvents.push(event));
  await ensureBaseData(deps);
  await db.prisma.area.update({ where: { code: "93" }, data: { active: true } });
  const actor = (userId: string) =>
    loadActor(db.prisma, userId, clock.today(), { sessionId: "signed-in", address: "10.0.0.1" });
  const person = async (name: string, orgId: string | null, role: Role = "EDITOR", systemAdmin = false) => {
    const data = { email: `${name}@phatthalung.example`, nameTh: name, systemAdmin, passwordHash: "unusable" };
    const { id: userId } = await db.prisma.user.create({ data });
    if (orgId) await db.prisma.membership.create({ data: { userId, orgId, role, validFrom: dayOf("2024-01-01") } });
    const made = await actor(userId);
    if (!made) throw new Error("the person has no account");
    return made;
  };
  const organization = async (type: OrganizationType, nameTh: string, areaCode = "93") =>
    (await db.prisma.organization.create({ data: { areaCode, type, nameTh, shortNameTh: nameTh } })).id;
  const auditActions = async () =>
    (await db.prisma.auditEvent.findMany({ orderBy: { seq: "asc" }, select: { action: true } })).map(
      (row) => row.action,
    );
  return { deps, clock, accessEvents, windowEvents, organization, person, actor, auditActions };
}
