import { describe, expect, test } from "vitest";
import type { BriefRightsView, BriefView } from "./briefView";
import { defaultOwner, mayAddRows, mayItem, mayRow, rowOwners } from "./rights";

const rights = (given: Partial<BriefRightsView>): BriefRightsView => ({
  write: true,
  all: false,
  items: [4, 5, 6, 7, 12, 13],
  orgIds: ["tao"],
  setPartners: false,
  closeItems: false,
  draftMou: false,
  ...given,
});
const lead = rights({ all: true, orgIds: ["agri"] });
const reader = rights({ write: false, items: [], orgIds: [] });

describe("what the page lets a person write", () => {
  test("a partner writes its items and its own rows, nothing of the lead", () => {
    const partner = rights({});
    expect([1, 4, 8, 13, 0].map((item) => mayItem(partner, item))).toEqual([false, true, false, true, false]);
    expect(mayRow(partner, "tao")).toBe(true);
    expect(mayRow(partner, "agri")).toBe(false);
    expect(mayRow(partner, null)).toBe(false);
    expect(mayAddRows(partner)).toBe(true);
    expect(mayAddRows(rights({ orgIds: [] }))).toBe(false);
  });

  test("the lead writes everything, a reader nothing", () => {
    expect([0, 1, 9].every((item) => mayItem(lead, item))).toBe(true);
    expect(mayRow(lead, null)).toBe(true);
    expect(mayItem(reader, 4)).toBe(false);
    expect(mayRow({ ...reader, orgIds: ["tao"] }, "tao")).toBe(false);
  });

  test("a new row belongs to one's own organisation; the lead chooses, item 9 first", () => {
    const organization = (id: string, active = true) => ({ id, active }) as BriefView["organizations"][number];
    const view = {
      leadOrgId: "agri",
      partners: [{ orgId: "agri" }, { orgId: "tao" }],
      organizations: [
        organization("pao"),
        organization("agri"),
        organization("tao", false),
        organization("old", false),
      ],
    };
    const seenBy = (person: BriefRightsView) => ({ ...view, rights: person }) as BriefView;
    expect(rowOwners(seenBy(rights({}))).map(({ id }) => id)).toEqual(["tao"]);
    expect(rowOwners(seenBy(lead)).map(({ id }) => id)).toEqual(["agri", "tao", "pao"]);
    expect(defaultOwner(seenBy(rights({})))).toBe("tao");
    expect(defaultOwner(seenBy(rights({ all: true, orgIds: [] })))).toBe("agri");
    expect(defaultOwner(seenBy(reader))).toBe(null);
  });
});
