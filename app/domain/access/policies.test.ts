import { describe, expect, test } from "vitest";
import type { OrganizationType } from "../area/organization";
import type { ProjectState } from "../brief/project";
import type { Act, ActObjects, MouObject, SessionObject } from "./acts";
import type { Actor, Role } from "./actor";
import type { FundingObject, RegisterObject } from "./fundingRights";
import type { ThreadObject } from "./commentRights";
import { may } from "./policies";

const AREA = "93";

function actor(name: string, role: Role | null, orgType: OrganizationType = "LINE_AGENCY", areaCode = AREA): Actor {
  const memberships = role ? [{ orgId: name, orgType, orgNameTh: name, areaCode, role, delegatedFrom: null }] : [];
  return {
    userId: name,
    nameTh: name,
    nameEn: null,
    email: `${name}@phatthalung.example`,
    systemAdmin: name === "admin",
    memberships,
    sessionId: "s",
    address: "",
  };
}

const who = {
  planner: actor("planner", "PLANNER", "PROVINCE_OFFICE"),
  governor: actor("governor", "GOVERNOR", "PROVINCE_OFFICE"),
  committee: actor("committee", "COMMITTEE", "PROVINCE_OFFICE"),
  lead: actor("lead", "EDITOR"),
  partner: actor("partner", "EDITOR", "LAO"),
  partnerObserver: { ...actor("partner", "OBSERVER", "LAO"), userId: "partnerObserver" },
  receiver: actor("receiver", "HEAD", "LAO"),
  other: actor("other", "EDITOR"),
  nesdc: actor("nesdc", "NESDC_REGION", "NESDC"),
  budget: actor("budget", "BUDGET_BUREAU", "BUDGET_BUREAU"),
  opdc: actor("opdc", "OPDC", "OPDC"),
  observer: actor("observer", "OBSERVER", "PROVINCE_OFFICE"),
  admin: actor("admin", null),
  elsewhere: actor("planner", "PLANNER", "PROVINCE_OFFICE", "94"),
  nobody: null,
} satisfies Record<string, Actor | null>;
type Who = keyof typeof who;

const object = (
  state: ProjectState,
): MouObject & { partyNo: number } & ThreadObject & SessionObject & FundingObject & RegisterObject => ({
  areaCode: AREA,
  state,
  leadOrgId: "lead",
  partners: [
    { orgId: "lead", role: "LEAD" },
    { orgId: "partner", role: "PARTNER" },
    { orgId: "nesdc", role: "PARTNER" },
  ],
  closedItems: [],
  sides: [
    { no: 1, role: "TRANSFEROR", orgId: null },
    { no: 2, role: "TRANSFEREE", orgId: "receiver" },
  ],
  mouState: "DRAFT",
  lineOrgId: "other",
  orgId: "receiver",
  threadKind: "COMMENT",
  adviser: null,
  createdBy: "other",
  assigneeId: "governor",
  facilitatorIds: ["other", "observer"],
  partyNo: 2,
});

const members: Who[] = [
  "planner",
  "governor",
  "committee",
  "lead",
  "partner",
  "partnerObserver",
  "receiver",
  "other",
  "nesdc",
  "budget",
  "opdc",
  "observer",
];
const readers: Who[] = [...members, "admin"];
const planner: Who[] = ["planner"];
const leads: Who[] = ["planner", "lead"];
const voices = members.filter((name) => name !== "observer" && name !== "opdc" && name !== "partnerObserver");

