import { describe, expect, test } from "vitest";
import type { BriefContent } from "~/domain/brief/briefContent";
import { satang } from "~/domain/money/satang";
import { indicatorText } from "../indicatorText";
import { cellText } from "../kit/grid";
import type { Block } from "../kit/model";
import { projectBriefDocx } from "./docx";
import { projectBriefRows } from "./rows";
import { projectBriefSample } from "./sample";
import type { ProjectBriefView } from "./view";

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block.runs.map(({ text }) => text).join("")] : []));
const rowsOf = (view: ProjectBriefView) => projectBriefRows(view).map(({ cells }) => cells.map(cellText));
const leftOf = (view: ProjectBriefView) => rowsOf(view).map(([left]) => left);
const withContent = (content: Partial<BriefContent>): ProjectBriefView => ({
  ...projectBriefSample,
  content: { ...projectBriefSample.content, ...content },
});

describe("[F1] words of แบบ กจ.๑-๑", () => {
  test("form code, title, line above the table and note are those of the form", () => {
    const texts = textsOf(projectBriefDocx(projectBriefSample, "0123abcd").blocks);
    expect(texts.slice(0, 4)).toEqual([
      "แบบ กจ.๑-๑",
      "(Project Brief รายโครงการ)",
      "แบบฟอร์มโครงการแบบย่อ (Project Brief) ของโครงการสำคัญภายใต้งบประมาณของกลุ่มจังหวัด",
      "ประเด็นการพัฒนาของกลุ่มจังหวัด พัฒนาการเกษตรปลอดภัยและผลิตภัณฑ์ชุมชน",
    ]);
    expect(texts.at(-1)).toBe(
      "ที่มา : นโยบาย หลักเกณฑ์ และวิธีจัดทำแผนของจังหวัดและกลุ่มจังหวัด ประจำปีงบประมาณ พ.ศ. 2568 - 2570 (หนังสือ สศช. ด่วนที่สุดที่ นร (ก.น.บ.) 1125/ว 2434 ลว. 7 เม.ย. 2566)",
    );
  });

  test("a province may print จังหวัด for กลุ่มจังหวัด (our adaptation)", () => {
    const texts = textsOf(projectBriefDocx({ ...projectBriefSample, areaWord: "จังหวัด" }, "0123abcd").blocks);
    expect(texts[2]).toBe("แบบฟอร์มโครงการแบบย่อ (Project Brief) ของโครงการสำคัญภายใต้งบประมาณของจังหวัด");
    expect(texts[3]).toMatch(/^ประเด็นการพัฒนาของจังหวัด /);
  });

  test("thirteen labels in official order, each main activity with its four labels after item ๘", () => {
    const activity = (n: string) => [`๘.${n} กิจกรรมหลักที่ ${n}`, "งบประมาณ", "ผู้รับผิดชอบ", "หน่วยงานที่เกี่ยวข้อง"];
    expect(leftOf(projectBriefSample)).toEqual([
      "๑. ชื่อโครงการสำคัญ",
      "๒. ชื่อแผนงาน",
      "๓. แนวทางการพัฒนา",
      "๔. หลักการและเหตุผล",
      "๕. วัตถุประสงค์ของโครงการ",
      "๖. ตัวชี้วัดและค่าเป้าหมาย",
      "๗. พื้นที่เป้าหมาย",
      "๘. กิจกรรมหลัก",
      ...activity("๑"),
      ...activity("๒"),
      ...activity("๓"),
      "๙. หน่วยงานดำเนินการ",
      "๑๐. ระยะเวลาในการดำเนินโครงการ",
      "๑๑. งบประมาณ",
      "๑๒. ผลผลิต (Output)",
      "๑๓. ผลลัพธ์จากการดำเนินโครงการ (Outcome)",
    ]);
  });

  test("an empty brief prints five dots in every item and no activity", () => {
    const empty = withContent({
      title: "",
      issue: { nodeId: null, text: "" },
      programme: { nodeId: null, text: "" },
      guideline: { nodeId: null, text: "" },
      rationale: "",
      objectives: "",
      indicators: [],
      districts: [],
      areaText: "",
      activityMethod: "",
      activities: [],
      periodStart: null,
      periodEnd: null,
      funding: [],
      outputs: "",
      outcomesQuantitative: "",
      outcomesQualitative: "",
    });
    const rows = rowsOf({ ...empty, leadOrg: "", partnerOrgs: [], districtNames: [] });
    expect(rows).toHaveLength(13);
    for (const [, right] of rows) expect(right).toContain(".....");
  });
});

