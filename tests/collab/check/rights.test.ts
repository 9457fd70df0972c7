import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Author } from "../../../server/collab/check/rights";
import { SAMPLE_IDS as ids } from "../briefSample";
import { LEAD, RightsClient, RightsRoom, ROADS, TAO } from "./rightsRoom";

const NEW_ROW = "9a000000-0000-4000-8000-000000000009";
const OTHER_ROW = "9a000000-0000-4000-8000-000000000008";
const MINE = ids.activity1;
const THEIRS = ids.activity2;

function activity(orgId: string | null, title = "กิจ"): Y.Map<unknown> {
  const row = new Y.Map<unknown>([["order", "a5"]]);
  if (orgId !== null) row.set("orgId", orgId);
  row.set("title", new Y.Text(title));
  return row;
}

type Edit = (doc: Y.Doc, client: RightsClient) => void;
const row = (client: RightsClient, id: string) => client.row("activities", id);
const title = (client: RightsClient, id: string) => row(client, id).get("title") as Y.Text;

const legal: [string, Author, Edit][] = [
  ["text of an open item", ROADS, (doc) => doc.getText("rationale").insert(2, "ก")],
  ["deletion in a text of an open item", ROADS, (doc) => doc.getText("rationale").delete(0, 2)],
  ["district", ROADS, (doc) => doc.getMap("districts").set("9302", true)],
  ["own cell", ROADS, (_, c) => row(c, MINE).set("periodStart", "2025-01-01")],
  ["own amount", ROADS, (_, c) => c.row("funding", ids.funding1).set("y2570", 5)],
  ["own nested text", ROADS, (_, c) => title(c, MINE).insert(0, "ข")],
  ["new own row", ROADS, (doc) => doc.getMap("activities").set(NEW_ROW, activity(ids.roads))],
  ["tombstone on an own row", ROADS, (_, c) => row(c, MINE).set("deletedAt", 1)],
  ["deletion of an own row", ROADS, (doc) => doc.getMap("activities").delete(MINE)],
  ["indicator row, item 6 is open", ROADS, (_, c) => c.row("indicators", ids.indicator1).set("unit", "ม.")],
  [
    "texts, cells and a row in one update",
    ROADS,
    (doc, c) => {
      row(c, MINE).set("order", "a3");
      doc.getText("objectives").insert(0, "y");
      doc.getMap("activities").set(NEW_ROW, activity(ids.roads));
    },
  ],
  ["the lead moves a row to another organisation", LEAD, (_, c) => row(c, THEIRS).set("orgId", ids.roads)],
  ["the lead writes the title", LEAD, (doc) => doc.getText("title").insert(0, "x")],
  ["the lead makes a row of nobody", LEAD, (doc) => doc.getMap("activities").set(NEW_ROW, activity(null))],
];

