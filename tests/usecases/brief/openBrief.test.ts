import { beforeEach, describe, expect, test } from "vitest";
import { addActivity, addFunding, addIndicator, setAmount } from "~/collab/brief/editRows";
import { setFact } from "~/collab/brief/editFacts";
import { briefText, setText } from "~/collab/brief/editTexts";
import { readBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import { satang } from "~/domain/money/satang";
import { makeBriefOffice, type BriefOffice } from "./briefOffice";

let world: BriefOffice;
let briefId: string;
let projectId: string;
beforeEach(async () => {
  world = await makeBriefOffice();
  ({ briefId, projectId } = await world.start());
  await world.briefs.setPartners(world.people.roads, briefId, {
    leadOrgId: world.orgs.roads,
    partnerOrgIds: [world.orgs.tao],
  });
  return () => world.close();
});

const open = (who: keyof BriefOffice["people"]) => world.briefs.open(world.people[who], briefId);
const setState = (state: string) => world.deps.db.prisma.project.update({ where: { id: projectId }, data: { state } });

describe("opening a brief", () => {
  test("its content is what the document says, rows, money and dates included", async () => {
    let written: unknown;
    await world.collab.edit(briefRoom(briefId), world.people.roads, (doc) => {
      setText(briefText(doc, "rationale"), "น้ำทะเลสาบตื้นเขิน");
      setFact(doc, "periodStart", "2024-10-01");
      addIndicator(doc, { name: "รายได้", unit: "ล้านบาท", targetMin: "707.14", baselineYear: 2566 });
      const activityId = addActivity(doc, { orgId: world.orgs.roads, title: "ขุดลอก" });
      const line = addFunding(doc, { activityId, orgId: world.orgs.roads, source: "PROVINCE" });
      setAmount(doc, line, 2568, satang(1_850_000_050));
      addFunding(doc, { activityId, orgId: world.orgs.tao, source: "LOCAL" });
      written = readBrief(doc).content;
    });
    expect((await open("roads")).content).toEqual(written);
  });

  test("each person is told what they may write", async () => {
    const rights = async (who: keyof BriefOffice["people"]) => (await open(who)).rights;
    expect(await rights("roads")).toMatchObject({ write: true, all: true, setPartners: true, draftMou: true });
    expect(await rights("planner")).toMatchObject({ write: true, all: true, orgIds: [] });
    expect(await rights("tao")).toEqual({
      write: true,
      all: false,
      items: [4, 5, 6, 7, 12, 13],
      orgIds: [world.orgs.tao],
      setPartners: false,
      closeItems: false,
      draftMou: false,
    });
    expect(await rights("chamber")).toMatchObject({ write: false, items: [], orgIds: [] });
    expect(await rights("observer")).toMatchObject({ write: false });
  });

  test("absent, of another area and not yet readable are alike", async () => {
    await expect(open("stranger")).rejects.toMatchObject({ code: "notFound" });
    const nowhere = "00000000-0000-4000-8000-000000000000";
    await expect(world.briefs.open(world.people.roads, nowhere)).rejects.toMatchObject({ code: "notFound" });
    await setState("IDEA");
    await expect(open("chamber")).rejects.toMatchObject({ code: "notFound" });
    expect((await open("tao")).state).toBe("IDEA");
    await world.deps.db.prisma.project.update({
      where: { id: projectId },
      data: { removedAt: world.office.clock.now() },
    });
    await expect(open("roads")).rejects.toMatchObject({ code: "notFound" });
  });

  test("from READY on it is frozen for everybody, but still read", async () => {
    await setState("READY");
    expect(await open("roads")).toMatchObject({ frozen: true, rights: { write: false, setPartners: false } });
    expect(await open("observer")).toMatchObject({ frozen: true });
  });

  test("the lead stands first in item 9, and the plan's places of the year can be chosen", async () => {
    const plan = (fyFrom: number, fyTo: number, titleTh: string) =>
      world.deps.db.prisma.plan.create({
        data: {
          areaCode: "93",
          kind: "DEVELOPMENT_5",
          fyFrom,
          fyTo,
          titleTh,
          nodes: {
            create: [
              { kind: "PROGRAMME", code: "ผง.1", titleTh: `แผนงาน ${titleTh}`, createdAt: world.office.clock.now() },
              {
                kind: "GUIDELINE",
                titleTh: "เลิกใช้",
                createdAt: world.office.clock.now(),
                archivedAt: world.office.clock.now(),
              },
            ],
          },
        },
      });
    await plan(2566, 2570, "ปัจจุบัน");
    await plan(2571, 2575, "ถัดไป");
    const view = await open("tao");
    expect(view.partners.map(({ orgId, role }) => [orgId, role])).toEqual([
      [world.orgs.roads, "LEAD"],
      [world.orgs.tao, "PARTNER"],
    ]);
    expect(view.planChoices).toMatchObject([{ kind: "PROGRAMME", code: "ผง.1", title: "แผนงาน ปัจจุบัน" }]);
    expect(view.organizations.map(({ id }) => id)).not.toContain(world.orgs.elsewhere);
  });
});
