import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { briefText, setText } from "~/collab/brief/editTexts";
import { readBrief } from "~/collab/briefDoc";
import { verifyCollab } from "../../../server/collab/verify";
import type { Db } from "../../../server/db/client";
import { testDatabase, type TestDatabase } from "../../support/database";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";
import { OwnClient, StockClient, until } from "./stockClient";

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

/** The same database, whose log statement does what a test says before it runs. */
function faulty(before: (call: number, values: readonly unknown[]) => Promise<void> | void): Db {
  let call = 0;
  const pool = new Proxy(db.pool, {
    get(target, key) {
      if (key !== "query") return Reflect.get(target, key, target);
      return async (config: pg.QueryConfig | string, values?: unknown[]) => {
        if (typeof config === "object" && config.name?.startsWith("collab-append"))
          await before(++call, config.values ?? []);
        return typeof config === "string" ? target.query(config, values) : target.query(config);
      };
    },
  });
  return { prisma: db.prisma, pages: db.pages, pool: db.pool, writer: pool, close: async () => undefined };
}

const sqlError = (code: string) => Object.assign(new Error(`database said ${code}`), { code });

describe("[G2] what is not accepted is never shown as saved", () => {
  // what PostgreSQL says when it is stopped, and what Node says when it is torn away: EPIPE looks like a SQLSTATE
  test.each(["57P01", "EPIPE", "ECONNRESET"])(
    "[S41] a write that fails a few times (%s) is tried again; saved only then, and written once",
    async (fault) => {
      let failures = 0;
      const server = await startLive(cast.office, {
        db: faulty((call) => {
          if (call > 3) return;
          failures++;
          throw sqlError(fault);
        }),
      });
      const { room } = await makeBrief(cast, server.service);
      const page = await new OwnClient(server, room, cast.roads).settled();
      const other = await new StockClient(server, room, cast.tao).synced();
      setText(briefText(page.doc, "title"), "หลังล้มเหลว");
      await until(() => failures > 0);
      expect(page.saved).toBe(false);
      expect(readBrief(other.doc).content.title).not.toBe("หลังล้มเหลว");
      await page.settled();
      expect(failures).toBe(3);
      expect(page.closeCodes).toEqual([]);
      await until(() => readBrief(other.doc).content.title === "หลังล้มเหลว");
      expect(await db.prisma.collabUpdate.count({ where: { doc: room } })).toBe(2);
    },
  );

  test("while a write hangs nothing is confirmed or relayed, newcomers wait, and the lag is seen", async () => {
    let release = () => undefined as void;
    const hanging = new Promise<void>((resolve) => (release = resolve));
    const server = await startLive(cast.office, { db: faulty(() => hanging) });
    const { room } = await makeBrief(cast, server.service);
    const page = await new OwnClient(server, room, cast.roads).settled();
    const other = await new StockClient(server, room, cast.tao).synced();
    setText(briefText(page.doc, "title"), "รอ");
    await until(() => server.service.health().savingLagMs > 200);
    const newcomer = new StockClient(server, room, cast.agri);
    await until(() => newcomer.provider.wsconnected);
    await until(() => server.service.health().savingLagMs > 600);
    expect(page.saved).toBe(false);
    expect(newcomer.provider.synced).toBe(false);
    expect(readBrief(other.doc).content.title).not.toBe("รอ");
    release();
    await page.settled();
    await newcomer.synced();
    expect(readBrief(newcomer.doc).content.title).toBe("รอ");
    expect(server.service.health().savingLagMs).toBe(0);
  });

  test("a document that cannot be written closes its own pages with 4503; the others are saved", async () => {
    let broken = true;
    let victim = "";
    const server = await startLive(cast.office, {
      db: faulty((_, [docs]) => {
        if (broken && (docs as string[]).includes(victim)) throw sqlError("23514");
      }),
    });
    const bad = await makeBrief(cast, server.service);
    const good = await makeBrief(cast, server.service);
    victim = bad.room;
    const unlucky = await new OwnClient(server, bad.room, cast.roads).settled();
    const lucky = await new OwnClient(server, good.room, cast.roads).settled();
    setText(briefText(unlucky.doc, "title"), "ไม่สำเร็จ");
    setText(briefText(lucky.doc, "title"), "สำเร็จ");
    await lucky.settled();
    await until(() => unlucky.closeCodes.includes(4503));
    expect(unlucky.saved).toBe(false);
    broken = false;
    await unlucky.settled();
    expect((await server.service.read(bad.room)).title).toBe("ไม่สำเร็จ");
  });

  test("[S40] connections of the database that break under typing cost nothing", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service, { rationale: "" });
    const page = await new OwnClient(server, room, cast.roads).settled();
    for (let n = 0; n < 60; n++) {
      briefText(page.doc, "rationale").insert(0, "ก");
      if (n % 20 === 10)
        await db.prisma.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and query like '%collab%'`;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await page.settled();
    const fresh = await new StockClient(server, room, cast.tao).synced();
    expect(readBrief(fresh.doc).content.rationale).toBe("ก".repeat(60));
    expect((await verifyCollab(db)).mismatches).toEqual([]);
  });
});

describe("a log that was damaged", () => {
  test("[S38][S39] a torn row leaves the rest of the document and other documents readable", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service, { rationale: "ดี" });
    const healthy = await makeBrief(cast, server.service);
    for (const title of ["หนึ่ง", "สอง"])
      await server.service.edit(room, null, (doc) => setText(briefText(doc, "title"), title));
    await server.close();
    const torn = { doc_seq: { doc: room, seq: 3n } };
    const row = await db.prisma.collabUpdate.findUniqueOrThrow({ where: torn });
    await db.prisma.collabUpdate.update({ where: torn, data: { body: row.body.slice(0, 9) } });
    const again = await startLive(cast.office);
    const page = await new StockClient(again, room, cast.roads).synced();
    expect(readBrief(page.doc).content).toMatchObject({ title: "หนึ่ง", rationale: "ดี" });
    const other = await new StockClient(again, healthy.room, cast.roads).synced();
    expect(readBrief(other.doc).content.title.length).toBeGreaterThan(0);
    expect((await verifyCollab(db)).mismatches.map(({ what }) => what)).toContain("row 3 cannot be read");
    expect(await db.prisma.collabUpdate.count({ where: { doc: room } })).toBe(3);
  });
});