const table: { act: Exclude<Act, "token.own">; state: ProjectState; allowed: Who[] }[] = [
  { act: "area.read", state: "BRIEF_DRAFT", allowed: readers },
  { act: "area.editProfile", state: "BRIEF_DRAFT", allowed: ["planner", "admin"] },
  { act: "frame.set", state: "BRIEF_DRAFT", allowed: planner },
  { act: "policy.read", state: "BRIEF_DRAFT", allowed: readers },
  { act: "project.create", state: "BRIEF_DRAFT", allowed: planner },
  { act: "project.read", state: "BRIEF_DRAFT", allowed: readers },
  { act: "project.read", state: "CLOSED", allowed: readers },
  {
    act: "project.read",
    state: "CONCEPT",
    allowed: ["planner", "governor", "lead", "partner", "partnerObserver", "nesdc", "budget"],
  },
  {
    act: "brief.read",
    state: "IDEA",
    allowed: ["planner", "governor", "lead", "partner", "partnerObserver", "nesdc", "budget"],
  },
  { act: "brief.read", state: "READY", allowed: readers },
  { act: "project.rank", state: "BRIEF_DRAFT", allowed: planner },
  { act: "duplicate.decide", state: "BRIEF_DRAFT", allowed: planner },
  { act: "project.setKind", state: "BRIEF_DRAFT", allowed: planner },
  { act: "project.setKind", state: "READY", allowed: [] },
  { act: "project.setPartners", state: "MOU_PENDING", allowed: leads },
  { act: "project.setPartners", state: "READY", allowed: [] },
  { act: "project.closeItems", state: "BRIEF_DRAFT", allowed: leads },
  { act: "project.remove", state: "BRIEF_DRAFT", allowed: planner },
  { act: "project.remove", state: "SUBMITTED", allowed: [] },
  { act: "brief.write", state: "BRIEF_DRAFT", allowed: ["planner", "lead", "partner"] },
  { act: "brief.write", state: "READY", allowed: [] },
  { act: "brief.write", state: "RETURNED", allowed: [] },
  { act: "brief.restore", state: "BRIEF_DRAFT", allowed: leads },
  { act: "brief.restore", state: "READY", allowed: [] },
  { act: "comment.write", state: "BRIEF_DRAFT", allowed: voices },
  { act: "comment.write", state: "READY", allowed: voices },
  {
    act: "comment.write",
    state: "CONCEPT",
    allowed: ["planner", "governor", "lead", "partner", "nesdc", "budget"],
  },
  { act: "comment.remark", state: "BRIEF_DRAFT", allowed: ["nesdc", "budget"] },
  { act: "comment.remark", state: "SUBMITTED", allowed: ["nesdc", "budget"] },
  { act: "comment.close", state: "BRIEF_DRAFT", allowed: ["planner", "governor", "lead", "partner", "other"] },
  { act: "comment.assign", state: "READY", allowed: ["planner", "lead", "partner", "other"] },
  { act: "lifecycle.lead", state: "BRIEF_DRAFT", allowed: leads },
  { act: "lifecycle.lead", state: "READY", allowed: leads },
  { act: "lifecycle.decide", state: "READY", allowed: planner },
  { act: "opinion.record", state: "BRIEF_REVIEW", allowed: ["nesdc", "budget"] },
  { act: "opinion.record", state: "READY", allowed: ["nesdc", "budget"] },
  { act: "opinion.record", state: "KBJ_APPROVED", allowed: [] },
  { act: "opinion.record", state: "CONCEPT", allowed: [] },
  { act: "approval.decide", state: "READY", allowed: ["governor", "committee"] },
  { act: "approval.submit", state: "READY", allowed: planner },
  { act: "decision.record", state: "SUBMITTED", allowed: planner },
  { act: "import.run", state: "BRIEF_DRAFT", allowed: planner },
  { act: "import.undo", state: "BRIEF_DRAFT", allowed: planner },
  { act: "plan.read", state: "BRIEF_DRAFT", allowed: readers },
  { act: "plan.link", state: "BRIEF_DRAFT", allowed: leads },
  { act: "plan.edit", state: "BRIEF_DRAFT", allowed: planner },
  { act: "mou.read", state: "MOU_PENDING", allowed: readers },
  { act: "mou.draft", state: "BRIEF_DRAFT", allowed: leads },
  { act: "mou.edit", state: "MOU_PENDING", allowed: ["planner", "lead", "receiver"] },
  { act: "mou.negotiate", state: "MOU_PENDING", allowed: ["planner", "lead", "receiver"] },
  { act: "mou.attach", state: "MOU_PENDING", allowed: ["planner", "lead", "receiver"] },
  { act: "mou.manage", state: "MOU_PENDING", allowed: planner },
  {
    act: "mou.approve",
    state: "MOU_PENDING",
    allowed: ["planner", "governor", "committee", "lead", "partner", "receiver", "other"],
  },
  { act: "mou.follow", state: "EXECUTING", allowed: ["planner", "lead", "receiver"] },
  { act: "commitment.record", state: "BRIEF_DRAFT", allowed: ["planner", "lead", "other"] },
  { act: "commitment.record", state: "IN_BUDGET_REQUEST", allowed: ["planner", "lead", "other"] },
  { act: "commitment.record", state: "CONCEPT", allowed: ["planner", "lead"] },
  { act: "register.keep", state: "EXECUTING", allowed: ["planner", "receiver"] },
  { act: "scenario.edit", state: "BRIEF_DRAFT", allowed: planner },
  { act: "session.read", state: "BRIEF_DRAFT", allowed: readers },
  { act: "session.prepare", state: "BRIEF_DRAFT", allowed: planner },
  // whom the planners named; one who only looks on runs nothing
  { act: "session.run", state: "BRIEF_DRAFT", allowed: ["planner", "other"] },
  { act: "document.export", state: "BRIEF_DRAFT", allowed: readers },
  {
    act: "document.export",
    state: "CONCEPT",
    allowed: ["planner", "governor", "lead", "partner", "partnerObserver", "nesdc", "budget"],
  },
  { act: "user.manage", state: "BRIEF_DRAFT", allowed: ["admin"] },
  { act: "area.manage", state: "BRIEF_DRAFT", allowed: ["admin"] },
  { act: "policy.change", state: "BRIEF_DRAFT", allowed: ["admin"] },
  { act: "organization.manage", state: "BRIEF_DRAFT", allowed: ["planner", "admin"] },
  { act: "audit.read", state: "BRIEF_DRAFT", allowed: ["planner", "governor", "admin"] },
];

