import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { startApi, type Answer, type ApiServer } from "./apiServer";
import { answerFaults, type OpenApi } from "./apiSchema";

type Frames = { frames: { code: string; sharePercent: number; frameSatang: number }[] };
type Refusal = { error: { code: string; details: { field: string; reason?: string } } };

let api: ApiServer;
let observer: Actor;
const document = openApiDocument("session") as unknown as OpenApi;

beforeAll(async () => {
  api = await startApi();
  const province = await api.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  observer = await api.office.person("observer", province, "OBSERVER");
});

const province = (
  code: string,
  [population, areaKm2, poorRate, householdIncome, gpp, efficiency]: readonly unknown[],
) => ({
  ...{ code, population, areaKm2, poorRate, householdIncome, gpp, efficiency },
});
const THREE = [
  province("ก", [500_000, 3_424, 12, 22_000, 40_000, 92]),
  province("ข", [1_200_000, 6_000, 5, 33_000, 300_000, 85]),
  province("ค", ["300000", "12000.0", "25", "16000", "15000", "97"]),
];
const WEIGHTS = { equal: 20, population: 20, area: 5, poor: 10, income: 25, gpp: 10, efficiency: 10 };
const ask = (body: unknown): Promise<Answer<Frames & Refusal>> => api.post(observer, "/evaluate/allocation", body);
const base = { totalSatang: 100_000_000_000, provinces: THREE };

describe("POST /evaluate/allocation", () => {
  test("[R5] the vector of the domain, numbers and decimal strings alike, to any signed-in user", async () => {
    const reply = await ask(base);
    expect([reply.status, answerFaults(document, "post", "/evaluate/allocation", 200, reply.body)]).toEqual([200, []]);
    expect(reply.body).toEqual({
      frames: [
        { code: "ก", sharePercent: 28.026516, frameSatang: 28_026_520_000 },
        { code: "ข", sharePercent: 38.289788, frameSatang: 38_289_790_000 },
        { code: "ค", sharePercent: 33.683696, frameSatang: 33_683_690_000 },
      ],
    });
  });

  test("[R5] weights, unit and income mode are taken; the sum is exact", async () => {
    const weights = { ...WEIGHTS, equal: "19.9", gpp: 10.1 };
    const { body } = await ask({
      ...base,
      totalSatang: 100_000_000_007,
      weights,
      roundTo: 1_000_000,
      incomeMode: "MAX_MINUS",
    });
    const sum = body.frames.reduce((added, { frameSatang }) => added + frameSatang, 0);
    expect(sum).toBe(100_000_000_007);
    expect(body.frames.filter(({ frameSatang }) => frameSatang % 1_000_000 !== 0)).toHaveLength(1);
  });

  const broken = (change: object) => ({ ...base, provinces: [{ ...THREE[0], ...change }, ...THREE.slice(1)] });
  test.each<[string, unknown, string]>([
    ["no body", {}, "totalSatang"],
    ["a total of 0", { ...base, totalSatang: 0 }, "totalSatang"],
    ["a total that is no integer", { ...base, totalSatang: 1.5 }, "totalSatang"],
    ["a total beyond 2^50", { ...base, totalSatang: 2 ** 50 + 1 }, "totalSatang"],
    ["a unit of 0", { ...base, roundTo: 0 }, "roundTo"],
    ["an unknown mode", { ...base, incomeMode: "MEDIAN" }, "incomeMode"],
    ["99.9 in all", { ...base, weights: { ...WEIGHTS, equal: 19.9 } }, "weights"],
    ["100.1 in all", { ...base, weights: { ...WEIGHTS, equal: "20.1" } }, "weights"],
    ["a weight below 0", { ...base, weights: { ...WEIGHTS, equal: -5, gpp: 35 } }, "weights.equal"],
    ["a weight left out", { ...base, weights: { equal: 100 } }, "weights.population"],
    ["income 0", broken({ householdIncome: 0 }), "provinces.0.householdIncome"],
    ["income below 0", broken({ householdIncome: "-1" }), "provinces.0.householdIncome"],
    ["income missing", broken({ householdIncome: undefined }), "provinces.0.householdIncome"],
    ["a figure that is no number", broken({ gpp: "มาก" }), "provinces.0.gpp"],
    ["a negative figure", broken({ population: -1 }), "provinces.0.population"],
    ["a code twice", { ...base, provinces: [...THREE, THREE[0]] }, "provinces.3.code"],
    ["no provinces", { ...base, provinces: [] }, "provinces"],
    ["a criterion of zeros", { ...base, provinces: THREE.map((one) => ({ ...one, poorRate: 0 })) }, "weights.poor"],
  ])("[R5] %s answers 422 with its field", async (_, body, field) => {
    const reply = await ask(body);
    expect([reply.status, reply.body.error.code, reply.body.error.details.field]).toEqual([422, "badInput", field]);
  });

  test("findings say the cycle they were judged by", async () => {
    const reply = await api.get<{ policy: unknown }>(observer, "/areas/93/years/2568/findings");
    expect(reply.body.policy).toMatchObject({ revision: 1, fyFrom: 2568, fyTo: 2570, covers: true });
    expect(answerFaults(document, "get", "/areas/{area}/years/{fy}/findings", 200, reply.body)).toEqual([]);
  });
});
