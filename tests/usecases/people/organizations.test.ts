import { beforeAll, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { peopleUseCases } from "../../../server/usecases/people/peopleUseCases";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

const NOBODY = "00000000-0000-4000-8000-000000000000";
const INPUT = { type: "LAO", laoKind: "TAO", nameTh: "อบต.ทดสอบ" };

let office: Office;
let people: ReturnType<typeof peopleUseCases>;
let planner: Actor;
let member: Actor;
let roads: string;

beforeAll(async () => {
  office = await makeOffice(await testDatabase());
  people = peopleUseCases(office.deps);
  const strategyOffice = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  roads = await office.organization("LINE_AGENCY", "แขวงทางหลวงพัทลุง");
  planner = await office.person("นักวิเคราะห์", strategyOffice, "PLANNER");
  member = await office.person("คนแขวง", roads);
});

test("planners make and change those of their province; members read them", async () => {
  const id = await people.createOrganization(planner, "93", INPUT);
  await people.editOrganization(planner, id, { ...INPUT, nameTh: "อบต.ทดสอบใหม่" });
  expect((await people.listOrganizations(member, "93")).map(({ nameTh }) => nameTh)).toContain("อบต.ทดสอบใหม่");
  const managed = await people.listManagedOrganizations(planner);
  expect(managed.areas.map(({ code }) => code)).toEqual(["93"]);
  expect(managed.organizations.find((one) => one.id === roads)?.people).toBe(1);
  for (const outcome of await Promise.allSettled([
    people.createOrganization(member, "93", INPUT),
    people.editOrganization(member, id, INPUT),
    people.setOrganizationActive(member, id, false),
  ]))
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: "forbidden" } });
  await expect(people.listManagedOrganizations(member)).rejects.toMatchObject({ code: "notFound" });
});

test("[S59] another province's organisations and missing ones look alike", async () => {
  const neighbour = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสงขลา", "90");
  for (const outcome of await Promise.allSettled([
    people.createOrganization(planner, "90", INPUT),
    people.listOrganizations(planner, "90"),
    people.editOrganization(planner, neighbour, INPUT),
    people.setOrganizationActive(planner, neighbour, false),
    people.editOrganization(planner, NOBODY, INPUT),
    people.editOrganization(planner, "no-uuid", INPUT),
  ]))
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: "notFound" } });
});

test("a name is taken once in a province; kinds come from the list", async () => {
  await people.createOrganization(planner, "93", { ...INPUT, nameTh: "อบต.ชื่อซ้ำ" });
  const again = people.createOrganization(planner, "93", { ...INPUT, nameTh: "อบต.ชื่อซ้ำ" });
  await expect(again).rejects.toMatchObject({ code: "nameTaken" });
  for (const [part, field] of [
    [{ type: "CLUB" }, "type"],
    [{ laoKind: "" }, "laoKind"],
    [{ nameTh: " " }, "orgNameTh"],
  ] as const) {
    const work = people.createOrganization(planner, "93", { ...INPUT, ...part });
    await expect(work).rejects.toMatchObject({ code: "badInput", details: { field } });
  }
});
