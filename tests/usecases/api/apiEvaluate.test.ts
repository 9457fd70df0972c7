import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { startApi, type Answer, type ApiServer } from "./apiServer";
import { answerFaults, type OpenApi } from "./apiSchema";

type Row = {
  projectId: string;
  code: null;
  rank: number;
  cumulativeSatang: number | null;
  band: string | null;
  straddlesFrame: boolean;
};
type Window = {
  verdict: string;
  minSatang: number | null;
  maxSatang: number | null;
  shortfallSatang: number | null;
  overSatang: number | null;
  keySatang: number;
  keyInFrameSatang: number | null;
  keyShareOk: boolean | null;
  rows: Row[];
  findings: { rule: string; severity: string; code: string }[];
};

let api: ApiServer;
let observer: Actor;
const document = openApiDocument("session") as unknown as OpenApi;

beforeAll(async () => {
  api = await startApi();
  const province = await api.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  observer = await api.office.person("observer", province, "OBSERVER");
});

type Proposal = { id: string; kind: string; rank?: number | null; amountSatang: number };
const one = (amountSatang: number, kind = "KEY"): Proposal[] => [{ id: "a", kind, rank: 1, amountSatang }];
const several = (...amounts: number[]): Proposal[] =>
  amounts.map((amountSatang, at) => ({ id: `p${at}`, kind: "OTHER", rank: at + 1, amountSatang }));
const ask = (body: unknown): Promise<Answer<Window>> => api.post<Window>(observer, "/evaluate/window", body);
const evaluate = async (frameSatang: unknown, proposals: unknown, policy?: unknown): Promise<Window> => {
  const reply = await ask({ frameSatang, proposals, ...(policy === undefined ? {} : { policy }) });
  expect([reply.status, answerFaults(document, "post", "/evaluate/window", 200, reply.body)]).toEqual([200, []]);
  return reply.body;
};
const codes = ({ findings }: Window) => findings.map(({ rule, severity, code }) => `${rule} ${severity} ${code}`);

/** Phatthalung FY2568: 219,548,900 baht. */
const FRAME = 21_954_890_000;

describe("[R1] the window", () => {
  test("[R1] the numeric vector: 1.5F = 329,323,350, 2F = 439,097,800, 60 % = 131,729,340 baht", async () => {
    const result = await evaluate(FRAME, one(32_932_335_000));
    expect(result).toMatchObject({
      ...{ frameSatang: FRAME, minSatang: 32_932_335_000, maxSatang: 43_909_780_000, keyMinSatang: 13_172_934_000 },
      ...{ verdict: "WITHIN", shortfallSatang: 0, overSatang: 0, keyShareOk: true, asOf: null },
    });
  });

  test.each([
    [149, "BELOW_MIN", 1, 0],
    [150, "WITHIN", 0, 0],
    [200, "WITHIN", 0, 0],
    [201, "ABOVE_MAX", 0, 1],
  ])("[R1] %i of a frame of 100 is %s", async (amount, verdict, shortfallSatang, overSatang) => {
    expect(await evaluate(100, one(amount))).toMatchObject({ verdict, shortfallSatang, overSatang });
  });

  test.each([
    [151, "BELOW_MIN"],
    [152, "WITHIN"],
    [202, "WITHIN"],
    [203, "ABOVE_MAX"],
  ])("[R1] an odd frame of 101: min is rounded up, %i is %s", async (amount, verdict) => {
    expect(await evaluate(101, one(amount))).toMatchObject({ verdict, minSatang: 152, maxSatang: 202 });
  });

  test("[R1] below 1.5 is an error, above 2 a warning", async () => {
    expect(codes(await evaluate(100, one(149)))).toContain("R1 E BELOW_MIN");
    expect(codes(await evaluate(100, one(201)))).toContain("R1 W ABOVE_MAX");
  });

  test.each([null, 0, -1])("[R1] a frame of %s is unknown: nothing is measured against it", async (frame) => {
    const result = await evaluate(frame, several(40, 30));
    expect(result).toMatchObject({
      ...{ verdict: "FRAME_UNKNOWN", minSatang: null, maxSatang: null, proposedSatang: 70, keySatang: 0 },
      ...{ shortfallSatang: null, overSatang: null, keyInFrameSatang: null, keyShareOk: null },
    });
    expect(result.rows.map(({ band }) => band)).toEqual([null, null]);
    expect(codes(result)).toContain("R1 E FRAME_UNKNOWN");
  });

  test("[R1] an absent frame is unknown as well, and nothing proposed is below the window", async () => {
    expect((await ask({ proposals: [] })).body).toMatchObject({ verdict: "FRAME_UNKNOWN", rows: [] });
    expect(await evaluate(100, [])).toMatchObject({ verdict: "BELOW_MIN", shortfallSatang: 150 });
  });
});