describe("items with figures", () => {
  const right = (view: ProjectBriefView, label: string) => rowsOf(view).find(([left]) => left === label)?.[1];

  test("[I3] item ๑๑: the total, then sources in Thai digits, added up over activities", () => {
    expect(right(projectBriefSample, "๑๑. งบประมาณ")?.split("\n")).toEqual([
      "งบประมาณทั้งโครงการ\t๓,๐๖๐,๓๐๐ บาท",
      "งบจังหวัด\t๑,๔๖๐,๓๐๐ บาท",
      "งบท้องถิ่น\t๑๕๐,๐๐๐ บาท",
      "งบกระทรวง กรม (Function)\t๑,๒๕๐,๐๐๐ บาท",
      "งบเอกชน\t๒๐๐,๐๐๐ บาท",
    ]);
  });

  test("several budget years are told apart, in order", () => {
    const [line] = projectBriefSample.content.funding;
    const funding = [{ ...line!, amounts: { 2569: satang(50), 2568: satang(100) } }];
    expect(right(withContent({ funding }), "๑๑. งบประมาณ")?.split("\n")).toEqual([
      "งบประมาณทั้งโครงการ\t๑.๕๐ บาท",
      "งบจังหวัด ปี ๒๕๖๘\t๑ บาท",
      "งบจังหวัด ปี ๒๕๖๙\t๐.๕๐ บาท",
    ]);
  });

  test("item ๑๐: the period in words", () => {
    expect(right(projectBriefSample, "๑๐. ระยะเวลาในการดำเนินโครงการ")).toBe("๑ ตุลาคม ๒๕๖๗ – ๓๐ กันยายน ๒๕๖๘");
  });

  test("item ๖: indicators with targets; what is not stated is left out", () => {
    const [first, second] = projectBriefSample.content.indicators;
    expect(indicatorText(first!)).toBe(
      "ร้อยละของเกษตรกรที่เข้าร่วมโครงการซึ่งมีความรู้ในการผลิตเกษตรอินทรีย์ ค่าเป้าหมาย ร้อยละ ๙๐ (ขั้นต้น ๘๐ ขั้นสูง ๙๕) ข้อมูลฐานปี ๒๕๖๗ ร้อยละ ๗๒",
    );
    expect(indicatorText(second!)).toBe("จำนวนแปลงต้นแบบการผลิตพืชปลอดภัย ค่าเป้าหมาย ๕๑ แปลง");
    expect(indicatorText(second!, "short")).toBe("จำนวนแปลงต้นแบบการผลิตพืชปลอดภัย ๕๑ แปลง");
    expect(indicatorText({ ...second!, name: "", targetStd: "" })).toBe("..... ค่าเป้าหมาย ..... แปลง");
    const large = { ...second!, targetStd: "52000.5", baselineYear: 2566, baselineValue: "1500" };
    expect(indicatorText(large)).toMatch(/ค่าเป้าหมาย ๕๒,๐๐๐\.๕ แปลง ข้อมูลฐานปี ๒๕๖๖ จำนวน ๑,๕๐๐ แปลง$/);
    expect(indicatorText({ ...second!, targetStd: "2570", unit: "ปี พ.ศ." }, "short")).toMatch(/ ๒๕๗๐ ปี พ\.ศ\.$/);
  });

  test("a long item may split over pages, a short one stays whole, parts of an activity stay together", () => {
    const long = withContent({ rationale: "เหตุผลของโครงการ ".repeat(400) });
    const rows = projectBriefRows(long);
    expect(rows[3]?.cantSplit).toBe(false);
    expect(rows[0]?.cantSplit).toBe(true);
    const [title, budget, responsible, related] = rows.filter(({ kind }) => kind === "activity");
    expect([title, budget, responsible, related].map((row) => row?.keepNext)).toEqual([true, true, true, false]);
  });
});
