import { expect, test } from "vitest";
import { mergesAsBytes, readMerges } from "./keptMerges";
import { MergeStore, type OpenMerge } from "./mergeStore";

const merge = (id: string, mine: string | number | null): OpenMerge => ({
  ...{ id, place: { root: "text", row: "", key: id.split("/")[2] ?? "" }, kind: "text" },
  ...{ mine, theirs: "ของเขา", clientIds: [7], writers: [{ name: "ก", org: "ข" }] },
});

test("[S31] what is not answered yet is found again as it was", () => {
  const open = [merge("text//rationale", "ของฉัน"), merge("text//outputs", null)];
  const kept = mergesAsBytes(open);
  expect(kept && readMerges(kept)).toEqual(open);
  expect(mergesAsBytes([])).toBeNull();
});

test.each(["", "null", "{}", '[{"id":5}]', '[{"id":"nothing/of/ours/at all","kind":"text"}]', "\u0000"])(
  "something else is nothing: %j",
  (words) => expect(readMerges(new TextEncoder().encode(words))).toEqual([]),
);

test("[S31] a newer report of the same field stands; what was answered is not kept", () => {
  const store = new MergeStore();
  const kept: (number | null)[] = [];
  store.subscribe(() => kept.push(mergesAsBytes(store.get())?.length ?? null));
  void store.report([merge("text//rationale", "ใหม่")], async () => new Map());
  store.restore([merge("text//rationale", "เก่า"), merge("text//outputs", "เก่า")]);
  expect(store.get().map(({ mine }) => mine)).toEqual(["เก่า", "ใหม่"]);
  store.dismiss("text//rationale");
  expect(store.get()).toHaveLength(1);
  store.dismissAll();
  expect(kept.at(-1)).toBeNull();
});