describe("[R2] bands", () => {
  const vector = several(40, 35, 30, 50, 30, 25, 10);

  test("[R2] strict prefix: cum 185, the sixth straddles, the last is out although it would fit", async () => {
    const { rows } = await evaluate(100, vector);
    expect(rows.map(({ band }) => band)).toEqual([
      ...["IN_FRAME", "IN_FRAME", "IN_WINDOW", "IN_WINDOW", "IN_WINDOW", "STRADDLES", "OUT_OF_WINDOW"],
    ]);
    expect(rows[4]?.cumulativeSatang).toBe(185);
    expect(rows.filter(({ straddlesFrame }) => straddlesFrame).map(({ projectId }) => projectId)).toEqual(["p2"]);
  });

  test("[R2] skip and fill: the last ten enter, cum 195", async () => {
    const { rows } = await evaluate(100, vector, { straddler: "SKIP_AND_FILL" });
    expect(rows.map(({ band }) => band).slice(5)).toEqual(["STRADDLES", "IN_WINDOW"]);
    expect(rows[6]?.cumulativeSatang).toBe(195);
  });

  test("[R2] exactly the frame is in the frame, exactly twice the frame is in the window", async () => {
    expect((await evaluate(100, several(100, 100))).rows.map(({ band }) => band)).toEqual(["IN_FRAME", "IN_WINDOW"]);
    expect((await evaluate(100, several(101, 100))).rows.map(({ band }) => band)).toEqual(["IN_WINDOW", "STRADDLES"]);
  });

  test.each([
    ["tied", [1, 1]],
    ["missing", [1, null]],
    ["not given", [1, undefined]],
    ["fractional", [1, 1.5]],
    ["below 1", [0, 1]],
    ["negative", [-1, 1]],
  ])("[R2] %s ranks: RANK_INVALID, the verdict stands, bands and sums are null", async (_name, ranks) => {
    const proposals = ranks.map((rank, at) => ({ id: `p${at}`, kind: "KEY", rank, amountSatang: 80 }));
    const result = await evaluate(100, proposals);
    expect(codes(result)).toContain("R2 E RANK_INVALID");
    expect(result).toMatchObject({ verdict: "WITHIN", keyInFrameSatang: null, keyShareOk: true });
    expect(result.rows.map(({ band, cumulativeSatang }) => [band, cumulativeSatang])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test("[R2] a gap in the ranks warns, bands are computed", async () => {
    const result = await evaluate(100, [...one(80), { id: "b", kind: "KEY", rank: 3, amountSatang: 80 }]);
    expect(codes(result)).toContain("R2 W RANK_GAP");
    expect(result.rows.map(({ band }) => band)).toEqual(["IN_FRAME", "IN_WINDOW"]);
  });

  test("rows name the id given, without a code", async () => {
    expect((await evaluate(100, one(150))).rows[0]).toMatchObject({
      projectId: "a",
      code: null,
      title: null,
      kind: "KEY",
    });
  });
});

describe("[R3] key projects", () => {
  test.each([
    [59, false],
    [60, true],
  ])("[R3] %i of a frame of 100: ok %s; UNDECIDED and OTHER count as proposed only", async (key, ok) => {
    const others = [
      { id: "b", kind: "OTHER", rank: 2, amountSatang: 60 },
      { id: "c", kind: "UNDECIDED", rank: 3, amountSatang: 60 },
    ];
    const result = await evaluate(100, [...one(key), ...others]);
    expect(result).toMatchObject({ keySatang: key, keyShareOk: ok, proposedSatang: key + 120, keyInFrameSatang: key });
    expect(codes(result)).toContain("R3 W KIND_UNDECIDED");
  });

  test("[R3] 60 % is compared exactly, of an odd frame too", async () => {
    expect((await evaluate(101, one(60))).keyShareOk).toBe(false);
    expect((await evaluate(101, one(61))).keyShareOk).toBe(true);
    expect((await evaluate(100, one(60), { keyShareMin: "0.601" })).keyShareOk).toBe(false);
  });
});

describe("malformed input", () => {
  const proposal = { id: "a", kind: "KEY", rank: 1, amountSatang: 10 };
  const eight = Array.from({ length: 8 }, (_, at) => ({
    ...proposal,
    id: `p${at}`,
    rank: at + 1,
    amountSatang: 2 ** 50,
  }));
  test.each([
    ["amount 0", { frameSatang: 1, proposals: [{ ...proposal, amountSatang: 0 }] }, "proposals.0.amountSatang"],
    ["amount below 0", { frameSatang: 1, proposals: [{ ...proposal, amountSatang: -5 }] }, "proposals.0.amountSatang"],
    [
      "amount with a part",
      { frameSatang: 1, proposals: [{ ...proposal, amountSatang: 1.5 }] },
      "proposals.0.amountSatang",
    ],
    [
      "amount as text",
      { frameSatang: 1, proposals: [{ ...proposal, amountSatang: "10" }] },
      "proposals.0.amountSatang",
    ],
    [
      "amount above 2^50",
      { frameSatang: 1, proposals: [{ ...proposal, amountSatang: 2 ** 50 + 1 }] },
      "proposals.0.amountSatang",
    ],
    ["amount missing", { frameSatang: 1, proposals: [{ id: "a", kind: "KEY", rank: 1 }] }, "proposals.0.amountSatang"],
    ["a sum above 2^53−1", { frameSatang: 1, proposals: eight }, "proposals.amountSatang"],
    ["another kind", { frameSatang: 1, proposals: [{ ...proposal, kind: "key" }] }, "proposals.0.kind"],
    ["an id twice", { frameSatang: 1, proposals: [proposal, { ...proposal, rank: 2 }] }, "proposals.id"],
    ["no id", { frameSatang: 1, proposals: [{ ...proposal, id: "" }] }, "proposals.0.id"],
    ["a frame with a part", { frameSatang: 1.5, proposals: [] }, "frameSatang"],
    ["a frame as text", { frameSatang: "100", proposals: [] }, "frameSatang"],
    ["no proposals", { frameSatang: 1 }, "proposals"],
    ["proposals that are no list", { frameSatang: 1, proposals: {} }, "proposals"],
    ["a policy figure as number", { frameSatang: 1, proposals: [], policy: { windowMin: 1.5 } }, "policy.windowMin"],
    [
      "a policy figure that is none",
      { frameSatang: 1, proposals: [], policy: { windowMax: "2x" } },
      "policy.windowMax",
    ],
    ["another straddler", { frameSatang: 1, proposals: [], policy: { straddler: "NONE" } }, "policy.straddler"],
  ])("%s: 422 with its field", async (_name, body, field) => {
    const reply = await ask(body);
    expect(reply).toMatchObject({ status: 422, body: { error: { code: "badInput", details: { field } } } });
    expect(answerFaults(document, "post", "/evaluate/window", 422, reply.body)).toEqual([]);
  });

  test("one amount of 2^50 and a sum of 2^53−1 are taken", async () => {
    const whole = [...eight.slice(0, 7), { ...proposal, id: "last", rank: 8, amountSatang: 2 ** 50 - 1 }];
    const reply = await ask({ frameSatang: 2 ** 50, proposals: whole });
    expect(reply.status).toBe(200);
    expect(reply.text).toContain(`"proposedSatang":${2n ** 53n - 1n}`);
  });

  test("nothing is stored", async () => {
    const tables = ["project", "brief", "budget_frame", "rank_scenario", "audit_event"];
    const counts = () =>
      Promise.all(
        tables.map(async (name) => (await api.db.pool.query(`select count(*) from ${name}`)).rows[0] as object),
      );
    const before = await counts();
    await evaluate(100, one(150));
    expect(await counts()).toEqual(before);
  });
});
