import { baht } from "~/format/baht";
import { basicInfoBlocks } from "../basicInfo/docx";
import { expenditureBlocks } from "../expenditure/docx";
import type { Block } from "../kit/model";
import { LANDSCAPE, PORTRAIT } from "../kit/page";
import { paragraph, slot } from "../kit/paragraphs";
import type { ChapterData } from "../planBook/chapters";
import { bookTable, itemRow, listBlocks, moneyCell, stepTable, textCell } from "../planBook/tables";
import { planJ2Blocks } from "../planJ2/docx";
import { summaryBlocks } from "./figures";
import type { AnnualPlanView } from "./view";
import type { AnnualKey } from "./words";

const say = (text: string): Block => paragraph(text, { align: "thai", firstLine: 1.25, after: 6 });

/** Which goal, master plan and milestone each project serves. */
function alignment({ j2, plan }: AnnualPlanView): ChapterData {
  const goals = new Map(plan.issues.map((issue) => [issue.title, issue.goals.join(" ")]));
  const open = j2.projects.filter(
    ({ nationalCode, milestone }) => nationalCode.trim() === "" || milestone.trim() === "",
  );
  const rows = j2.projects.map((project) =>
    itemRow([
      { text: slot(project.title) },
      textCell(project.nationalCode),
      textCell(project.milestone),
      textCell(goals.get(project.issue) ?? ""),
    ]),
  );
  const blocks = bookTable(
    [{ cm: 6.4 }, { cm: 2.4, align: "center" }, { cm: 3.2 }, { cm: 4 }],
    ["โครงการ", "ยุทธศาสตร์ชาติ/แผนแม่บทฯ", "หมุดหมายของแผนพัฒนา ฉบับที่ 13", "เป้าหมายจังหวัด 20 ปี"],
    rows,
  );
  if (rows.length === 0) return { blocks: [], missing: "ยังไม่มีโครงการในแผน", place: "projects" };
  return open.length === 0
    ? { blocks }
    : { blocks, missing: `${open.length} โครงการยังไม่ระบุแผนแม่บทฯ หรือหมุดหมาย`, place: "projects" };
}

function map({ places }: AnnualPlanView): ChapterData {
  const rows = places.map(({ code, title, places: where }) =>
    itemRow([{ text: code }, { text: title }, textCell(where)]),
  );
  const table = bookTable([{ cm: 2.6 }, { cm: 6.4 }, { cm: 7 }], ["รหัส", "โครงการ", "ที่ตั้งหลัก"], rows);
  return {
    blocks: rows.length === 0 ? [] : table,
    missing: "ระบบมีเฉพาะรายชื่อที่ตั้ง แทรกภาพแผนที่ในไฟล์ Word",
    place: "projects",
  };
}

function j2({ j2: plan }: AnnualPlanView): ChapterData {
  return {
    blocks: [
      paragraph("ตารางแนวนอนเริ่มในหน้าถัดไป", { firstLine: 1.25, nextPage: LANDSCAPE }),
      ...planJ2Blocks(plan),
      paragraph("", { sizePt: 1, nextPage: PORTRAIT }),
    ],
  };
}

function forms({ activities }: AnnualPlanView): ChapterData {
  if (activities.length === 0) return { blocks: [], missing: "ยังไม่มีกิจกรรมหลักในโครงการ", place: "projects" };
  return {
    blocks: [
      say(`จำนวน ${activities.length} ชุด เรียงตามโครงการและกิจกรรมหลักในแบบ จ.2`),
      ...activities.flatMap((one) => [...basicInfoBlocks(one, true), ...expenditureBlocks(one, true)]),
    ],
  };
}

function agencies({ agencies: all }: AnnualPlanView): ChapterData {
  if (all.length === 0) return { blocks: [], missing: "ยังไม่มีหน่วยงานในโครงการ", place: "projects" };
  const rows = all.map(({ name, activities, amount }) =>
    itemRow([{ text: name }, { text: String(activities) }, moneyCell(amount)]),
  );
  return {
    blocks: bookTable(
      [{ cm: 9 }, { cm: 3, align: "center" }, { cm: 4, align: "right" }],
      ["หน่วยงาน", "กิจกรรมหลัก", "งบประมาณของหน่วยงาน (บาท)"],
      rows,
    ),
  };
}

function goals({ plan }: AnnualPlanView): ChapterData {
  const all = plan.goals.flatMap((goal) => [goal, ...goal.indicators]);
  return all.length === 0
    ? { blocks: [], missing: "ยังไม่มีเป้าหมายในผังแผน" }
    : { blocks: stepTable(all, "เป้าหมาย/ตัวชี้วัด") };
}

/** What the data says in each part of the annual plan. */
export function annualParts(view: AnnualPlanView): Partial<Record<AnnualKey, ChapterData>> {
  const { plan, adminCost } = view;
  const objectives = plan.issues.flatMap((issue) => issue.objectives);
  const noIssue = { blocks: [], missing: "ยังไม่มีประเด็นการพัฒนาในผังแผน" };
  return {
    summary: { blocks: summaryBlocks(view) },
    alignment: alignment(view),
    ...(objectives.length === 0 ? {} : { objectives: { blocks: listBlocks(objectives) } }),
    goals: goals(view),
    issues: plan.issues.length === 0 ? noIssue : { blocks: listBlocks(plan.issues.map(({ title }) => title)) },
    map: map(view),
    j2: j2(view),
    admin:
      adminCost === null
        ? { blocks: [], missing: "ยังไม่ได้บันทึกค่าใช้จ่ายในการบริหารงานในหน้าตั้งค่ากรอบวงเงิน", place: "settings" }
        : { blocks: [say(`จำนวน ${baht(adminCost, { unit: true })}`)] },
    forms: forms(view),
    agencies: agencies(view),
  };
}
