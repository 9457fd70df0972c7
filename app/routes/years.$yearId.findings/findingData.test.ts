import { describe, expect, test } from "vitest";
import { addressOf, groupOf, type FindingEntry } from "./findingData";

const entry = (target: FindingEntry["target"]): FindingEntry => ({
  finding: { rule: "R1", severity: "E", code: "X", ids: [], message: { th: "", en: "" } },
  subject: null,
  target,
  projectIds: [],
  orgs: [],
  mine: false,
});

describe("where a finding is mended", () => {
  test.each<[FindingEntry["target"], string]>([
    [{ kind: "frame" }, "/years/93-2568/settings"],
    [{ kind: "ranking", projectId: "p" }, "/years/93-2568/ranking#rank-p"],
    [{ kind: "ranking", projectId: null }, "/years/93-2568/ranking"],
    [{ kind: "brief", briefId: "b", item: 11 }, "/briefs/b#item-11"],
    [{ kind: "brief", briefId: "b", item: null }, "/briefs/b"],
    [{ kind: "brief", briefId: "b", item: "extra" }, "/briefs/b#extra"],
    [{ kind: "status", briefId: "b" }, "/briefs/b/status"],
    [{ kind: "pair", a: "p", b: "q" }, "/years/93-2568/duplicates?a=p&b=q"],
    [{ kind: "calendar" }, "/years/93-2568#calendar"],
    [{ kind: "plan", nodeId: "n" }, "/years/93-2568/plan?focus=n"],
    [{ kind: "planLink", nodeId: "n" }, "/years/93-2568/plan?focus=n&do=link"],
    [{ kind: "agencyRow", planId: "a", rowId: "r" }, "/agency-plans/a?fy=2568#row-r"],
    [{ kind: "mou", mouId: "m" }, "/mous/m/duties"],
    [{ kind: "import", importId: "i" }, "/years/93-2568/import?batch=i"],
  ])("%j → %s", (target, address) => expect(addressOf(entry(target), "93-2568")).toBe(address));

  test.each([
    ["R9b", "R9"],
    ["R4b", "R4"],
    ["R1", "R1"],
    ["R15", "R15"],
    ["R14b", "R14"],
    ["R20b", "R20"],
    ["R99", "other"],
    ["", "other"],
  ])("rule %s stands under %s", (rule, group) => expect(groupOf(rule)).toBe(group));
});
