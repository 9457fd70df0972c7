import { expect } from "vitest";
import * as Y from "yjs";
import { setAmount } from "~/collab/brief/editRows";
import { briefText } from "~/collab/brief/editTexts";
import { readBrief } from "~/collab/briefDoc";
import { satang } from "~/domain/money/satang";
import { SAMPLE_IDS as ids } from "../briefSample";
import type { TestDatabase } from "../../support/database";
import { startLive, type Cast } from "./liveOffice";
import { spawnServer } from "./spawnServer";
import { OwnClient, StockClient } from "./stockClient";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Kills a server with SIGKILL while somebody types (a quarter of the edits are pure deletions) and reads the document
 * with a new server: everything that was confirmed must be there, and nothing that was deleted and confirmed. The writer
 * never comes back. Returns how many messages were confirmed in all.
 */
export async function killRounds(
  db: TestDatabase,
  cast: Cast,
  bundle: string,
  room: string,
  kills: number,
): Promise<number> {
  let confirmed = 0;
  for (let round = 0; round < kills; round++) {
    const server = await spawnServer(bundle, db.target);
    const writer = await new OwnClient(server, room, cast.roads).settled();
    const states = await typeUntilKilled(writer, round, () => server.kill());
    const { saved } = writer.connection.counts();
    writer.destroy();
    const again = await startLive(cast.office);
    const reader = await new StockClient(again, room, cast.agri).synced();
    const last = [...states].filter(([number]) => number <= saved).at(-1)?.[1];
    confirmed += [...states.keys()].filter((number) => number <= saved).length;
    if (last) expectContains(reader.doc, last);
    reader.destroy();
    await again.close();
  }
  return confirmed;
}

/** Types for a while, then kills; the states of the document after each message, by its number on the connection. */
async function typeUntilKilled(
  writer: OwnClient,
  round: number,
  kill: () => Promise<void>,
): Promise<Map<number, Uint8Array>> {
  const text = briefText(writer.doc, "rationale");
  const states = new Map<number, Uint8Array>();
  const edits = 20 + ((round * 37) % 60);
  for (let edit = 0; edit < edits; edit++) {
    if (edit % 4 === 3) text.delete(0, 1);
    else text.insert(text.length, "ก");
    if (edit % 10 === 9) setAmount(writer.doc, ids.funding1, 2568, satang(round * 1000 + edit));
    states.set(writer.connection.counts().sent, Y.encodeStateAsUpdate(writer.doc));
    await pause(4);
  }
  await kill();
  return states;
}

/** Merging a state into a document that contains it changes neither its clocks nor what it says (deletions included). */
function expectContains(doc: Y.Doc, state: Uint8Array): void {
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(merged, state);
  expect(Y.encodeStateVector(merged)).toEqual(Y.encodeStateVector(doc));
  expect(readBrief(merged).content).toEqual(readBrief(doc).content);
}