const illegal: [string, Author, Edit][] = [
  ["text of a closed item", ROADS, (doc) => doc.getText("outputs").insert(1, "x")],
  ["deletion in a text of a closed item", ROADS, (doc) => doc.getText("outputs").delete(0, 1)],
  ["title (item 1)", ROADS, (doc) => doc.getText("title").insert(0, "x")],
  ["period (item 10)", ROADS, (doc) => doc.getMap("facts").set("periodEnd", "2025-01-01")],
  ["unknown fact", LEAD, (doc) => doc.getMap("facts").set("approved", true)],
  ["fact of another type", LEAD, (doc) => doc.getMap("facts").set("periodEnd", 5)],
  ["fact named like a part of Object", LEAD, (doc) => doc.getMap("facts").set("constructor", "x")],
  ["unknown root", ROADS, (doc) => doc.getMap("evil").set("x", 1)],
  ["unknown root by the lead", LEAD, (doc) => doc.getMap("evil").set("x", 1)],
  ["root named like a part of Object", LEAD, (doc) => doc.getMap("__proto__").set("x", 1)],
  ["unknown key in an own row", ROADS, (_, c) => row(c, MINE).set("evil", 1)],
  ["fractional amount", ROADS, (_, c) => c.row("funding", ids.funding1).set("y2568", 1.5)],
  ["amount as text", ROADS, (_, c) => c.row("funding", ids.funding1).set("y2568", "15")],
  ["amount above 2^50", ROADS, (_, c) => c.row("funding", ids.funding1).set("y2568", 2 ** 51)],
  ["text type under an amount", ROADS, (_, c) => c.row("funding", ids.funding1).set("y2568", new Y.Text("1"))],
  ["scalar under a text", ROADS, (_, c) => row(c, MINE).set("title", "x")],
  ["object as a value", ROADS, (_, c) => row(c, MINE).set("periodStart", { a: 1 })],
  ["foreign cell", ROADS, (_, c) => row(c, THEIRS).set("order", "a9")],
  ["deletion of a foreign cell", ROADS, (_, c) => row(c, THEIRS).delete("order")],
  ["foreign nested text", ROADS, (_, c) => title(c, THEIRS).insert(0, "x")],
  ["deletion in a foreign nested text", ROADS, (_, c) => title(c, THEIRS).delete(0, 1)],
  ["deletion of a foreign row", ROADS, (doc) => doc.getMap("activities").delete(THEIRS)],
  ["tombstone on a foreign row", ROADS, (_, c) => row(c, THEIRS).set("deletedAt", 1)],
  [
    "writing and deleting a foreign row in one update",
    ROADS,
    (doc, c) => {
      row(c, THEIRS).set("order", "a9");
      doc.getMap("activities").delete(THEIRS);
    },
  ],
  [
    "legal and illegal parts in one update",
    ROADS,
    (doc, c) => {
      row(c, MINE).set("order", "a9");
      doc.getText("rationale").insert(0, "ok");
      row(c, THEIRS).set("order", "a8");
    },
  ],
  ["taking a foreign row", ROADS, (_, c) => row(c, THEIRS).set("orgId", ids.roads)],
  [
    "taking a foreign row and editing it",
    ROADS,
    (_, c) => {
      row(c, THEIRS).set("orgId", ids.roads);
      row(c, THEIRS).set("order", "a9");
    },
  ],
  ["giving an own row away", ROADS, (_, c) => row(c, MINE).set("orgId", ids.tao)],
  ["an own row without organisation", ROADS, (_, c) => row(c, MINE).delete("orgId")],
  ["a foreign row replaced by an own one", ROADS, (doc) => doc.getMap("activities").set(THEIRS, activity(ids.roads))],
  [
    "a foreign row deleted and made anew",
    ROADS,
    (doc) => {
      doc.getMap("activities").delete(THEIRS);
      doc.getMap("activities").set(THEIRS, activity(ids.roads));
    },
  ],
  ["a new row for another organisation", ROADS, (doc) => doc.getMap("activities").set(NEW_ROW, activity(ids.tao))],
  ["a new row without organisation", ROADS, (doc) => doc.getMap("activities").set(NEW_ROW, new Y.Map())],
  ["a scalar as a row", ROADS, (doc) => doc.getMap("activities").set(NEW_ROW, 5)],
  ["a row whose id is no UUID", LEAD, (doc) => doc.getMap("activities").set("r1", activity(ids.roads))],
  ["an array as a row", LEAD, (doc) => doc.getMap("activities").set(NEW_ROW, new Y.Array())],
  ["formatted text", LEAD, (doc) => doc.getText("title").insert(0, "x", { bold: true })],
  ["an embedded object in a text", LEAD, (doc) => doc.getText("title").insertEmbed(0, { image: "x" })],
  ["an attribute on a text", LEAD, (doc) => doc.getText("title").setAttribute("a", 1)],
  ["a document inside a document", LEAD, (doc) => doc.getMap("facts").set("periodEnd", new Y.Doc())],
  ["an indicator, item 6 is closed", TAO, (_, c) => c.row("indicators", ids.indicator1).set("unit", "ม.")],
  ["a map inside a row", LEAD, (_, c) => row(c, MINE).set("title", new Y.Map())],
];

