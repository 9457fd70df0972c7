import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Author } from "../../../server/collab/check/rights";
import { SAMPLE_IDS as ids } from "../briefSample";
import { pick, seededRandom } from "../seededRandom";
import { LEAD, RightsRoom, ROADS, TAO } from "./rightsRoom";

const SEEDS = parseInt(process.env.FUZZ ?? "25", 10);
const STEPS = 100;
const ROWS = [ids.activity1, ids.activity2, ...[1, 2, 3, 4].map((n) => `8a000000-0000-4000-8000-00000000000${n}`)];
const ORGS = [ids.roads, ids.tao];

type Page = { author: Author; doc: Y.Doc; undo: Y.UndoManager; queue: Uint8Array[] };
type Json = Record<string, Record<string, Record<string, unknown>> | string>;

function open(room: RightsRoom, author: Author): Page {
  const doc = room.client().doc;
  const page: Page = {
    author,
    doc,
    undo: new Y.UndoManager([doc.getMap("activities"), doc.getText("rationale")]),
    queue: [],
  };
  doc.on("update", (update: Uint8Array, origin: unknown) => void (origin === "remote" || page.queue.push(update)));
  return page;
}

function edit(random: () => number, { doc, author }: Page): void {
  const rows = doc.getMap("activities");
  const id = pick(random, ROWS);
  const found = rows.get(id);
  const own = [...author.rights.orgIds][0] ?? ids.roads;
  const row = found instanceof Y.Map ? found : null;
  const mine = author.rights.all || row?.get("orgId") === own || random() < 0.1;
  const kind = random();
  if (kind < 0.3) {
    if (row && mine) row.set("order", `a${Math.floor(random() * 99)}`);
  } else if (kind < 0.4) {
    const text: unknown = row?.get("title");
    if (mine && text instanceof Y.Text) text.insert(0, "ก");
  } else if (kind < 0.52) {
    if (!row) rows.set(id, newRow(random() < 0.9 ? own : pick(random, ORGS)));
  } else if (kind < 0.58) {
    if (mine) rows.delete(id);
  } else if (kind < 0.62) {
    if (row && mine) row.set("orgId", random() < 0.5 ? own : pick(random, ORGS));
  } else if (kind < 0.9) {
    const text = doc.getText(author === TAO ? "outputs" : "rationale");
    if (text.length > 0 && random() < 0.4) text.delete(Math.floor(random() * text.length), 1);
    else text.insert(Math.floor(random() * (text.length + 1)), "x");
  } else if (kind < 0.94) doc.getText("title").insert(0, "t");
  else doc.getMap("facts").set("milestone", `m${Math.floor(random() * 9)}`);
}

function newRow(orgId: string): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ["order", "a5"],
    ["orgId", orgId],
    ["title", new Y.Text("กิจ")],
  ]);
}

/** What the author was not allowed to change, by comparing what can be seen before and after; null = all is well. */
function offence({ rights }: Author, before: Json, after: Json): string | null {
  if (rights.all) return null;
  const items: Record<string, number> = { title: 1, rationale: 4, outputs: 12, facts: 0 };
  for (const [root, item] of Object.entries(items))
    if (JSON.stringify(before[root]) !== JSON.stringify(after[root]) && !rights.items.has(item)) return root;
  const rows = (json: Json) => json.activities as Record<string, Record<string, unknown>>;
  for (const id of new Set([...Object.keys(rows(before)), ...Object.keys(rows(after))])) {
    const [was, is] = [rows(before)[id], rows(after)[id]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    for (const side of [was, is]) if (side && !rights.orgIds.has(String(side.orgId))) return `row ${id}`;
  }
  return null;
}

const seen = (doc: Y.Doc): Json =>
  Object.fromEntries(
    ["title", "rationale", "outputs"].map((name): [string, string] => [name, doc.getText(name).toString()]),
  ) as Json;

const whole = (doc: Y.Doc): Json => ({
  ...seen(doc),
  facts: doc.getMap("facts").toJSON(),
  activities: doc.getMap("activities").toJSON(),
});

test.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
  "seed %i: what the judge lets through is allowed by what can be seen before and after",
  (seed) => {
    const random = seededRandom(seed);
    const room = new RightsRoom();
    let pages = [ROADS, TAO, LEAD].map((author) => open(room, author));
    let [accepted, refused] = [0, 0];
    for (let step = 0; step < STEPS; step++) {
      const page = pick(random, pages);
      page.doc.transact(() => {
        edit(random, page);
        if (random() < 0.2) edit(random, page);
      });
      if (random() < 0.06) page.undo.undo();
      if (page.queue.length === 0 || random() < 0.5) continue;
      const update = page.queue.length === 1 ? page.queue[0] : Y.mergeUpdates(page.queue);
      page.queue = [];
      if (!update) continue;
      const before = whole(room.model.doc);
      const copy = new Y.Doc();
      for (const name of ["title", "rationale", "outputs"]) copy.getText(name);
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.model.doc));
      Y.applyUpdate(copy, update);
      const fault = offence(page.author, before, whole(copy));
      const result = room.apply(update, page.author);
      expect(result.kind === "refused" || fault === null, `step ${step}: ${fault} was let through`).toBe(true);
      if (result.kind === "refused") {
        refused++;
        expect(whole(room.model.doc)).toEqual(before);
        pages = pages.map((other) => (other === page ? open(room, page.author) : other));
      } else {
        accepted++;
        if (result.kind === "applied")
          for (const other of pages)
            if (other !== page && random() < 0.9) Y.applyUpdate(other.doc, result.update, "remote");
      }
      if (random() < 0.2)
        Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(room.model.doc, Y.encodeStateVector(page.doc)), "remote");
    }
    expect(room.replayed()).toBe(room.json());
    expect(accepted).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(0);
  },
);
