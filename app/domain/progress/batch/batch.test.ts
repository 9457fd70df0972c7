import { describe, expect, test } from "vitest";
import type { BriefContent } from "../../brief/briefContent";
import { fiscalYear } from "../../calendar/fiscalYear";
import { satang } from "../../money/satang";
import type { ProgressLine } from "../lines/progressLine";
import { agencyKey, agencyName, similarAgencies } from "./agencyName";
import { briefOfProject, type BriefMaker } from "./briefOfProject";
import { compareProjects, type ExistingProject } from "./compareProjects";
import { issueKey } from "./issueName";
import { matchAgencies } from "./matchAgencies";
import { mergeBrief } from "./mergeBrief";

const fy = fiscalYear(2568);
const NONE = {
  allocated: null,
  q1: null,
  q2: null,
  q3: null,
  q4: null,
  result: null,
  disbursed: null,
  remaining: null,
};

function line(part: Partial<ProgressLine> & { amount?: number }): ProgressLine {
  const { amount, ...rest } = part;
  return {
    key: "P01",
    level: "PROJECT",
    line: 2,
    parentKey: null,
    groupKey: null,
    orderNo: 1,
    name: "ซ่อมถนน",
    printedName: "ซ่อมถนน",
    figures: { ...NONE, allocated: amount === undefined ? null : satang(amount) },
    moneyTexts: {},
    periodStart: null,
    periodEnd: null,
    periodText: "",
    outputs: "",
    status: null,
    statusText: "",
    agency: "แขวงทางหลวง",
    cells: [],
    at: { agency: "2:4", name: "2:2" },
    shiftedAt: null,
    ...rest,
  };
}

function maker(): BriefMaker {
  let count = 0;
  return {
    fy,
    orgId: "org",
    issue: { nodeId: null, text: "ด้านถนน" },
    commitment: "PLEDGED",
    newId: () => `id${(count += 1)}`,
    orders: (many) => Array.from({ length: many }, (_, index) => `a${index}`),
  };
}

const places = (_last: string | null, count: number) => Array.from({ length: count }, (_, index) => `z${index}`);

describe("agency names", () => {
  test.each([
    ["สนง.เกษตร", "สำนักงานเกษตรจังหวัดพัทลุง"],
    ["แขวงทางหลวง ชนบท", "แขวงทางหลวงชนบทพัทลุง"],
    ["สง.ท่องเที่ยว", "สนง. ท่องเที่ยว จ.พัทลุง"],
    ["ศูนย์ศึกษาทะเล น้อย", "ศูนย์ศึกษาทะเลน้อย"],
  ])("%s and %s are one agency", (a, b) => expect(agencyKey(a, "พัทลุง")).toBe(agencyKey(b, "พัทลุง")));

  test("different offices stay different", () => {
    expect(agencyKey("สนง.เกษตร", "พัทลุง")).not.toBe(agencyKey("สนง.เกษตรและสหกรณ์", "พัทลุง"));
    expect(similarAgencies("เกษตร", "เกษตรและสหกรณ์")).toBe(false);
    expect(similarAgencies("ประมงจ้ง", "ประมง")).toBe(true);
    expect(agencyKey("สำนักงานจังหวัดพัทลุง", "พัทลุง")).not.toBe("");
  });

  test("line-wrap blanks between Thai letters are closed, others kept", () => {
    expect(agencyName("แขวงทางหลวง ชนบท")).toBe("แขวงทางหลวงชนบท");
    expect(agencyName("บริษัท ABC  จำกัด")).toBe("บริษัท ABC จำกัด");
  });

  const organizations = [{ id: "o1", nameTh: "สำนักงานประมงจังหวัดพัทลุง", shortNameTh: "สนง.ประมง", aliases: [] }];
  test("a similar agency is asked; answered it is the standing one, unanswered a new one", () => {
    const rows = [line({ agency: "สนง.ประมงจ้ง" })];
    const asked = matchAgencies(rows, organizations, "พัทลุง", new Map());
    expect(asked.questions.map(({ cell, choices }) => [cell, choices.map(({ id }) => id)])).toEqual([
      ["2:4", ["o1", "new"]],
    ]);
    expect([...asked.agencies.values()].map(({ orgId, name }) => [orgId, name])).toEqual([[null, "สนง.ประมงจ้ง"]]);
    const answered = matchAgencies(rows, organizations, "พัทลุง", new Map([["2:4", "o1"]]));
    expect([...answered.agencies.values()][0]?.orgId).toBe("o1");
  });

  test("the same agency is not asked", () => {
    const { agencies, questions } = matchAgencies([line({ agency: "สนง. ประมง" })], organizations, "พัทลุง", new Map());
    expect([questions, [...agencies.values()][0]?.orgId]).toEqual([[], "o1"]);
  });
});

describe("issues", () => {
  test.each([
    ["โครงการพัฒนาด้านพัฒนา ด้านสังคม", "โครงการพัฒนาด้านสังคม"],
    ["โครงการพัฒนา ด้านการท่องเที่ยวและบริการ", "ประเด็นการพัฒนาที่ 2 การท่องเที่ยวและบริการ"],
  ])("%s is %s", (a, b) => expect(issueKey(a)).toBe(issueKey(b)));
  test("other issues are others", () => expect(issueKey("ด้านสังคม")).not.toBe(issueKey("ด้านการเกษตร")));
});

