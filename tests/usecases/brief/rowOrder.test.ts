import { expect, test } from "vitest";
import { addActivity, addCostItem, addFunding, addIndicator, moveRow } from "~/collab/brief/editRows";
import { readBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { BriefContent } from "~/domain/brief/briefContent";
import { readBriefContent } from "../../../server/db/briefContent";
import { loadAssets } from "../../../server/db/mous";
import { makeBriefOffice } from "./briefOffice";

test("[G6] rows stand in the order of the document, whatever collation the database sorts by", async () => {
  const world = await makeBriefOffice();
  const { prisma } = world.deps.db;
  // an office's own server seldom sorts by code unit: there "Zz" comes after "a0"
  for (const table of ["brief_activity", "brief_funding", "brief_cost_item", "brief_indicator"])
    await prisma.$executeRawUnsafe(`alter table ${table} alter column sort type text collate "en-x-icu"`);
  const { briefId } = await world.start();
  const orgId = world.orgs.roads;
  const written: BriefContent[] = [];
  await world.collab.edit(briefRoom(briefId), world.people.roads, (doc) => {
    const two = (add: () => string): [string, string] => [add(), add()];
    const activities = two(() => addActivity(doc, { orgId }));
    const [activityId] = activities;
    const rows = {
      activities,
      funding: two(() => addFunding(doc, { activityId, orgId, source: "PROVINCE" })),
      costItems: two(() => addCostItem(doc, { activityId, orgId, isAsset: true })),
      indicators: two(() => addIndicator(doc)),
    };
    for (const [root, [first, second]] of Object.entries(rows)) moveRow(doc, root as keyof typeof rows, second, first);
    written.push(readBrief(doc).content);
  });
  const [content] = written;
  expect(content?.activities.map(({ order }) => order)).toEqual(["Zz", "a0"]);
  expect(await readBriefContent(prisma, briefId)).toEqual(content);
  expect((await loadAssets(prisma, briefId)).map(({ id }) => id)).toEqual(content?.costItems.map(({ id }) => id));
  await world.close();
});