describe("field rights of one update", () => {
  test.each(legal)("legal: %s", (_, author, edit) => {
    const room = new RightsRoom();
    const client = room.client();
    expect(
      room.apply(
        client.change((doc) => edit(doc, client)),
        author,
      ),
    ).toMatchObject({ kind: "applied" });
    expect(room.replayed()).toBe(room.json());
  });

  test.each(illegal)("illegal: %s", (_, author, edit) => {
    const room = new RightsRoom();
    const before = room.json();
    const client = room.client();
    const sent = client.change((doc) => edit(doc, client));
    expect(room.apply(sent, author)).toMatchObject({ kind: "refused" });
    expect(room.json()).toBe(before);
    expect(room.log).toHaveLength(1);
    const other = room.client();
    const after = room.apply(
      other.change((doc) => doc.getText("outputs").insert(0, "x")),
      TAO,
    );
    expect(after.kind).toBe("applied");
  });

  test("known content again is nothing", () => {
    const room = new RightsRoom();
    expect(room.apply(Y.encodeStateAsUpdate(room.client().doc), TAO)).toEqual({ kind: "nothing" });
  });

  test("a list item in a map root", () => {
    const doc = new Y.Doc();
    doc.getArray("activities").push([1]);
    expect(new RightsRoom().apply(Y.encodeStateAsUpdate(doc), LEAD)).toMatchObject({ kind: "refused" });
  });

  test("500 rows are enough", () => {
    const room = new RightsRoom();
    const client = room.client();
    const uuid = (n: number) => `7a000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
    const many = client.change((doc) => {
      for (let n = 0; n < 498; n++) doc.getMap("activities").set(uuid(n), activity(ids.roads));
    });
    expect(room.apply(many, ROADS).kind).toBe("applied");
    const more = client.change((doc) => doc.getMap("activities").set(uuid(499), activity(ids.roads)));
    expect(room.apply(more, ROADS)).toEqual({ kind: "refused", reason: "too many rows in activities" });
  });
});

describe("rows that change hands", () => {
  test("a dead row is not taken over", () => {
    const room = new RightsRoom();
    expect(
      room.apply(
        room.client().change((doc) => doc.getMap("activities").delete(THEIRS)),
        TAO,
      ).kind,
    ).toBe("applied");
    const taken = room.client().change((doc) => doc.getMap("activities").set(THEIRS, activity(ids.roads)));
    expect(room.apply(taken, ROADS).kind).toBe("refused");
  });

  test("an edit that became illegal by a concurrent move is refused; the new owner may", () => {
    const room = new RightsRoom();
    const [late, lead] = [room.client(), room.client()];
    const edit = late.change(() => row(late, MINE).set("order", "z1"));
    expect(
      room.apply(
        lead.change(() => row(lead, MINE).set("orgId", ids.tao)),
        LEAD,
      ).kind,
    ).toBe("applied");
    expect(room.apply(edit, ROADS).kind).toBe("refused");
    const owner = room.client();
    expect(
      room.apply(
        owner.change(() => row(owner, MINE).set("order", "z2")),
        TAO,
      ).kind,
    ).toBe("applied");
  });

  test("the other order keeps both", () => {
    const room = new RightsRoom();
    const [early, lead] = [room.client(), room.client()];
    const edit = early.change(() => row(early, MINE).set("order", "z1"));
    const move = lead.change(() => row(lead, MINE).set("orgId", ids.tao));
    expect(room.apply(edit, ROADS).kind).toBe("applied");
    expect(room.apply(move, LEAD).kind).toBe("applied");
    expect(row(room.client(), MINE).toJSON()).toMatchObject({ order: "z1", orgId: ids.tao });
  });

  test("a late edit inside an own row that is gone is no offence", () => {
    const room = new RightsRoom();
    const [late, other] = [room.client(), room.client()];
    const edit = late.change(() => row(late, MINE).set("order", "z1"));
    room.apply(
      other.change((doc) => doc.getMap("activities").delete(MINE)),
      ROADS,
    );
    expect(room.apply(edit, ROADS).kind).not.toBe("refused");
  });

  test("a late edit inside a foreign row that is gone has no effect", () => {
    const room = new RightsRoom();
    const [late, other] = [room.client(), room.client()];
    const edit = late.change(() => row(late, THEIRS).set("order", "z1"));
    room.apply(
      other.change((doc) => doc.getMap("activities").delete(THEIRS)),
      TAO,
    );
    room.apply(edit, ROADS);
    expect(room.model.doc.getMap("activities").has(THEIRS)).toBe(false);
  });
});

describe("client ids and missing pasts", () => {
  test("[S19] structs under another person's client id are refused, and the victim's words arrive", () => {
    const room = new RightsRoom();
    const victim = room.client();
    const write = (text: string) => victim.change((doc) => doc.getText("outputs").insert(0, text));
    expect(room.apply(write("b"), TAO).kind).toBe("applied");
    const thief = room.client();
    thief.doc.clientID = victim.doc.clientID;
    const stolen = thief.change((doc) => doc.getText("rationale").insert(0, "h"));
    expect(room.apply(stolen, ROADS)).toEqual({ kind: "refused", reason: "client id of another person" });
    expect(room.apply(write("c"), TAO).kind).toBe("applied");
    expect(room.model.doc.getText("outputs").toString()).toMatch(/^cb/);
  });

  test("[S20] a gap under a foreign id is refused", () => {
    const room = new RightsRoom();
    const victim = room.client();
    victim.change((doc) => doc.getText("rationale").insert(0, "unsent"));
    const later = victim.change((doc) => doc.getText("rationale").insert(0, "x"));
    expect(room.apply(later, ROADS)).toMatchObject({ kind: "refused" });
  });

  test("[S18] what would wait for a missing past is refused and not smuggled in later", () => {
    const room = new RightsRoom();
    const client = room.client();
    const first = client.change((doc) => doc.getText("rationale").insert(0, "p"));
    const second = client.change((doc) => doc.getText("outputs").insert(0, "EVIL"));
    expect(room.apply(second, ROADS).kind).toBe("refused");
    expect(room.model.doc.store.pendingStructs).toBeNull();
    expect(room.apply(first, ROADS).kind).toBe("applied");
    expect(room.model.doc.getText("outputs").toString()).not.toContain("EVIL");
  });

  test("deleting something nobody here knows is refused", () => {
    const room = new RightsRoom();
    const [a, b] = [room.client(), room.client()];
    const insert = b.change((doc) => doc.getText("outputs").insert(0, "zz"));
    Y.applyUpdate(a.doc, insert);
    const remove = a.change((doc) => doc.getText("outputs").delete(0, 2));
    expect(room.apply(remove, TAO).kind).toBe("refused");
    expect(room.apply(insert, TAO).kind).toBe("applied");
    expect(room.model.doc.getText("outputs").toString()).toMatch(/^zz/);
  });

  test("own client ids of earlier visits may come together", () => {
    const room = new RightsRoom();
    const first = room.client();
    first.change((doc) => doc.getText("rationale").insert(0, "จันทร์ "));
    const second = new RightsClient(room);
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc));
    second.change((doc) => doc.getText("rationale").insert(0, "อังคาร "));
    const step2 = Y.encodeStateAsUpdate(second.doc, Y.encodeStateVector(room.model.doc));
    const accepted = room.apply(step2, ROADS);
    expect(accepted.kind === "applied" && accepted.newClients).toHaveLength(2);
  });
});

describe("undo and offline work", () => {
  test("undo and redo of own work are legal, a removed row comes back", () => {
    const room = new RightsRoom();
    const client = room.client();
    const undo = new Y.UndoManager([client.doc.getText("rationale"), client.doc.getMap("activities")]);
    const sent: Uint8Array[] = [];
    client.doc.on("update", (update: Uint8Array) => void sent.push(update));
    client.doc.getText("rationale").insert(0, "undo");
    undo.stopCapturing();
    row(client, MINE).set("order", "z1");
    undo.undo();
    undo.undo();
    undo.redo();
    undo.stopCapturing();
    client.doc.getMap("activities").delete(MINE);
    undo.undo();
    expect(sent.map((update) => room.apply(update, ROADS).kind)).not.toContain("refused");
    expect(row(room.client(), MINE).get("orgId")).toBe(ids.roads);
  });

  test("offline work with one illegal part is refused whole; offered as new edits, the legal part arrives", () => {
    const room = new RightsRoom();
    const offline = room.client();
    offline.change((doc) => doc.getText("rationale").insert(0, "offline "));
    offline.change(() => row(offline, MINE).set("order", "z1"));
    const lead = room.client();
    room.apply(
      lead.change(() => row(lead, MINE).set("orgId", ids.tao)),
      LEAD,
    );
    const step2 = Y.encodeStateAsUpdate(offline.doc, Y.encodeStateVector(room.model.doc));
    expect(room.apply(step2, ROADS).kind).toBe("refused");
    const fresh = room.client();
    const again = fresh.change((doc) => doc.getText("rationale").insert(0, "offline "));
    expect(room.apply(again, ROADS).kind).toBe("applied");
    expect(room.model.doc.getText("rationale").toString()).toMatch(/^offline เส้นทาง/);
  });

  test("a new row that was made and removed while offline is legal", () => {
    const room = new RightsRoom();
    const client = room.client();
    client.change((doc) => doc.getMap("activities").set(OTHER_ROW, activity(ids.roads)));
    client.change((doc) => doc.getMap("activities").delete(OTHER_ROW));
    const step2 = Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(room.model.doc));
    expect(room.apply(step2, ROADS).kind).toBe("applied");
  });
});