describe("briefs from a table", () => {
  const activity = (name: string, amount?: number) =>
    line({ key: `A-${name}`, level: "ACTIVITY", name, amount, periodStart: "2025-04-01", periodEnd: "2025-06-30" });

  test("activities carry the provincial money of the year and the project's period spans them", () => {
    const brief = briefOfProject(
      line({ amount: 300, outputs: "ถนน 1 สาย" }),
      [activity("ลาดยาง", 100), activity("ตีเส้น", 200)],
      maker(),
    );
    expect(brief.activities.map(({ title, orgId }) => [title, orgId])).toEqual([
      ["ลาดยาง", "org"],
      ["ตีเส้น", "org"],
    ]);
    expect(brief.funding.map(({ source, commitment, amounts }) => [source, commitment, amounts])).toEqual([
      ["PROVINCE", "PLEDGED", { 2568: 100 }],
      ["PROVINCE", "PLEDGED", { 2568: 200 }],
    ]);
    expect(brief).toMatchObject({ periodStart: "2025-04-01", periodEnd: "2025-06-30", outputs: "ถนน 1 สาย" });
    expect(brief.issue.text).toBe("ด้านถนน");
  });

  test("a project without activities is its own activity", () => {
    const brief = briefOfProject(line({ amount: 300 }), [], maker());
    expect(brief.activities.map(({ title }) => title)).toEqual(["ซ่อมถนน"]);
    expect(brief.funding[0]?.amounts).toEqual({ 2568: 300 });
  });

  test("money that only the project row states is not spread over its activities", () => {
    const brief = briefOfProject(line({ amount: 300 }), [activity("ลาดยาง")], maker());
    expect(brief.funding.map(({ amounts }) => amounts)).toEqual([{}, { 2568: 300 }]);
    expect(brief.activities[1]?.title).toContain("ไม่ได้แยกตามกิจกรรม");
  });

  test("a blank amount stays not stated, a dash is zero", () => {
    const brief = briefOfProject(line({}), [activity("ก"), activity("ข", 0)], maker());
    expect(brief.funding.map(({ amounts }) => amounts)).toEqual([{}, { 2568: 0 }]);
  });
});

describe("importing again", () => {
  const content = briefOfProject(line({ amount: 300, outputs: "ถนน 1 สาย" }), [], maker());
  const existing: ExistingProject = {
    projectId: "p",
    briefId: "b",
    code: "93-2568-001",
    names: ["ซ่อมถนน"],
    agencyKeys: [agencyKey("แขวงทางหลวงพัทลุง", "พัทลุง")],
    frozen: false,
    groupName: "ด้านถนน",
    content,
  };
  const compare = (part: Parameters<typeof line>[0], agency = "แขวงทางหลวง") =>
    compareProjects(
      [
        {
          key: "P01",
          name: part.name ?? "ซ่อมถนน",
          agencyKey: agencyKey(agency, "พัทลุง"),
          content: briefOfProject(line(part), [], maker()),
        },
      ],
      [existing],
      fy,
      places,
    )[0];

  test("the same table is the same project", () => {
    expect(compare({ amount: 300, outputs: "ถนน 1 สาย", name: "ซ่อม ถนน" })).toMatchObject({
      state: "SAME",
      projectId: "p",
    });
  });

  test("another amount is a change from the old to the new figure", () => {
    const found = compare({ amount: 50_000, outputs: "ถนน 1 สาย" });
    expect(found?.state).toBe("CHANGED");
    expect(found?.changes.map(({ from, to }) => [from, to])).toEqual([
      ["3", "500"],
      ["3", "500"],
    ]);
  });

  test("another agency or name is another project", () => {
    expect(compare({ amount: 300 }, "แขวงทางหลวงชนบท")?.state).toBe("NEW");
    expect(compare({ amount: 300, name: "ซ่อมสะพาน" })?.state).toBe("NEW");
  });

  test("of two rows with one name the second is new", () => {
    const one = { key: "P01", name: "ซ่อมถนน", agencyKey: existing.agencyKeys[0] ?? "", content };
    const states = compareProjects([one, { ...one, key: "P02" }], [existing], fy, places).map(({ state }) => state);
    expect(states).toEqual(["SAME", "NEW"]);
  });

  test("a merge keeps what the table does not know: other sources, other years, other rows", () => {
    const [line0] = content.funding;
    if (!line0) throw new Error("no line");
    const before: BriefContent = {
      ...content,
      rationale: "เหตุผล",
      funding: [
        { ...line0, amounts: { ...line0.amounts, 2569: satang(7) } },
        { ...line0, id: "other", source: "LOCAL" as const, amounts: { 2568: satang(9) } },
      ],
    };
    const imported = briefOfProject(line({ amount: 500 }), [], maker());
    const merged = mergeBrief(before, imported, fy, places);
    expect(merged.rationale).toBe("เหตุผล");
    expect(merged.outputs).toBe("ถนน 1 สาย");
    expect(merged.activities).toHaveLength(1);
    expect(merged.funding.map(({ amounts }) => amounts)).toEqual([{ 2568: 500, 2569: 7 }, { 2568: 9 }]);
  });
});
