import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { makeHttpApp } from "../../../server/http/app";
import { dialogueUseCases } from "../../../server/usecases/dialogue/dialogueUseCases";
import { qrRows } from "../../../server/usecases/dialogue/view/qr";
import { testDatabase } from "../../support/database";
import { makeOffice } from "../../support/office";
import { driveSession } from "./dialogueOffice";

const ORIGIN = "http://192.168.1.20:3000";

const closing: (() => void)[] = [];
afterAll(() => closing.splice(0).forEach((close) => close()));

/** An office that is known by an IP address in its network, without TLS, and a session of it. */
async function ipOffice() {
  const office = await makeOffice(await testDatabase(), { PUBLIC_ORIGIN: ORIGIN });
  const orgs = {
    province: await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัด"),
    roads: await office.organization("LINE_AGENCY", "แขวงทางหลวง"),
    tao: await office.organization("LAO", "อบต.พนางตุง"),
  };
  const planner = await office.person("planner", orgs.province, "PLANNER");
  return { office, planner, ...(await driveSession(office.deps, planner, orgs, [])) };
}

test("[S92] by plain http under an IP address: the QR code holds it, joining from it passes, another origin is refused", async () => {
  const { office, planner, sessionId, go } = await ipOffice();
  await go("LOBBY");
  const dialogues = dialogueUseCases(office.deps);
  const { link } = await dialogues.open(planner, sessionId, "192.168.1.20:3000");
  expect(link?.reachable).toBe(true);
  expect(link?.url.startsWith(`${ORIGIN}/join?`)).toBe(true);
  const screen = await dialogues.screen(planner, sessionId, "localhost:3000");
  expect(screen.joinUrl).toBe(`${ORIGIN}/join`);
  expect(screen.qr).toEqual(qrRows(link?.url ?? ""));
  expect(dialogues.joinAddress("localhost:3000")).toEqual({ href: ORIGIN, reachable: true });

  const taken: string[] = [];
  const app = makeHttpApp(office.deps, null, [
    {
      path: "/join",
      handler: (request, response) => {
        taken.push(String(request.headers.origin));
        response.status(204).end();
      },
    },
  ]);
  const server = createServer(app).listen(0, "127.0.0.1");
  closing.push(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/join`;
  const join = async (origin: string) => (await fetch(address, { method: "POST", headers: { origin } })).status;
  expect(await join(ORIGIN)).toBe(204);
  for (const other of ["http://192.168.1.21:3000", "http://192.168.1.20", "https://192.168.1.20:3000", "null"])
    expect(await join(other)).toBe(403);
  expect(taken).toEqual([ORIGIN]);
});
