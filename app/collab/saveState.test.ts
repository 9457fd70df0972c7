import { describe, expect, test } from "vitest";
import { isSettled, saveState, type SaveFacts } from "./saveState";

const facts = (change: Partial<SaveFacts>): SaveFacts => ({
  connected: true,
  synced: true,
  sent: 3,
  saved: 3,
  waiting: 0,
  keptLocally: true,
  refused: false,
  finalCode: null,
  ...change,
});

describe("the four honest save states", () => {
  test.each([
    ["everything confirmed", {}, "saved"],
    ["one message on its way", { sent: 4, waiting: 1 }, "saving"],
    ["joined, the first answer not sent yet", { sent: 0, saved: 0 }, "saving"],
    ["[S52] connected, but no answer for seconds", { sent: 4, waiting: 1, doubtful: true }, "offline"],
    ["connected, not synced", { synced: false }, "saving"],
    ["connection lost with changes", { connected: false, synced: false, waiting: 2 }, "offline"],
    ["connection lost without changes", { connected: false, synced: false }, "offline"],
    ["a change was refused", { refused: true, waiting: 1 }, "failed"],
    ["session ended, changes kept", { connected: false, finalCode: 4401, waiting: 2 }, "offline"],
    ["frozen meanwhile, changes left", { connected: false, finalCode: 4409, waiting: 2 }, "failed"],
    ["frozen meanwhile, nothing left", { connected: false, finalCode: 4409 }, "offline"],
    ["document full", { connected: false, finalCode: 4413, waiting: 1 }, "failed"],
    ["forbidden content", { connected: false, finalCode: 4422, waiting: 1 }, "failed"],
    ["too large a paste", { connected: false, finalCode: 1009, waiting: 1 }, "failed"],
  ] as const)("%s", (_, change, kind) => expect(saveState(facts(change)).kind).toBe(kind));

  test("an open socket alone says nothing", () => {
    expect(isSettled({ connected: true, synced: false, sent: 0, saved: 0 })).toBe(false);
    expect(isSettled({ connected: true, synced: true, sent: 0, saved: 0 })).toBe(false);
  });
});
