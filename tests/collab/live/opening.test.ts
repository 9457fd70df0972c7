import { beforeAll, describe, expect, test } from "vitest";
import { CLOSE } from "~/collab/closeCodes";
import { testDatabase } from "../../support/database";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";
import { RawClient } from "./rawClient";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast(await testDatabase());
});

/** A server whose first answer about a session is overtaken by a change of rights. */
async function overtakenBy(scope: { userId: string } | { room: string }, afterwards: () => Cast["roads"] | null) {
  const { bus } = cast.office.deps;
  let asked = 0;
  const actorOf = async () => {
    asked += 1;
    if (asked > 1) return afterwards();
    bus.emit("access", scope);
    return cast.roads;
  };
  const server = await startLive(cast.office, { sessions: { actorOf } });
  return { server, asked: () => asked };
}

describe("rights that change while a socket is being opened", () => {
  test("[S05] a session that ends in that moment does not come in with what was read before", async () => {
    const { server } = await overtakenBy({ userId: cast.roads.userId }, () => null);
    const { room } = await makeBrief(cast, server.service);
    expect(await new RawClient(server, room, cast.roads).closed()).toBe(CLOSE.signInAgain);
  });

  test("[S06] who keeps the right comes in, asked once more", async () => {
    const { server, asked } = await overtakenBy({ userId: cast.roads.userId }, () => cast.roads);
    const { room } = await makeBrief(cast, server.service);
    await new RawClient(server, room, cast.roads).joined();
    expect(asked()).toBe(2);
  });

  test("[S07] what happens to another room is nobody's business", async () => {
    const { server, asked } = await overtakenBy({ room: "brief/00000000-0000-4000-8000-000000000000" }, () => null);
    const { room } = await makeBrief(cast, server.service);
    await new RawClient(server, room, cast.roads).joined();
    expect(asked()).toBe(1);
  });
});
