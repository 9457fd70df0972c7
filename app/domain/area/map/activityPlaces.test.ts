import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { districtsOf } from "../districts";
import { activityMap, type SitedActivity } from "./activityPlaces";
import { districtGrid } from "./districtGrid";

const known = districtsOf("93");
const activity = (given: Partial<SitedActivity>): SitedActivity => ({
  ...{ projectId: "p", activityId: "a", words: "", stated: [], areaWords: "", amount: 0n },
  ...given,
});

describe("main activities by district", () => {
  test("the activity's own words come before the districts of the project", () => {
    const { sited } = activityMap([activity({ words: "ถนนในอำเภอควนขนุน", stated: ["9301", "9302"] })], known);
    expect(sited[0]).toMatchObject({ districts: ["9305"], origin: "ACTIVITY" });
  });

  test("without words of its own an activity is wherever its project is; a foreign code names nothing", () => {
    const all = [
      activity({ stated: ["9301", "9302"] }),
      activity({ stated: ["9101"] }),
      activity({ areaWords: "อ.ป่าบอน" }),
    ];
    expect(activityMap(all, known).sited.map(({ districts, origin }) => [origin, ...districts])).toEqual([
      ["PROJECT", "9301", "9302"],
      ["NONE"],
      ["PROJECT", "9308"],
    ]);
  });

  test("money is counted once, whatever districts an activity names", () => {
    const one = fc.record({
      stated: fc.subarray(known.map(({ code }) => code)),
      amount: fc.bigInt({ min: 0n, max: 2n ** 50n }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (given) => {
        const map = activityMap(given.map(activity), known);
        expect(map.total).toBe(given.reduce((sum, { amount }) => sum + amount, 0n));
        expect(map.located + map.shared + map.unlocated).toBe(map.total);
        expect(map.districts.reduce((sum, { only }) => sum + only, 0n)).toBe(map.located);
      }),
    );
  });

  test("every district of Phatthalung has a place of its own in the schematic map", () => {
    const places = known.map(({ code }) => districtGrid("93")[code]);
    expect(new Set(places.map((place) => `${place?.column}/${place?.row}`)).size).toBe(11);
    expect(places).not.toContain(undefined);
  });
});
