import { expect, test } from "vitest";
import { addActivity, addFunding, setAmount } from "~/collab/brief/editRows";
import { briefText, setText } from "~/collab/brief/editTexts";
import { readBrief, writeBrief } from "~/collab/briefDoc";
import { satang } from "~/domain/money/satang";
import { verifyCollab } from "../../../server/collab/verify";
import { EMPTY_SCALARS, readBriefContent } from "../../../server/db/briefContent";
import type { Deps } from "../../../server/usecases/deps";
import { historyUseCases } from "../../../server/usecases/history/historyUseCases";
import { testDatabase } from "../../support/database";
import { SAMPLE_IDS as ids } from "../briefSample";
import { pick, seededRandom } from "../seededRandom";
import { makeBrief, makeCast, startLive } from "./liveOffice";
import { OwnClient, until } from "./stockClient";

const NOTHING = { ...EMPTY_SCALARS, activities: [], funding: [], costItems: [], indicators: [] };

async function scene() {
  const db = await testDatabase();
  const cast = await makeCast(db);
  const server = await startLive(cast.office);
  const { room, briefId } = await makeBrief(cast, server.service);
  const deps = { ...cast.office.deps, collab: server.service } as Deps;
  const page = (who: typeof cast.roads) => new OwnClient(server, room, who).settled();
  return { db, cast, server, room, briefId, history: historyUseCases(deps), page };
}

test("[S21] others see a restore live; what it wrote is there once", async () => {
  const { cast, briefId, history, page } = await scene();
  const roads = await page(cast.roads);
  const tao = await page(cast.tao);
  const before = readBrief(roads.doc).content;
  const number = await history.name(cast.roads, briefId, "ก่อนลบ");
  writeBrief(roads.doc, NOTHING, 1);
  await roads.settled();
  await until(() => readBrief(tao.doc).content.activities.length === 0);
  await history.restore(cast.roads, briefId, number);
  await until(() => readBrief(tao.doc).content.activities.length === before.activities.length);
  await until(() => JSON.stringify(readBrief(roads.doc).content) === JSON.stringify(readBrief(tao.doc).content));
  expect(readBrief(tao.doc).content).toEqual(before);
});

test.each([1, 2])(
  "[G3][G4][G6] seed %i: restores among people who type end in one content, nothing doubled, tables as the log",
  { timeout: 60_000 },
  async (seed) => {
    const { db, cast, briefId, room, server, history, page } = await scene();
    const random = seededRandom(seed * 104_729);
    const writers = await Promise.all([0, 1, 2].map((n) => cast.office.person(`w-${seed}-${n}`, cast.orgs.roads)));
    const pages = await Promise.all(writers.map(page));
    const markers: string[] = [];
    const type = (step: number) => {
      const { doc } = pick(random, pages);
      const text = briefText(doc, pick(random, ["outputs", "rationale", "areaText"] as const));
      const marker = `<${seed}-${step}>`;
      markers.push(marker);
      setText(text, text.toString() + marker);
      if (step % 4 === 0) setAmount(doc, ids.funding1, 2568, satang(step * 100));
      if (step % 7 === 0)
        addFunding(doc, {
          activityId: addActivity(doc, { orgId: cast.orgs.roads, title: marker }),
          ...{ orgId: cast.orgs.roads, source: "LOCAL" },
        });
    };
    for (let step = 0; step < 10; step++) type(step);
    await Promise.all(pages.map((one) => one.settled()));
    const number = await history.name(cast.roads, briefId, "กลางทาง");
    for (let round = 0; round < 4; round++) {
      const typing = (async () => {
        for (let step = 0; step < 15; step++) {
          type(100 * round + 10 + step);
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
      await Promise.all([typing, history.restore(cast.roads, briefId, number)]);
    }
    await Promise.all(pages.map((one) => one.settled()));
    const text = (doc: OwnClient["doc"]) => JSON.stringify(readBrief(doc).content);
    const end = await server.service.read(room);
    const said = JSON.stringify(end);
    await until(() => pages.every(({ doc }) => text(doc) === said));
    expect(await readBriefContent(db.prisma, briefId)).toEqual(end);
    for (const marker of markers) expect(said.split(marker).length, marker).toBeLessThanOrEqual(3);
    for (const marker of markers) expect(end.outputs.split(marker).length, marker).toBeLessThanOrEqual(2);
    expect((await verifyCollab(db)).mismatches).toEqual([]);
    // a restore with nobody typing gives exactly the version
    await history.restore(cast.roads, briefId, number);
    const version = await history.version(cast.roads, briefId, number);
    expect(await server.service.read(room)).toEqual(version.content);
    expect((await verifyCollab(db)).mismatches).toEqual([]);
  },
);
