import { beforeEach, describe, expect, test } from "vitest";
import { areaUseCases } from "../../../server/usecases/area/areaUseCases";
import { actorOfToken } from "../../../server/usecases/session/sessions";
import type { SetupInput } from "../../../server/usecases/setup/completeSetup";
import { isEmptyStore, issueSetupCode } from "../../../server/usecases/setup/setupCode";
import { setupUseCases } from "../../../server/usecases/setup/setupUseCases";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

const FROM = { address: "10.0.0.9", userAgent: "test" };

let office: Office;
let setup: ReturnType<typeof setupUseCases>;
let code: string;

beforeEach(async () => {
  office = await makeOffice(await testDatabase(), { PUBLIC_ORIGIN: "http://plan.example", PORT: "8080" });
  setup = setupUseCases(office.deps);
  code = new URL(await issueSetupCode(office.deps)).searchParams.get("code") ?? "";
});

const input = (part: Partial<SetupInput> = {}): SetupInput => ({
  code,
  nameTh: "ผู้ดูแลคนแรก",
  email: "first@phatthalung.example",
  password: "ทะเลน้อยยามเช้า",
  areaCode: "93",
  fy: 2569,
  frame: "219,548,900",
  announcedRef: "",
  ...part,
});

describe("first run", () => {
  test("the address carries PUBLIC_ORIGIN and a code; its page offers 77 provinces in Thai order", async () => {
    expect(await issueSetupCode(office.deps)).toMatch(/^http:\/\/plan\.example\/setup\?code=[\w-]{43}$/);
    code = new URL(await issueSetupCode(office.deps)).searchParams.get("code") ?? "";
    const view = await setup.open(code);
    expect(view.provinces).toHaveLength(77);
    const names = view.provinces.map(({ nameTh }) => nameTh);
    expect(names.indexOf("เชียงใหม่")).toBeLessThan(names.indexOf("เลย"));
    expect(names.indexOf("แพร่")).toBeLessThan(names.indexOf("เลย"));
    expect(view).toMatchObject({
      proposedYear: 2569,
      policy: { windowMin: "1.5", windowMax: "2", keyShareMin: "0.6" },
    });
    expect(view.years).toContain(2569);
  });

  test("it makes an administrator who is also planner, with province, year and frame, signed in", async () => {
    expect(await isEmptyStore(office.deps)).toBe(true);
    const { token } = await setup.complete(input(), FROM);
    expect(await isEmptyStore(office.deps)).toBe(false);
    const actor = await actorOfToken(office.deps, token, "");
    if (!actor) throw new Error("not signed in");
    expect(actor).toMatchObject({ systemAdmin: true, memberships: [{ role: "PLANNER", areaCode: "93" }] });
    const areas = areaUseCases(office.deps);
    expect(await areas.listPlaces(actor)).toMatchObject([{ areaCode: "93", fy: 2569 }]);
    const year = await areas.openYear(actor, "93", 2569);
    expect(year.frame?.amountSatang).toBe(21_954_890_000n);
    expect(year.may).toMatchObject({ import: true, setFrame: true });
    expect(await office.auditActions()).toEqual(["setup.completed", "frame.set"]);
  });

  test("a frame that is not announced yet may be left empty", async () => {
    const { token } = await setup.complete(input({ frame: " " }), FROM);
    const actor = await actorOfToken(office.deps, token, "");
    if (!actor) throw new Error("not signed in");
    expect(await areaUseCases(office.deps).openYear(actor, "93", 2569)).toMatchObject({ frame: null, inUse: true });
  });
});

describe("the code", () => {
  test("works once, for 24 hours, and only the newest", async () => {
    const older = code;
    code = new URL(await issueSetupCode(office.deps)).searchParams.get("code") ?? "";
    await expect(setup.open(older)).rejects.toMatchObject({ code: "linkExpired" });
    office.clock.pass(86_400_000 - 1);
    await expect(setup.open(code)).resolves.toBeDefined();
    office.clock.pass(1);
    await expect(setup.open(code)).rejects.toMatchObject({ code: "linkExpired" });
    await expect(setup.complete(input(), FROM)).rejects.toMatchObject({ code: "linkExpired" });
    expect(await isEmptyStore(office.deps)).toBe(true);
  });

  test("two people with one code: one administrator", async () => {
    const both = await Promise.allSettled([
      setup.complete(input(), FROM),
      setup.complete(input({ email: "second@phatthalung.example" }), FROM),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await office.deps.db.prisma.user.count()).toBe(1);
    await expect(setup.open(code)).rejects.toMatchObject({ code: "linkExpired" });
  });

  test("a store that has people takes no code", async () => {
    await office.person("somebody", null);
    await expect(setup.open(code)).rejects.toMatchObject({ code: "linkExpired" });
    await expect(setup.complete(input(), FROM)).rejects.toMatchObject({ code: "linkExpired" });
  });
});

test.each([
  [{ password: "12345678" }, "weakPassword"],
  [{ email: "x" }, "badInput"],
  [{ nameTh: "" }, "badInput"],
  [{ areaCode: "00" }, "badInput"],
  [{ fy: 2500 }, "badInput"],
  [{ frame: "0" }, "frameInvalid"],
  [{ frame: "มาก" }, "amountInvalid"],
])("%j is refused with %s; the code can be used again", async (part, expected) => {
  await expect(setup.complete(input(part), FROM)).rejects.toMatchObject({ code: expected });
  expect(await isEmptyStore(office.deps)).toBe(true);
  await expect(setup.complete(input(), FROM)).resolves.toBeDefined();
});