describe("roles × acts", () => {
  for (const { act, state, allowed } of table)
    test(`${act} at ${state}: ${allowed.join(", ") || "nobody"}`, () => {
      const granted = (Object.keys(who) as Who[]).filter((name) => may(who[name], act, object(state)));
      expect(granted.sort()).toEqual([...allowed].sort());
    });

  test("every act has a row", () => {
    const all: Record<keyof ActObjects, 1> = {
      "area.read": 1,
      "area.editProfile": 1,
      "area.manage": 1,
      "frame.set": 1,
      "policy.read": 1,
      "policy.change": 1,
      "project.create": 1,
      "project.read": 1,
      "project.rank": 1,
      "project.setKind": 1,
      "project.setPartners": 1,
      "project.closeItems": 1,
      "project.remove": 1,
      "brief.read": 1,
      "brief.write": 1,
      "brief.restore": 1,
      "comment.write": 1,
      "comment.remark": 1,
      "comment.close": 1,
      "comment.assign": 1,
      "lifecycle.lead": 1,
      "lifecycle.decide": 1,
      "opinion.record": 1,
      "approval.decide": 1,
      "approval.submit": 1,
      "decision.record": 1,
      "duplicate.decide": 1,
      "import.run": 1,
      "import.undo": 1,
      "plan.read": 1,
      "plan.link": 1,
      "plan.edit": 1,
      "mou.read": 1,
      "mou.draft": 1,
      "mou.edit": 1,
      "mou.negotiate": 1,
      "mou.attach": 1,
      "mou.manage": 1,
      "mou.approve": 1,
      "mou.follow": 1,
      "commitment.record": 1,
      "register.keep": 1,
      "scenario.edit": 1,
      "session.read": 1,
      "session.prepare": 1,
      "session.run": 1,
      "document.export": 1,
      "user.manage": 1,
      "organization.manage": 1,
      "audit.read": 1,
      "token.own": 1,
    };
    const tested = new Set<string>([...table.map(({ act }) => act), "token.own"]);
    expect([...tested].sort()).toEqual(Object.keys(all).sort());
  });
});

describe("single rules", () => {
  test("[R20c] only its adviser's organisation closes a remark; its project's organisations and the adviser assign it", () => {
    const remark = { ...object("BRIEF_DRAFT"), threadKind: "REMARK" as const, adviser: "NESDC" as const };
    const able = (act: "comment.close" | "comment.assign", thread: ThreadObject) =>
      (Object.keys(who) as Who[]).filter((name) => may(who[name], act, thread));
    expect(able("comment.close", { ...remark, createdBy: "nesdc" })).toEqual(["nesdc"]);
    expect(able("comment.close", { ...remark, adviser: "BUDGET_BUREAU", createdBy: "budget" })).toEqual(["budget"]);
    expect(able("comment.assign", { ...remark, createdBy: "nesdc" })).toEqual(["planner", "lead", "partner", "nesdc"]);
  });

  test("a plan of the area is linked by the planner only", () => {
    expect(may(who.planner, "plan.link", { areaCode: AREA })).toBe(true);
    expect(may(who.lead, "plan.link", { areaCode: AREA })).toBe(false);
  });
  test("the whole installation is the administrator's", () => {
    for (const act of ["organization.manage", "audit.read", "user.manage"] as const) {
      expect(may(who.admin, act, {})).toBe(true);
      expect(may(who.planner, act, {})).toBe(false);
    }
  });
  test("an agreed memorandum is edited by nobody", () => {
    const agreed = { ...object("MOU_PENDING"), mouState: "AGREED_TEXT" as const };
    expect((Object.keys(who) as Who[]).filter((name) => may(who[name], "mou.edit", agreed))).toEqual([]);
  });
  test("tokens belong to their person, and a token makes no tokens", () => {
    expect(may(who.lead, "token.own", { userId: "lead" })).toBe(true);
    expect(may(who.admin, "token.own", { userId: "lead" })).toBe(false);
    expect(may({ ...who.lead, sessionId: null }, "token.own", { userId: "lead" })).toBe(false);
  });
  test("a lent role counts like an own one", () => {
    const lent = actor("planner", "PLANNER", "PROVINCE_OFFICE");
    const membership = lent.memberships.map((held) => ({ ...held, delegatedFrom: "chief" }));
    expect(may({ ...lent, memberships: membership }, "frame.set", { areaCode: AREA })).toBe(true);
  });
});
