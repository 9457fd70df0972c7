import { expect, test } from "vitest";
import * as Y from "yjs";
import { satang } from "../../domain/money/satang";
import { addFunding, setAmount } from "../brief/editRows";
import { watchOverwrites, type Overwrite } from "./overwrites";

function pair() {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  const line = addFunding(mine, { activityId: "a", orgId: null, source: "PROVINCE" });
  const told: Overwrite[] = [];
  let now = 0;
  watchOverwrites(
    mine,
    ["funding"],
    () => now,
    (overwrite) => told.push(overwrite),
  );
  const sync = () => {
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine), "remote");
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), "remote");
  };
  sync();
  return { mine, theirs, line, told, sync, pass: (ms: number) => (now += ms) };
}

test("an amount that somebody else replaced within 30 seconds is told with both values", () => {
  const { mine, theirs, line, told, sync, pass } = pair();
  setAmount(mine, line, 2568, satang(1000));
  sync();
  pass(29_000);
  setAmount(theirs, line, 2568, satang(2000));
  sync();
  expect(told).toEqual([
    { root: "funding", row: line, key: "y2568", mine: 1000, theirs: 2000, clientId: theirs.clientID },
  ]);
  setAmount(theirs, line, 2568, satang(3000));
  sync();
  expect(told).toHaveLength(1);
});

test("nothing is told later, for the same value, or for cells one did not write", () => {
  const { mine, theirs, line, told, sync, pass } = pair();
  setAmount(mine, line, 2568, satang(1000));
  sync();
  setAmount(theirs, line, 2569, satang(5));
  setAmount(theirs, line, 2568, satang(1000));
  sync();
  pass(31_000);
  setAmount(theirs, line, 2568, satang(2000));
  sync();
  expect(told).toEqual([]);
});

test("a removed amount is told too", () => {
  const { mine, theirs, line, told, sync } = pair();
  setAmount(mine, line, 2568, satang(1000));
  sync();
  setAmount(theirs, line, 2568, null);
  sync();
  expect(told).toMatchObject([{ mine: 1000, theirs: undefined, clientId: null }]);
});

test("[S31] whoever comes back from a long cut and wins without having seen an amount: its writer is told, however late", () => {
  const { mine, theirs, line, told, sync, pass } = pair();
  // of two values written at once the one of the higher client stands
  theirs.clientID = 0xffffffff;
  setAmount(theirs, line, 2568, satang(2000));
  setAmount(theirs, line, 2568, satang(2500));
  setAmount(mine, line, 2568, satang(1000));
  pass(180_000);
  sync();
  expect(told).toMatchObject([{ mine: 1000, theirs: 2500, clientId: 0xffffffff }]);
  setAmount(mine, line, 2568, satang(1500));
  sync();
  pass(180_000);
  setAmount(theirs, line, 2568, satang(3000));
  setAmount(theirs, line, 2568, satang(3500));
  sync();
  expect(told).toHaveLength(1);
});
