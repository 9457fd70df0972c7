import { describe, expect, test } from "vitest";
import type { OrganizationType } from "../area/organization";
import { PROJECT_STATES, isFrozen } from "../brief/project";
import type { Actor, Role } from "./actor";
import { briefRights } from "./briefRights";
import type { ProjectObject } from "./projectRoles";

const member = (orgId: string, role: Role, orgType: OrganizationType = "LINE_AGENCY", areaCode = "93") => ({
  orgId,
  orgType,
  orgNameTh: orgId,
  areaCode,
  role,
  delegatedFrom: null,
});
const actor = (...memberships: Actor["memberships"]): Actor => ({
  userId: "u",
  nameTh: "",
  nameEn: null,
  email: "",
  systemAdmin: false,
  memberships,
  sessionId: "s",
  address: "",
});
const project = (change: Partial<ProjectObject> = {}): ProjectObject => ({
  areaCode: "93",
  state: "BRIEF_DRAFT",
  leadOrgId: "roads",
  partners: [
    { orgId: "roads", role: "LEAD" },
    { orgId: "tao", role: "PARTNER" },
    { orgId: "agri", role: "PARTNER" },
    { orgId: "nesdc", role: "PARTNER" },
    { orgId: "uni", role: "PARTNER" },
  ],
  closedItems: [],
  ...change,
});
const sorted = (set: ReadonlySet<string | number>) => [...set].sort();
const everything = Array.from({ length: 13 }, (_, index) => index + 1);

describe("briefRights", () => {
  test("the lead writes all thirteen items and every row", () => {
    const rights = briefRights(actor(member("roads", "EDITOR")), project());
    expect(rights).toMatchObject({ write: true, all: true });
    expect([...rights.items]).toEqual(everything);
    expect([...rights.orgIds]).toEqual(["roads"]);
  });
  test("the provincial strategy office counts as lead of everything in its area", () => {
    const rights = briefRights(actor(member("office", "PLANNER", "PROVINCE_OFFICE")), project());
    expect(rights).toMatchObject({ write: true, all: true });
    const elsewhere = briefRights(actor(member("office", "PLANNER", "PROVINCE_OFFICE", "94")), project());
    expect(elsewhere.write).toBe(false);
  });
  test("a partner writes items 4–7, 12, 13 and rows of its own organisations", () => {
    const rights = briefRights(actor(member("tao", "EDITOR", "LAO"), member("agri", "HEAD")), project());
    expect(rights).toMatchObject({ write: true, all: false });
    expect([...rights.items]).toEqual([4, 5, 6, 7, 12, 13]);
    expect(sorted(rights.orgIds)).toEqual(["agri", "tao"]);
  });
  test("items closed by the lead are closed to partners, not to the lead", () => {
    const closed = project({ closedItems: [4, 6] });
    expect([...briefRights(actor(member("tao", "EDITOR", "LAO")), closed).items]).toEqual([5, 7, 12, 13]);
    expect([...briefRights(actor(member("roads", "EDITOR")), closed).items]).toEqual(everything);
  });
  test.each([8, 11])("closing item %i closes the money rows to partners", (item) => {
    const rights = briefRights(actor(member("tao", "EDITOR", "LAO")), project({ closedItems: [item] }));
    expect([...rights.orgIds]).toEqual([]);
    expect(rights.write).toBe(true);
  });
  test("a partner to whom everything is closed is a reader", () => {
    const rights = briefRights(
      actor(member("tao", "EDITOR", "LAO")),
      project({ closedItems: [4, 5, 6, 7, 8, 12, 13] }),
    );
    expect(rights.write).toBe(false);
  });
  test("a university named in item 9 is a partner", () => {
    expect(briefRights(actor(member("uni", "UNIVERSITY", "UNIVERSITY")), project()).write).toBe(true);
  });
  test.each([
    ["adviser named in item 9", member("nesdc", "NESDC_REGION", "NESDC")],
    ["editor of an adviser's office", member("nesdc", "EDITOR", "NESDC")],
    ["observer of a partner", member("tao", "OBSERVER", "LAO")],
    ["organisation that is not named", member("pier", "EDITOR")],
    ["governor", member("province", "GOVERNOR", "PROVINCE_OFFICE")],
    ["committee", member("kbj", "COMMITTEE", "PROVINCE_OFFICE")],
  ] as const)("%s writes nothing", (_, membership) => {
    expect(briefRights(actor(membership), project()).write).toBe(false);
  });
  test("nobody signed in writes nothing, nor does the administrator", () => {
    expect(briefRights(null, project()).write).toBe(false);
    expect(briefRights({ ...actor(), systemAdmin: true }, project()).write).toBe(false);
  });
  test("READY and every later state freeze the brief for everybody", () => {
    for (const state of PROJECT_STATES)
      for (const person of [member("roads", "EDITOR"), member("office", "PLANNER"), member("tao", "EDITOR", "LAO")])
        expect(briefRights(actor(person), project({ state })).write).toBe(!isFrozen(state));
  });
});
