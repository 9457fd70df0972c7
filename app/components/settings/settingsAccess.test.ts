import { expect, test } from "vitest";
import type { Actor, Role } from "~/domain/access/actor";
import { settingsAccess } from "./settingsAccess";

const actor = (role: Role | null, systemAdmin = false): Actor => ({
  userId: "u",
  nameTh: "ก",
  nameEn: null,
  email: "u@phatthalung.example",
  systemAdmin,
  memberships: role
    ? [{ orgId: "o", orgType: "PROVINCE_OFFICE", orgNameTh: "ส", areaCode: "93", role, delegatedFrom: null }]
    : [],
  sessionId: "s",
  address: "",
});

test.each([
  ["administrator", actor(null, true), { users: true, organizations: true, audit: true }],
  ["planner", actor("PLANNER"), { users: false, organizations: true, audit: true }],
  ["governor", actor("GOVERNOR"), { users: false, organizations: false, audit: true }],
  ["editor", actor("EDITOR"), { users: false, organizations: false, audit: false }],
])("%s", (_name, who, expected) => {
  expect(settingsAccess(who)).toEqual(expected);
});
