import { expect, test } from "vitest";
import * as Y from "yjs";
import { setAmount } from "~/collab/brief/editRows";
import { satang } from "~/domain/money/satang";
import { decodeMessage } from "../../../server/collab/socket/protocol";
import { SAMPLE_IDS as ids } from "../briefSample";
import { syncStep2, updateMessage } from "../live/rawClient";
import { pick, seededRandom } from "../seededRandom";
import { LEAD, RightsRoom, ROADS, TAO } from "./rightsRoom";

const RUNS = parseInt(process.env.MUTATIONS ?? "20000", 10);

function mutate(random: () => number, frame: Uint8Array): Uint8Array {
  const bytes = [...frame];
  const times = 1 + Math.floor(random() * 3);
  for (let n = 0; n < times; n++) {
    const at = Math.floor(random() * (bytes.length + 1));
    const kind = random();
    if (kind < 0.4) bytes[at] = Math.floor(random() * 256);
    else if (kind < 0.6) bytes.splice(at, 1 + Math.floor(random() * 4));
    else if (kind < 0.8)
      bytes.splice(at, 0, ...Array.from({ length: 1 + Math.floor(random() * 5) }, () => Math.floor(random() * 256)));
    else if (kind < 0.9) bytes.length = at;
    else bytes.splice(at, 0, 255, 255, 255, 255, 15);
  }
  return Uint8Array.from(bytes.map((byte) => byte ?? 0));
}

/** Frames of real pages: typing, a cell, a row, a deletion, a whole step 2. */
function realFrames(room: RightsRoom): Uint8Array[] {
  const client = room.client();
  return [
    updateMessage(client.change((doc) => doc.getText("rationale").insert(3, "สวัสดี"))),
    updateMessage(client.change((doc) => setAmount(doc, ids.funding1, 2568, satang(12)))),
    updateMessage(client.change((doc) => doc.getText("rationale").delete(0, 4))),
    updateMessage(client.change(() => client.row("activities", ids.activity1).set("deletedAt", 3))),
    syncStep2(Y.encodeStateAsUpdate(client.doc)),
    syncStep2(Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(room.model.doc))),
  ];
}

test(
  `[G10][S09] ${RUNS} mutated frames: none throws, none waits, none changes what its author may not`,
  { timeout: 600_000 },
  () => {
    const random = seededRandom(20_568);
    let room = new RightsRoom();
    let frames = realFrames(room);
    let refused = 0;
    let applied = 0;
    for (let run = 0; run < RUNS; run++) {
      const message = decodeMessage(mutate(random, pick(random, frames)));
      if (message.kind === "syncStep1") continue;
      if (message.kind !== "content") {
        refused++;
        continue;
      }
      const author = pick(random, [ROADS, ROADS, TAO, LEAD]);
      const before = {
        outputs: room.model.doc.getText("outputs").toString(),
        title: room.model.doc.getText("title").toString(),
      };
      const result = room.apply(message.update, author);
      expect(room.model.doc.store.pendingStructs).toBeNull();
      expect(room.model.doc.store.pendingDs).toBeNull();
      if (result.kind === "refused") refused++;
      if (result.kind !== "applied") continue;
      applied++;
      if (author === ROADS) expect(room.model.doc.getText("outputs").toString()).toBe(before.outputs);
      if (author !== LEAD) expect(room.model.doc.getText("title").toString()).toBe(before.title);
      if (applied % 5 === 0) {
        expect(room.replayed()).toBe(room.json());
        room = new RightsRoom();
        frames = realFrames(room);
      }
    }
    expect(refused).toBeGreaterThan(RUNS / 10);
    expect(applied).toBeGreaterThan(RUNS / 1000);
  },
);
