import { expect, test } from "vitest";
import type { FundSource } from "~/domain/brief/briefContent";
import type { BriefView } from "./briefView";
import { newFunding } from "./newFunding";

const view = (all: boolean, own: string) =>
  ({
    leadOrgId: "agri",
    rights: { all, orgIds: [own] },
    organizations: [
      { id: "agri", type: "LINE_AGENCY" },
      { id: "tao", type: "LAO" },
      { id: "chamber", type: "CHAMBER" },
    ],
  }) as unknown as BriefView;
const lines = (...sources: FundSource[]) => sources.map((source) => ({ source }));

test("the lead's new line takes the next source that is not there yet", () => {
  expect(newFunding(view(true, "agri"), "a", []).source).toBe("PROVINCE");
  expect(newFunding(view(true, "agri"), "a", lines("PROVINCE", "LOCAL")).source).toBe("FUNCTION");
  expect(newFunding(view(true, "agri"), "a", lines("PROVINCE", "FUNCTION", "LOCAL", "PRIVATE")).source).toBe(
    "FUNCTION",
  );
});

test("a partner's new line is its own organisation's money", () => {
  expect(newFunding(view(false, "tao"), "a", [])).toEqual({ activityId: "a", orgId: "tao", source: "LOCAL" });
  expect(newFunding(view(false, "chamber"), "a", []).source).toBe("PRIVATE");
  expect(newFunding(view(false, "agri"), "a", lines("FUNCTION")).source).toBe("FUNCTION");
});
