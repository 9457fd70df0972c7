import { expect, test } from "vitest";
import type { ApprovalSnapshot, SnapshotRow } from "./approval";
import { screenChanges, screenOf } from "./screen";

const row = (code: string, change: Partial<SnapshotRow> = {}): SnapshotRow => ({
  ...{ projectId: `id-${code}`, code, title: code, revision: 1, kind: "KEY", rank: 1, amountSatang: "100" },
  ...{ cumulativeSatang: "100", band: "IN_FRAME", straddlesFrame: false, ...change },
});
const snapshot = (rows: SnapshotRow[], change: Partial<ApprovalSnapshot> = {}): ApprovalSnapshot => ({
  ...{ areaCode: "93", fy: 2568, frameSatang: "100", minSatang: "150", maxSatang: "200", proposedSatang: "160" },
  ...{ keySatang: "100", verdict: "WITHIN", keyShareOk: true, rows, findings: [] },
  policy: { cycleId: "c", revision: 1, windowMin: "1.5", windowMax: "2", keyShareMin: "0.6" },
  ...change,
});
const seen = snapshot([row("A"), row("B", { rank: 2 })]);

test("the same ranking has no difference, also after a journey as JSON", () => {
  expect(screenChanges(JSON.parse(JSON.stringify(screenOf(seen))), seen)).toEqual([]);
});

test("every change is named with what was seen and what stands", () => {
  const now = snapshot(
    [
      row("B", { rank: 1, kind: "OTHER", band: "IN_WINDOW" }),
      row("C", { rank: 3 }),
      row("A", { rank: 2, amountSatang: "99", revision: 2 }),
    ],
    { frameSatang: null, verdict: "FRAME_UNKNOWN", policy: { ...seen.policy, revision: 2 } },
  );
  const short = screenChanges(screenOf(seen), now).map(({ what, code, before, now: stands }) => [
    what,
    code,
    before,
    stands,
  ]);
  expect(short).toEqual([
    ["frame", null, "100", null],
    ["verdict", null, "WITHIN", "FRAME_UNKNOWN"],
    ["policy", null, "c/1", "c/2"],
    ["rank", "B", "2", "1"],
    ["kind", "B", "KEY", "OTHER"],
    ["band", "B", "IN_FRAME", "IN_WINDOW"],
    ["added", "C", null, null],
    ["rank", "A", "1", "2"],
    ["amount", "A", "100", "99"],
    ["revision", "A", "1", "2"],
  ]);
});

test("a project that is gone is named", () => {
  expect(screenChanges(screenOf(seen), snapshot([row("A")]))).toEqual([
    { what: "removed", code: "B", before: null, now: null },
  ]);
});
