import { describe, expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "../budget/policyCycle";
import { changedFields, policyFields } from "./policyFields";
import { percentOfShare, readPolicy, shareOfPercent } from "./readPolicy";

const FIELDS = policyFields(POLICY_CYCLE_2568);
const fault = (change: Record<string, string>) => {
  const read = readPolicy({ ...FIELDS, ...change });
  return read.ok ? "read" : read.field;
};

describe("policy cycle as typed", () => {
  test("the cycle of the source goes to the fields and back", () => {
    expect(readPolicy(FIELDS)).toEqual({ ok: true, policy: POLICY_CYCLE_2568 });
    expect(FIELDS).toMatchObject({
      keyShareMin: "60",
      roundTo: "100",
      letterDate: "07/04/2566",
      "weight.income": "25",
    });
    expect(FIELDS["calendar.GOALS_20.day"]).toBe("31/5");
  });

  test.each<[string, Record<string, string>]>([
    ["windowMin", { windowMin: "abc" }],
    ["windowMin", { windowMin: "0" }],
    ["windowMax", { windowMax: "1.4" }],
    ["windowMax", { windowMax: "101" }],
    ["keyShareMin", { keyShareMin: "100.01" }],
    ["keyShareMin", { keyShareMin: "-1" }],
    ["minSources", { minSources: "0" }],
    ["minSources", { minSources: "5" }],
    ["minSources", { minSources: "2.5" }],
    ["straddler", { straddler: "OTHER" }],
    ["formSetId", { formSetId: "KJ-2568" }],
    ["letterDate", { letterDate: "31/2/2566" }],
    ["letterNo", { letterNo: " " }],
    ["weights", { "weight.equal": "19.99" }],
    ["weight.gpp", { "weight.gpp": "-10" }],
    ["roundTo", { roundTo: "0" }],
    ["roundTo", { roundTo: "1.234" }],
    ["noticeDays", { noticeDays: "0" }],
    ["fyTo", { fyTo: "2567" }],
    ["fyTo", { fyTo: "2600" }],
    ["calendar.ANNUAL.day", { "calendar.ANNUAL.day": "31/9" }],
    ["calendar.ANNUAL.2569", { "calendar.ANNUAL.2569": "31/9/2567" }],
    ["calendar.ANNUAL.reference", { "calendar.ANNUAL.2569": "15/10/2567" }],
  ])("%s is named when it cannot be taken: %o", (field, change) => expect(fault(change)).toBe(field));

  test("boundaries are taken: equal bounds, 100 %, weights in decimals that add up to 100", () => {
    expect(fault({ windowMin: "2", windowMax: "2", keyShareMin: "100" })).toBe("read");
    expect(fault({ "weight.equal": "19.99", "weight.gpp": "10.01" })).toBe("read");
    expect(fault({ minSources: "4", noticeDays: "365", roundTo: "0.01" })).toBe("read");
  });

  test("a date moved in one year carries its letter", () => {
    const read = readPolicy({
      ...FIELDS,
      "calendar.ANNUAL.2569": "๑๕/๑๐/๒๕๖๗",
      "calendar.ANNUAL.reference": "นร 1101/ว 1",
    });
    expect(read.ok && read.policy.calendar.find(({ kind }) => kind === "ANNUAL")?.exceptions).toEqual([
      { fy: 2569, iso: "2024-10-15", reference: "นร 1101/ว 1" },
    ]);
  });

  test.each([
    ["60", "0.6"],
    ["60.5", "0.605"],
    ["0", "0"],
    ["100", "1"],
    ["๖๐", "0.6"],
  ])("%s percent is the share %s", (percent, share) => expect(shareOfPercent(percent)).toBe(share));
  test.each([
    ["0.6", "60"],
    ["0.605", "60.5"],
    ["1", "100"],
    ["0.1", "10"],
    ["0", "0"],
  ])("the share %s is %s percent", (share, percent) => expect(percentOfShare(share)).toBe(percent));

  test("differences are told field by field", () => {
    expect(changedFields(FIELDS, { ...FIELDS, windowMax: "2.5", "calendar.ANNUAL.2569": "15/10/2567" })).toEqual([
      { field: "windowMax", before: "2", after: "2.5" },
      { field: "calendar.ANNUAL.2569", before: "", after: "15/10/2567" },
    ]);
  });
});
