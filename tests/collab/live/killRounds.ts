import { expect } from "vitest";
import * as Y from "yjs";
import { addActivity, removeRow, setAmount } from "~/collab/brief/editRows";
import { briefText } from "~/collab/brief/editTexts";
import { readBrief } from "~/collab/briefDoc";
import { satang } from "~/domain/money/satang";
import { SAMPLE_IDS as ids } from "../briefSample";
import type { TestDatabase } from "../../support/database";
import { startLive, type Cast } from "./liveOffice";
import { spawnServer, type ServerProcess } from "./spawnServer";
import { OwnClient, StockClient } from "./stockClient";

const ADDED = "แถวที่เพิ่มระหว่างทดสอบ";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A writer and the states of its document after each message, by the message's number on the connection. */
type Writer = { page: OwnClient; states: Map<number, Uint8Array>; edit(round: number, edit: number): void };

/**
 * Kills a server with SIGKILL while three pages write: texts (a quarter of the edits are pure deletions), amounts, rows
 * that come and go. A new server is then read by somebody else: everything that was confirmed to any of them must be
 * there, and nothing that was deleted and confirmed. The writers never come back. Returns how many messages were
 * confirmed in all.
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
    const writers = await makeWriters(server, room, cast);
    await writeUntilKilled(writers, round, () => server.kill());
    const saved = writers.map(({ page }) => page.connection.counts().saved);
    for (const { page } of writers) page.destroy();
    const again = await startLive(cast.office);
    const reader = await new StockClient(again, room, cast.agri).synced();
    writers.forEach(({ states }, at) => {
      const safe = [...states].filter(([number]) => number <= (saved[at] ?? 0));
      confirmed += safe.length;
      const last = safe.at(-1)?.[1];
      if (last) expectContains(reader.doc, last);
    });
    reader.destroy();
    await again.close();
    // a long run that says nothing looks like one that hangs
    if (round % 10 === 9) process.stdout.write(`kills ${round + 1}, confirmed ${confirmed}, lost 0\n`);
  }
  return confirmed;
}

/** The lead on two pages, one for words and one for rows and money, and a partner in an item of its own. */
async function makeWriters(server: ServerProcess, room: string, cast: Cast): Promise<Writer[]> {
  const open = (who: Cast["roads"]) => new OwnClient(server, room, who).settled();
  const [words, rows, partner] = await Promise.all([open(cast.roads), open(cast.roads), open(cast.tao)]);
  return [
    { page: words, states: new Map(), edit: (_round, edit) => typeOrDelete(words, "rationale", edit) },
    { page: rows, states: new Map(), edit: (round, edit) => changeRows(rows, cast, round, edit) },
    { page: partner, states: new Map(), edit: (_round, edit) => typeOrDelete(partner, "outputs", edit) },
  ];
}

function typeOrDelete({ doc }: OwnClient, name: "rationale" | "outputs", edit: number): void {
  const text = briefText(doc, name);
  if (edit % 4 === 3 && text.length > 0) text.delete(0, 1);
  else text.insert(text.length, "ก");
}

/** Amounts mostly; now and then a row comes, and the last one that came goes. */
function changeRows({ doc }: OwnClient, cast: Cast, round: number, edit: number): void {
  const { activities } = readBrief(doc).content;
  const newest = activities.find(({ title }) => title === ADDED);
  if (edit % 12 === 5) addActivity(doc, { orgId: cast.orgs.roads, title: ADDED });
  else if (edit % 12 === 11 && newest) removeRow(doc, "activities", newest.id, round * 1000 + edit);
  else setAmount(doc, ids.funding1, 2568, satang(round * 1000 + edit));
}

async function writeUntilKilled(writers: readonly Writer[], round: number, kill: () => Promise<void>): Promise<void> {
  const edits = 20 + ((round * 37) % 60);
  for (let edit = 0; edit < edits; edit++) {
    for (const writer of writers) {
      writer.edit(round, edit);
      writer.states.set(writer.page.connection.counts().sent, Y.encodeStateAsUpdate(writer.page.doc));
    }
    await pause(4);
  }
  await kill();
}

/** Merging a state into a document that contains it changes neither its clocks nor what it says (deletions included). */
function expectContains(doc: Y.Doc, state: Uint8Array): void {
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(merged, state);
  expect(Y.encodeStateVector(merged)).toEqual(Y.encodeStateVector(doc));
  expect(readBrief(merged).content).toEqual(readBrief(doc).content);
}
