import { expect, test } from "vitest";
import { onceMore } from "./onceMore";

const fault = (code: string, message = "fault") => Object.assign(new Error(message), { code });

/** Fails with these faults one after the other, then answers how often it ran. */
function work(...faults: Error[]) {
  let runs = 0;
  return async () => {
    runs++;
    const next = faults[runs - 1];
    if (next) throw next;
    return runs;
  };
}

test("a transaction that found no time or met another one runs again, three times in all", async () => {
  expect(
    await onceMore(work(fault("P2028"), fault("P2010", "Raw query failed. Code: `40P01`. deadlock detected"))),
  ).toBe(3);
  const last = fault("P2034");
  await expect(onceMore(work(fault("P2028"), fault("P2028"), last))).rejects.toBe(last);
});

test("any other fault is thrown at once", async () => {
  const refused = fault("phaseOver");
  await expect(onceMore(work(refused))).rejects.toBe(refused);
  const broken = new Error("no code");
  await expect(onceMore(work(broken))).rejects.toBe(broken);
});
