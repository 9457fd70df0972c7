import { hashPassword } from "../../server/usecases/session/password";
import type { Tx } from "../../server/db/client";
import type { Deps } from "../../server/usecases/deps";
import people from "./phatthalung-people.json";

/** Domain of the sample users' addresses; it belongs to nobody. */
const MAIL = "phatthalung.example";

/** Ids of the sample organisations by their short key, e.g. `rural`. */
export type SampleOrgs = ReadonlyMap<string, string>;

/**
 * Makes the sample organisations and users of Phatthalung (all with one password, plus `admin`) and returns the
 * organisations' ids by key.
 */
export async function seedPeople(deps: Deps, password: string): Promise<SampleOrgs> {
  const orgs = new Map<string, string>();
  const passwordHash = await hashPassword(password);
  const make = async (tx: Tx) => {
    for (const { key, ...fields } of people.organizations)
      orgs.set(key, (await tx.organization.create({ data: { ...fields, areaCode: "93" } })).id);
    for (const { key, org, role, position, nameTh, nameEn } of people.users) {
      const orgId = orgs.get(org);
      if (!orgId) throw new Error(`the sample has no organisation ${org}`);
      await tx.user.create({
        data: {
          email: `${key}@${MAIL}`,
          nameTh,
          nameEn,
          passwordHash,
          memberships: { create: { orgId, role, position, validFrom: new Date("2023-10-01T00:00:00Z") } },
        },
      });
    }
    await tx.user.create({
      data: {
        email: `admin@${MAIL}`,
        nameTh: "ผู้ดูแลระบบ (ตัวอย่าง)",
        nameEn: "Sample Administrator",
        passwordHash,
        systemAdmin: true,
      },
    });
  };
  await deps.db.prisma.$transaction(make, { timeout: 60_000 });
  return orgs;
}

/** Id of a sample user by key, e.g. `planner`. */
export async function sampleUserId(deps: Deps, key: string): Promise<string> {
  const { id } = await deps.db.prisma.user.findUniqueOrThrow({ where: { email: `${key}@${MAIL}` } });
  return id;
}
