import { describe, expect, test } from "vitest";
import { findPages, pageTargets } from "./pageTargets";

const place = { areaCode: "93", areaNameTh: "พัทลุง", areaNameEn: "Phatthalung", fy: 2568 };
const nobody = { users: false, organizations: false, audit: false, create: false };
const everything = { users: true, organizations: true, audit: true, create: true };
const links = (access: typeof nobody, question: string) =>
  findPages(pageTargets(access, place), question).map(({ link }) => link);

describe("pages by name", () => {
  test.each([
    ["จัดลำดับ", "/years/93-2568/ranking"],
    ["rank", "/years/93-2568/ranking"],
    ["เอกสาร", "/years/93-2568/documents"],
    ["ธีม", "/account"],
    ["แป้น", "#keys"],
  ])("%s leads to %s", (question, link) => expect(links(nobody, question)).toContain(link));

  test("only pages that the person can open are named", () => {
    const of = (access: typeof nobody) => pageTargets(access, place).map(({ link }) => link);
    expect(of(nobody).filter((link) => /admin|new/.test(link))).toEqual([]);
    expect(of(everything).filter((link) => /admin|new/.test(link))).toHaveLength(4);
  });

  test("an empty question names nothing", () => expect(links(everything, "  ")).toEqual([]));
});
