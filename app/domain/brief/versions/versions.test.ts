import { describe, expect, test } from "vitest";
import { automaticPoints, type LogPoint } from "./automaticPoints";
import { thinVersions, type ThinnedVersion } from "./thinVersions";

const MINUTE = 60_000;
const NOW = Date.parse("2025-03-10T05:00:00Z");
const rows = (...given: [minute: number, volume: number][]): LogPoint[] =>
  given.map(([minute, volume], index) => ({ seq: BigInt(index + 1), at: NOW + minute * MINUTE, volume }));
const kept = (start: number, log: LogPoint[], minute: number) =>
  automaticPoints({ seq: null, volume: start }, log, NOW + minute * MINUTE).map(
    ({ seq, reason }) => `${seq} ${reason}`,
  );

describe("automaticPoints", () => {
  test("nothing written, nothing kept", () => expect(kept(0, [], 100)).toEqual([]));
  test("work goes on: nothing yet", () => expect(kept(0, rows([0, 10], [5, 20]), 14)).toEqual([]));
  test("a pause of exactly ten minutes keeps what was there", () => {
    expect(kept(0, rows([0, 10], [5, 20]), 15)).toEqual(["2 PAUSE"]);
    expect(kept(0, rows([0, 10], [10, 20]), 11)).toEqual(["1 PAUSE"]);
  });
  test("an hour of work without a pause is kept", () => {
    const log = rows(...Array.from({ length: 14 }, (_, index): [number, number] => [index * 5, 100 + index]));
    expect(kept(0, log, 66)).toEqual(["12 LONG_WORK"]);
  });
  test("[S21] the fullest state before a great deletion is kept at once, also when it goes in small steps", () => {
    expect(kept(0, rows([0, 900], [1, 1000], [2, 0]), 2)).toEqual(["2 BEFORE_DELETION"]);
    expect(kept(0, rows([0, 1000], [1, 800], [2, 700], [3, 599]), 3)).toEqual(["1 BEFORE_DELETION"]);
  });
  test("a state that a version holds already is not kept twice", () => {
    expect(kept(1000, rows([0, 0]), 0)).toEqual([]);
  });
  test("[S21] a state that no version holds, because the log before it is gone, is kept like a row", () => {
    const points = automaticPoints({ seq: 7n, volume: 1000 }, [{ seq: 8n, at: NOW, volume: 0 }], NOW);
    expect(points).toEqual([{ seq: 7n, reason: "BEFORE_DELETION" }]);
  });
  test("exactly 60 percent left, or little gone, is no great deletion", () => {
    expect(kept(0, rows([0, 1000], [1, 600]), 1)).toEqual([]);
    expect(kept(0, rows([0, 190], [1, 0]), 1)).toEqual([]);
  });
  test("a pause and a deletion at one state: it is kept once", () => {
    expect(kept(0, rows([0, 1000], [20, 0]), 21)).toEqual(["1 BEFORE_DELETION"]);
  });
});

describe("thinVersions", () => {
  const at = (iso: string, kind = "AUTO", gate: string | null = null): ThinnedVersion => ({
    id: iso + kind,
    kind,
    gate,
    at: Date.parse(iso),
  });
  const dropped = (...versions: ThinnedVersion[]) => thinVersions(versions, NOW);
  test("all stay for 48 hours", () => {
    expect(dropped(at("2025-03-08T05:00:00Z"), at("2025-03-08T06:00:00Z"), at("2025-03-10T04:00:00Z"))).toEqual([]);
  });
  test("then the last of each Bangkok day", () => {
    // 18:00Z is already the next day in Bangkok
    expect(dropped(at("2025-03-05T16:00:00Z"), at("2025-03-05T18:00:00Z"), at("2025-03-06T01:00:00Z"))).toEqual([
      "2025-03-05T18:00:00ZAUTO",
    ]);
  });
  test("after 90 days the last of each month", () => {
    expect(dropped(at("2024-11-02T01:00:00Z"), at("2024-11-20T01:00:00Z"), at("2024-10-30T01:00:00Z"))).toEqual([
      "2024-11-02T01:00:00ZAUTO",
    ]);
  });
  test("named versions, gates and states before a restore stay for ever; before a deletion for 90 days", () => {
    const [early, late] = ["2025-02-01T01:00:00Z", "2025-02-01T02:00:00Z"];
    expect(dropped(at(early, "NAMED"), at(early, "GATE"), at(early, "BEFORE_RESTORE"), at(late))).toEqual([]);
    expect(dropped(at(early, "AUTO", "BEFORE_DELETION"), at(late))).toEqual([]);
    expect(dropped(at("2024-11-02T01:00:00Z", "AUTO", "BEFORE_DELETION"), at("2024-11-03T01:00:00Z"))).toHaveLength(1);
  });
});
