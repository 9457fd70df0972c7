import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { SAMPLE_IDS as ids } from "../briefSample";
import { LEAD, RightsClient, RightsRoom } from "./rightsRoom";

const LONG = "ก".repeat(60_000);
const titleOf = (doc: Y.Doc) => doc.getText("title");
const fill = (doc: Y.Doc, name: string, length: number) =>
  doc.getText(name).insert(0, "ก".repeat(length - doc.getText(name).length));

describe("the length of a text", () => {
  test("a project's name takes 500 characters, one more is refused with the reason", () => {
    const room = new RightsRoom();
    const client = new RightsClient(room);
    expect(
      room.apply(
        client.change((doc) => fill(doc, "title", 500)),
        LEAD,
      ).kind,
    ).toBe("applied");
    expect(
      room.apply(
        client.change((doc) => titleOf(doc).insert(3, "ข")),
        LEAD,
      ),
    ).toEqual({
      kind: "refused",
      reason: "text too long: title takes 500 characters",
    });
    expect(room.model.doc.getText("title").length).toBe(500);
  });

  test("a long text takes 60,000 characters, a text in a row has its own limit", () => {
    const room = new RightsRoom();
    const client = new RightsClient(room);
    expect(
      room.apply(
        client.change((doc) => fill(doc, "rationale", 60_000)),
        LEAD,
      ).kind,
    ).toBe("applied");
    const name = () => client.row("activities", ids.activity1).get("title") as Y.Text;
    const tooLong = room.apply(
      client.change(() => name().insert(0, "ก".repeat(2_000))),
      LEAD,
    );
    expect(tooLong).toEqual({
      kind: "refused",
      reason: "text too long: title of a row of activities takes 2000 characters",
    });
  });

  test("a new row with a text that is too long is refused", () => {
    const room = new RightsRoom();
    const row = new Y.Map<unknown>([["order", "a5"]]);
    row.set("title", new Y.Text("ก".repeat(2_001)));
    const update = new RightsClient(room).change((doc) =>
      doc.getMap("activities").set("9a000000-0000-4000-8000-000000000009", row),
    );
    expect(room.apply(update, LEAD)).toMatchObject({ kind: "refused" });
  });

  test("of two people who both filled the name while apart, the update that crosses the limit is refused", () => {
    const room = new RightsRoom();
    const [first, second] = [new RightsClient(room), new RightsClient(room)];
    const mine = first.change((doc) => fill(doc, "title", 400));
    const theirs = second.change((doc) => fill(doc, "title", 400));
    expect(room.apply(mine, LEAD).kind).toBe("applied");
    expect(room.apply(theirs, LEAD).kind).toBe("refused");
    const shorter = new RightsClient(room).change((doc) => titleOf(doc).delete(0, 300));
    expect(room.apply(shorter, LEAD).kind).toBe("applied");
    expect(room.apply(theirs, LEAD).kind).toBe("applied");
  });

  test("what was typed and deleted again before it was sent does not count", () => {
    const room = new RightsRoom();
    const client = new RightsClient(room);
    const updates: Uint8Array[] = [];
    client.doc.on("update", (update: Uint8Array) => void updates.push(update));
    titleOf(client.doc).insert(0, "ก".repeat(450));
    titleOf(client.doc).delete(0, 450);
    titleOf(client.doc).insert(0, "ข".repeat(450));
    expect(room.apply(Y.mergeUpdates(updates), LEAD).kind).toBe("applied");
    expect(room.model.doc.getText("title").toString()).toContain("ข".repeat(450));
  });

  test("the same deletion named many times makes no room", () => {
    const room = new RightsRoom();
    const client = new RightsClient(room);
    expect(
      room.apply(
        client.change((doc) => fill(doc, "title", 500)),
        LEAD,
      ).kind,
    ).toBe("applied");
    const update = client.change((doc) => {
      titleOf(doc).delete(0, 10);
      titleOf(doc).insert(0, "ค".repeat(40));
    });
    const decoded = Y.decodeUpdate(update);
    expect(decoded.ds.clients.size).toBeGreaterThan(0);
    expect(room.apply(repeatDeletions(update), LEAD)).toMatchObject({ kind: "refused" });
  });

  test("a text that is too long already can be shortened, also by a replacement", () => {
    const room = new RightsRoom();
    room.model.doc.getText("title").insert(0, LONG);
    const client = new RightsClient(room);
    expect(
      room.apply(
        client.change((doc) => titleOf(doc).delete(0, 5)),
        LEAD,
      ).kind,
    ).toBe("applied");
    const replaced = client.change((doc) => {
      titleOf(doc).delete(0, 20);
      titleOf(doc).insert(0, "ใหม่");
    });
    expect(room.apply(replaced, LEAD).kind).toBe("applied");
    expect(
      room.apply(
        client.change((doc) => titleOf(doc).insert(0, "x")),
        LEAD,
      ).kind,
    ).toBe("refused");
  });
});

/** The same update with its one range of deletions (client, 1 range) written five times. */
function repeatDeletions(update: Uint8Array): Uint8Array {
  const { ds } = Y.decodeUpdate(update);
  const tail = deleteSetBytes(ds.clients, 1);
  expect([...update.slice(-tail.length)]).toEqual(tail);
  return Uint8Array.from([...update.slice(0, -tail.length), ...deleteSetBytes(ds.clients, 5)]);
}

function deleteSetBytes(clients: ReadonlyMap<number, readonly { clock: number; len: number }[]>, times: number) {
  const varUint = (value: number): number[] =>
    value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))];
  return [
    ...varUint(clients.size),
    ...[...clients].flatMap(([client, ranges]) => [
      ...varUint(client),
      ...varUint(ranges.length * times),
      ...Array.from({ length: times }, () => ranges.flatMap(({ clock, len }) => [...varUint(clock), ...varUint(len)])),
    ]),
  ].flat();
}
