import { WebSocket } from "ws";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Actor } from "~/domain/access/actor";
import { briefRoom } from "~/collab/roomName";
import { areaUseCases } from "../../../server/usecases/area/areaUseCases";
import { noticeUseCases } from "../../../server/usecases/notice/noticeUseCases";
import { searchUseCases } from "../../../server/usecases/search/searchUseCases";
import { socketWith, until } from "../../collab/live/stockClient";
import { AREAS, startSeveralAreas, type AreaCode } from "./severalAreas";

const world = await startSeveralAreas();
const { planners, briefs, deps } = world;

/** Who reads which area: its own people, and in a cluster those of its provinces; nobody else. */
const READS: Record<AreaCode, readonly AreaCode[]> = { "93": ["93", "S-G"], "90": ["90", "S-G"], "S-G": ["S-G"] };
const PAIRS = AREAS.flatMap((who) => AREAS.map((area) => [who, area, READS[who].includes(area)] as const));

const YEAR_PATHS = [
  "projects",
  "window",
  "findings",
  "plan",
  "approval",
  "decisions",
  "scenarios",
  "way-outs",
  "handover/province",
];
const BRIEF_PATHS = ["", "/versions", "/comments"];

describe.each(PAIRS)("a planner of %s and the things of %s (readable: %s)", (who, area, readable) => {
  const actor = planners[who];
  const { briefId } = briefs[area];

  test("API: everything of the year and the brief is there, or none of it and without a word", async () => {
    const year = YEAR_PATHS.map((name) => `/api/v1/areas/${area}/years/2568/${name}`);
    const brief = BRIEF_PATHS.map((name) => `/api/v1/briefs/${briefId}${name}`);
    for (const path of [...year, ...brief]) {
      const { status, text } = await world.get(actor, path);
      expect([path, status]).toEqual([path, readable ? 200 : 404]);
      if (!readable) expect(text).not.toContain("ลับของ");
    }
    const { text } = await world.get(actor, `/api/v1/areas`);
    expect(text.includes(`"code":"${area}"`)).toBe(readable);
  });

  test("documents: DOCX and XLSX", async () => {
    const table = area === "S-G" ? "plan-kj2" : "plan-j2";
    for (const path of [
      `${table}/${area}-2568.xlsx`,
      `window-sheet/${area}-2568.docx`,
      `project-brief/${briefId}.docx`,
    ]) {
      const { status } = await world.get(actor, `/documents/${path}`);
      expect([path, status]).toEqual([path, readable ? 200 : 404]);
    }
  }, 60_000);

  test("sockets: the stock client joins the room or hears 4404; the live window speaks of readable years only", async () => {
    const cookie = await world.cookieOf(actor);
    const doc = new Y.Doc();
    let final: number | null = null;
    const provider = new WebsocketProvider(`ws://${world.host}/collab`, briefRoom(briefId), doc, {
      disableBc: true,
      WebSocketPolyfill: socketWith(cookie, world.origin),
    });
    provider.on("closed", ({ code }) => void (final = code));
    onTestFinished(() => {
      provider.destroy();
      provider.awareness.destroy();
    });
    await until(() => provider.synced || final !== null, 20_000);
    expect([provider.synced, final]).toEqual(readable ? [true, null] : [false, 4404]);
    expect(doc.getText("title").toJSON().includes("ลับของ")).toBe(readable);
    const heard = await liveWindow(cookie, area, briefId);
    expect(heard.includes('"type":"window"')).toBe(readable);
    expect(heard.includes(`brief/${briefId}`)).toBe(readable);
  });

  test("search finds it only where it is readable", async () => {
    const hits = await searchUseCases(deps).all(await fresh(actor), briefs[area].code);
    expect(hits.length > 0).toBe(readable);
  });
});

const fresh = async (actor: Actor): Promise<Actor> => (await world.office.actor(actor.userId)) ?? actor;

/** All that the live window says until it is closed or has named what is watched. */
async function liveWindow(cookie: string, area: string, briefId: string): Promise<string> {
  const url = `ws://${world.host}/live-window?year=${area}-2568&topic=brief/${briefId}`;
  const socket = new WebSocket(url, { headers: { cookie, origin: world.origin } });
  let said = "";
  let over = false;
  onTestFinished(() => socket.terminate());
  socket.on("message", (data) => void (said += String(data)));
  socket.on("close", () => void (over = true));
  socket.on("error", () => void (over = true));
  socket.on("unexpected-response", () => void (over = true));
  await until(() => over || (said.includes('"watching"') && said.includes('"window"')), 20_000);
  return said;
}

test("[R1] frame and window of the cluster are its own: what a province announces changes nothing in it", async () => {
  const areas = areaUseCases(deps);
  const frame = (who: AreaCode, areaCode: AreaCode, amount: string) =>
    areas.setFrame(planners[who], areaCode, 2568, { amount, adminCost: "", announcedRef: "ว 1" });
  await frame("93", "93", "100");
  await frame("S-G", "S-G", "300");
  await expect(frame("93", "S-G", "1")).rejects.toMatchObject({ code: "forbidden" });
  await expect(frame("S-G", "93", "1")).rejects.toMatchObject({ code: "notFound" });
  await expect(frame("93", "90", "1")).rejects.toMatchObject({ code: "notFound" });
  const read = async (who: AreaCode, area: AreaCode) => {
    const { text } = await world.get(planners[who], `/api/v1/areas/${area}/years/2568/window`);
    const { frameSatang, minSatang, maxSatang, rows } = JSON.parse(text) as Record<string, unknown> & { rows: [] };
    return [frameSatang, minSatang, maxSatang, rows.length];
  };
  expect(await read("93", "93")).toEqual([100_00, 150_00, 200_00, 0]);
  expect(await read("93", "S-G")).toEqual([300_00, 450_00, 600_00, 0]);
});

test("notices go to people who may read what they speak of, and are nobody else's to read", async () => {
  const places = await deps.db.prisma.notification.findMany({ select: { userId: true, areaCode: true } });
  for (const { userId, areaCode } of places) {
    const who = AREAS.find((area) => planners[area].userId === userId);
    if (who && areaCode) expect(READS[who]).toContain(areaCode);
  }
  const { prisma } = deps.db;
  const at = new Date();
  const { briefId } = briefs["90"];
  // one that went astray: it is its reader's only where the brief is readable
  for (const who of ["90", "93"] as const)
    await prisma.notification.create({
      data: {
        ...{ userId: planners[who].userId, kind: "STATE", areaCode: "90", objectKind: "brief", objectId: briefId },
        ...{ link: `/briefs/${briefId}/status`, detail: { code: briefs["90"].code, state: "READY" }, createdAt: at },
      },
    });
  const count = async (who: AreaCode) => (await noticeUseCases(deps).list(planners[who])).notices.length;
  expect([await count("90"), await count("93"), await count("S-G")]).toEqual([1, 0, 0]);
});
