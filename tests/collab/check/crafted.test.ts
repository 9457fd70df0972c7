import { describe, expect, test } from "vitest";
import { BRIEF_TEXT_LIMITS } from "~/collab/briefSchema";
import { collected, craftedUpdate, deleted, string, values, type CraftedStruct } from "./craftedUpdate";
import { LEAD, RightsRoom, ROADS } from "./rightsRoom";

const THIEF = 777;
/** Something that the thief may write. */
const GOOD: CraftedStruct = { ...string("x"), root: "rationale" };
const onFact = { root: "facts", key: "periodEnd" };

function roomWithPeriod(): RightsRoom {
  const room = new RightsRoom();
  room.apply(
    room.client().change((doc) => doc.getMap("facts").set("periodEnd", "2025-09-30")),
    LEAD,
  );
  return room;
}

/** Nothing of a refused update may be seen, and the room goes on. */
function expectRefused(room: RightsRoom, update: Uint8Array): void {
  const before = room.json();
  expect(room.apply(update, ROADS)).toMatchObject({ kind: "refused" });
  expect(room.json()).toBe(before);
  const next = room.client().change((doc) => doc.getText("rationale").insert(0, "ต่อ"));
  expect(room.apply(next, ROADS)).toMatchObject({ kind: "applied" });
  expect(room.replayed()).toBe(room.json());
}

describe("[S09] what no client of Yjs writes is refused before Yjs sees it", () => {
  const EMPTY: readonly [string, CraftedStruct][] = [
    ["a deletion over a fact of the lead", { ...deleted(0), ...onFact }],
    ["no value over a fact of the lead", { ...values(8, []), ...onFact }],
    ["no JSON over a fact of the lead", { ...values(2, []), ...onFact }],
    ["no words in the title", { ...string(""), root: "title" }],
    ["no value under an unknown root", { ...values(8, []), root: "secrets", key: "x" }],
    ["nothing collected", collected(0)],
  ];

  test.each(EMPTY)("%s, with no length, before or after something allowed", (_name, empty) => {
    for (const structs of [[empty, GOOD], [GOOD, empty], [empty]])
      expectRefused(roomWithPeriod(), craftedUpdate([{ client: THIEF, clock: 0, structs }]));
  });

  test("two blocks of one client, of which Yjs would take the last only", () => {
    const block = (clock: number) => ({ client: THIEF, clock, structs: [GOOD] });
    expectRefused(new RightsRoom(), craftedUpdate([block(0), block(1)]));
    expectRefused(new RightsRoom(), craftedUpdate([block(0), { client: THIEF, clock: 1, structs: [] }]));
    expectRefused(new RightsRoom(), craftedUpdate([block(0), { client: 5, clock: 0, structs: [] }]));
  });
});

describe("[S17] what is made to be dear to compare", () => {
  const LONG = 4_000;
  const many = (client: number, struct: CraftedStruct, count = LONG) =>
    craftedUpdate([{ client, clock: 0, structs: Array.from({ length: count }, () => struct) }]);

  test.each([
    ["letters at the start of a text", { ...string("x"), root: "rationale" }],
    ["deleted letters at the start of a text", { ...deleted(1), root: "rationale" }],
    ["values of one key", { ...values(8, ["a"]), root: "facts", key: "milestone" }],
  ])("thousands of %s, each beside the same neighbour, are refused", (_name, struct) => {
    const room = new RightsRoom();
    expect(room.apply(many(10, struct), LEAD)).toEqual({ kind: "refused", reason: "too much at one place at once" });
  });

  test("a little at a time costs what it costs: the frames that compare with what stands there say so", () => {
    const room = new RightsRoom();
    const costs = Array.from({ length: 5 }, (_unused, index) => {
      const result = room.apply(many(10 + index, { ...deleted(1), root: "rationale" }, 500), ROADS);
      return result.kind === "applied" ? result.steps : Infinity;
    });
    expect(costs[0]).toBeGreaterThanOrEqual(500 * 500);
    expect(costs.at(-1)).toBeGreaterThan((costs[0] ?? 0) * 3);
    const after = room.apply(many(99, { ...deleted(1), root: "rationale" }, 1_500), ROADS);
    expect(after).toMatchObject({ kind: "refused" });
  });

  test("a chain that turns round is seen", () => {
    const forwards = Array.from({ length: LONG }, (_unused, clock): CraftedStruct => ({
      ...deleted(1),
      ...(clock === 0 ? { root: "rationale" } : { right: [5, clock - 1] }),
    }));
    const backwards = Array.from({ length: LONG }, (_unused, n): CraftedStruct => ({ ...deleted(1), right: [5, n] }));
    const update = craftedUpdate([{ client: 5, clock: 0, structs: [...forwards, ...backwards] }]);
    expect(new RightsRoom().apply(update, ROADS)).toMatchObject({ kind: "refused" });
  });

  test("a page's own work costs nothing: letters put before each other, retyped, in the middle, offline", () => {
    const room = new RightsRoom();
    const client = room.client();
    const text = client.doc.getText("rationale");
    const offline = client.change(() => {
      for (let n = 0; n < 1_500; n++) text.insert(0, "ก");
      for (let n = 0; n < 1_500; n++) {
        text.insert(700, "ข");
        text.delete(700, 1);
      }
      for (let n = 0; n < 1_500; n++) text.insert(1_000 + (n % 7), "ค");
    });
    expect(text.length).toBeLessThan(BRIEF_TEXT_LIMITS.rationale);
    const result = room.apply(offline, ROADS);
    expect(result).toMatchObject({ kind: "applied" });
    expect(result.kind === "applied" ? result.steps : null).toBeLessThan(1_000);
  });

  test("two who typed at the same place while apart are both taken, in either order", () => {
    for (const turned of [false, true]) {
      const room = new RightsRoom();
      const pages = [room.client(), room.client()];
      const updates = pages.map((page, index) =>
        page.change((doc) => {
          for (let n = 0; n < 800; n++) doc.getText("rationale").insert(0, index === 0 ? "ก" : "ข");
        }),
      );
      for (const update of turned ? updates.toReversed() : updates)
        expect(room.apply(update, LEAD)).toMatchObject({ kind: "applied" });
      expect(room.model.doc.getText("rationale").toString()).toMatch(/^(ก{800}ข{800}|ข{800}ก{800})/);
    }
  });
});
