import { describe, expect, test } from "vitest";
import { cellText } from "../kit/grid";
import type { Row } from "../kit/model";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { planJ2Docx } from "./docx";
import { columns, partTable, titleLine } from "./layout";
import { notesUnder } from "./notes";
import { headRow, planJ2Parts } from "./rows";
import { planJ2Sample } from "./sample";
import { DEFAULT_ADDITIONS, NO_ADDITIONS, type J2Project, type PlanJ2View } from "./view";
import { departmentLabel, GROUPS, ministryLabel } from "./words";

const labels = (rows: readonly Row[]) => rows.map(({ cells }) => cellText(cells[0] ?? {}));
const amounts = (rows: readonly Row[]) => rows.map(({ cells }) => cellText(cells.at(-1) ?? {}));
const only = (...projects: J2Project[]): PlanJ2View => ({ ...planJ2Sample, issues: ["ก"], projects });
const [safeFarms, road] = planJ2Sample.projects as [J2Project, J2Project];
const plain: J2Project = { ...road, id: "x", issue: "ก", code: "X-1" };

describe("[F2] words of แบบ จ.2", () => {
  test("title, nine heads and groups are those of the form", () => {
    expect(titleLine({ ...planJ2Sample, fy: fiscalYear(2565) })).toBe(
      "แผนปฏิบัติราชการประจำปีของจังหวัดพัทลุง ประจำปีงบประมาณ พ.ศ. ๒๕๖๕",
    );
    expect(titleLine({ ...planJ2Sample, provinceTh: "", fy: fiscalYear(2565) })).toBe(
      "แผนปฏิบัติราชการประจำปีของจังหวัด..... ประจำปีงบประมาณ พ.ศ. ๒๕๖๕",
    );
    expect(headRow(planJ2Sample).cells.map(cellText)).toEqual([
      "ประเด็นการพัฒนา / โครงการของจังหวัด",
      "ยุทธศาสตร์ชาติ/แผนแม่บทฯ",
      "หมุดหมายของแผนพัฒนา ฉบับที่ ๑๓",
      "ลำดับความสำคัญ",
      "แผนงาน",
      "กิจกรรมย่อย",
      "ตัวชี้วัดโครงการ",
      "หน่วยดำเนินงาน",
      "งบประมาณ (บาท)",
    ]);
    expect(
      headRow({ ...planJ2Sample, additions: { ...DEFAULT_ADDITIONS, callOuts: true } }).cells.map(cellText),
    ).toEqual([
      "ประเด็นการพัฒนา (๒) / โครงการของจังหวัด",
      "ยุทธศาสตร์ชาติ/แผนแม่บทฯ (๗)",
      "หมุดหมายของแผนพัฒนา ฉบับที่ ๑๓ (๘)",
      "ลำดับความสำคัญ (๙)",
      "แผนงาน (๑๐)",
      "กิจกรรมย่อย (๑๑)",
      "ตัวชี้วัดโครงการ (๑๒)",
      "หน่วยดำเนินงาน (๑๓)",
      "งบประมาณ (บาท) (๑๔)",
    ]);
    expect(Object.values(GROUPS)).toEqual([
      "๑. โครงการของจังหวัด",
      "๒. โครงการของกระทรวง กรม",
      "๓. โครงการขององค์กรปกครองส่วนท้องถิ่น",
      "๔. โครงการความร่วมมือกับภาคเอกชน",
    ]);
    const notes = notesUnder(
      { ...planJ2Sample, additions: NO_ADDITIONS },
      planJ2Parts({ ...planJ2Sample, additions: NO_ADDITIONS }),
      0,
    );
    expect(notes.map(({ text }) => text)).toEqual(["ขอให้จังหวัดจัดทำแบบฟอร์มตารางในไฟล์ Excel", "(๑ กิจกรรมหลัก ต่อ ๑ เซลล์)"]);
  });

  test("a ministry's or office's own name is not doubled", () => {
    expect(ministryLabel("กระทรวงคมนาคม")).toBe("โครงการของกระทรวงคมนาคม");
    expect(ministryLabel("คมนาคม")).toBe("โครงการของกระทรวงคมนาคม");
    expect(ministryLabel("")).toBe("โครงการของกระทรวง.....");
    expect(departmentLabel("กรมทางหลวง")).toBe("โครงการของกรมทางหลวง");
    expect(departmentLabel("สำนักงานปลัดกระทรวงมหาดไทย")).toBe("โครงการของสำนักงานปลัดกระทรวงมหาดไทย");
    expect(departmentLabel("")).toBe("โครงการของกรม.....");
  });
});

describe("[I4] groups and sums", () => {
  const [part] = planJ2Parts(planJ2Sample);
  const rows = part?.rows ?? [];

  test("a joint project stands once in each group that pays; numbers begin again in each issue", () => {
    const shared = "พัทลุงเมืองเกษตรปลอดภัย\n(โครงการร่วม รหัส 93-2568-01)";
    expect(labels(rows).slice(0, 14)).toEqual([
      "ประเด็นการพัฒนาที่ ๑ พัฒนาการเกษตรปลอดภัยและผลิตภัณฑ์ชุมชน",
      "๑. โครงการของจังหวัด",
      `๑.๑ ${shared}`,
      "๑.๑.๑ พัฒนาศักยภาพศูนย์จัดการศัตรูพืชชุมชน",
      "๑.๑.๒ ยกระดับการผลิตเกษตรอินทรีย์แบบมีส่วนร่วม",
      `๑.๑.๓ ${safeFarms.activities[2]?.title}`,
      "๒. โครงการของกระทรวง กรม",
      "๒.๑ โครงการของกระทรวงเกษตรและสหกรณ์",
      `๒.๑.๑ โครงการของกรมส่งเสริมการเกษตร\n${shared}`,
      "๓. โครงการขององค์กรปกครองส่วนท้องถิ่น",
      `๓.๑ ${shared}`,
      "๔. โครงการความร่วมมือกับภาคเอกชน",
      `๔.๑ ${shared}`,
      "ประเด็นการพัฒนาที่ ๒ ส่งเสริมการท่องเที่ยวเชิงนิเวศและวัฒนธรรม",
    ]);
    expect(labels(rows)).toContainEqual(expect.stringMatching(/^๑\.๑ ปรับปรุงถนน/));
  });

  test("every baht appears once: leaf rows add up to groups, issues and the total", () => {
    const sum = (kinds: readonly string[]) =>
      rows
        .filter(({ kind }) => kinds.includes(kind))
        .reduce((total, { cells }) => total + (cells.at(-1)?.amount ?? 0n), 0n);
    const stated = planJ2Sample.projects
      .filter(({ kind }) => kind === "KEY")
      .flatMap(({ slices }) => slices)
      .reduce((total, { amount }) => total + (amount ?? 0n), 0n);
    expect(part?.total).toBe(stated);
    expect(sum(["issue"])).toBe(stated);
    expect(sum(["group"])).toBe(stated);
    expect(part?.provinceTotal).toBe(54_651_000_00n);
  });

  test("an empty group ๑–๓ prints a dash, an empty group ๔ is left out, an issue without project keeps its row", () => {
    const emptyLabels = labels(rows).slice(-4);
    expect(emptyLabels).toEqual([
      expect.stringMatching(/^๒\.๑\.๑/),
      "๓. โครงการขององค์กรปกครองส่วนท้องถิ่น",
      "ประเด็นการพัฒนาที่ ๓ ยกระดับคุณภาพชีวิตและสังคม",
      "รวมทั้งสิ้น",
    ]);
    expect(amounts(rows).slice(-3)).toEqual(["-", "", "๖๘,๗๕๑,๐๐๐"]);
    expect(labels(rows).filter((label) => label === GROUPS.PRIVATE)).toHaveLength(1);
  });

  test("one main activity a row; its sub-activities stand in one cell", () => {
    const row = rows.find(({ id }) => id === "activity/a1/p1");
    expect(row?.cells).toHaveLength(9);
    expect(cellText(row?.cells[5] ?? {})).toBe(
      "กิจกรรมย่อยที่ ๑) จัดเวทีแลกเปลี่ยนเรียนรู้อำเภอละ 1 จุด รวม 11 จุด\nกิจกรรมย่อยที่ ๒) จัดทำแปลงตัวอย่าง 51 แปลง",
    );
  });

  test("projects stand by rank, those without rank last, then by code", () => {
    const ranked = (code: string, rank: number | null) => ({ ...plain, id: code, code, title: code, rank, slices: [] });
    const [own] = planJ2Parts(only(ranked("c", null), ranked("b", 2), ranked("a", null), ranked("d", 1)));
    expect(own?.rows.filter(({ kind }) => kind === "project").map(({ id }) => id)).toEqual([
      "project/d",
      "project/b",
      "project/a",
      "project/c",
    ]);
  });

  test("money of an activity that is gone is printed all the same", () => {
    const [own] = planJ2Parts(
      only({
        ...plain,
        activities: [],
        slices: [{ activityId: "gone", source: "PROVINCE", payer: null, amount: 700n }],
      }),
    );
    expect(labels(own?.rows ?? [])).toContain("๑.๑.๑ .....");
    expect(own?.total).toBe(700n);
  });

  test("a stated source without amount leaves the cell empty; money of a cluster is told under the table", () => {
    const slices = [
      { activityId: "b1", source: "PROVINCE" as const, payer: null, amount: null },
      { activityId: "b1", source: "CLUSTER" as const, payer: null, amount: 900_00n },
    ];
    const view = only({ ...plain, slices });
    const parts = planJ2Parts(view);
    expect(amounts(parts[0]?.rows ?? []).slice(0, 4)).toEqual(["", "", "", ""]);
    expect(parts[0]?.total).toBe(0n);
    expect(notesUnder(view, parts, 0).map(({ text }) => text)).toContain(
      "หมายเหตุ งบกลุ่มจังหวัด ๙๐๐ บาท ของ ๑ โครงการ แสดงในแผนปฏิบัติราชการประจำปีของกลุ่มจังหวัด จึงไม่รวมในตารางนี้",
    );
  });

  test("a project without money stands in the group of its owner", () => {
    const groupWith = (owner: J2Project["owner"]) => {
      const rows = planJ2Parts(only({ ...plain, owner, slices: [] }))[0]?.rows ?? [];
      const at = rows.findIndex(({ id }) => id?.startsWith("project/x"));
      return labels(rows.slice(0, at).filter(({ kind }) => kind === "group")).at(-1);
    };
    expect(groupWith("PROVINCE")).toBe(GROUPS.PROVINCE);
    expect(groupWith("MINISTRY")).toBe(GROUPS.MINISTRY);
    expect(groupWith("LAO")).toBe(GROUPS.LAO);
    expect(groupWith("PRIVATE_COOP")).toBe(GROUPS.PRIVATE);
  });
});

describe("parts and additions", () => {
  test("part ๒ holds other and undecided projects, with a note and the totals of both parts", () => {
    const parts = planJ2Parts(planJ2Sample);
    expect(parts.map(({ title }) => title)).toEqual(["ส่วนที่ ๑ โครงการสำคัญ", "ส่วนที่ ๒ โครงการอื่น"]);
    const notes = notesUnder(planJ2Sample, parts, 1);
    expect(notes.map(({ amount }) => amount)).toEqual([
      196_200_00n,
      196_200_00n,
      68_947_200_00n,
      54_847_200_00n,
      undefined,
      undefined,
      undefined,
    ]);
    expect(notes[4]?.text).toContain("โครงการจำนวน ๑ โครงการ ยังไม่ได้กำหนด");
    expect(notes[3]?.text).toContain("เทียบกับกรอบ");
  });

  test("without additions only columns 1, 2, 6, 7 and the amounts of leaf rows are filled, and there is one part", () => {
    const [part, ...others] = planJ2Parts({ ...planJ2Sample, additions: NO_ADDITIONS });
    expect(others).toEqual([]);
    for (const { kind, cells } of part?.rows ?? []) {
      for (const column of [2, 3, 4, 7]) expect(cellText(cells[column] ?? {})).toBe("");
      if (kind === "issue" || kind === "unit") expect(cellText(cells[8] ?? {})).toBe("");
    }
  });

  test("the column of amounts grows with the longest one, at the cost of the sub-activities", () => {
    const widths = (amount: bigint) => {
      const [part] = planJ2Parts(
        only({ ...plain, slices: [{ activityId: "b1", source: "PROVINCE", payer: null, amount }] }),
      );
      return columns(planJ2Sample, part?.rows ?? []).map(({ cm }) => cm);
    };
    expect(widths(99_999_999_00n)).toEqual([5.2, 2.6, 1.9, 1.3, 2.6, 5.2, 3.2, 2.6, 2.1]);
    expect(widths(146_239_000_00n)).toEqual([5.2, 2.6, 1.9, 1.3, 2.6, 4.9, 3.2, 2.6, 2.4]);
    expect(widths(2n ** 50n).at(-1)).toBeGreaterThan(3.5);
    expect(widths(10n ** 40n)[5]).toBe(3);
  });

  test("the tenth column stands before the amount", () => {
    const additions = { ...DEFAULT_ADDITIONS, sourceColumn: true };
    const [part] = planJ2Parts({ ...planJ2Sample, additions });
    expect(cellText(headRow({ ...planJ2Sample, additions }).cells[8] ?? {})).toBe("แหล่งงบ");
    expect(cellText(part?.rows.find(({ id }) => id === "activity/a1/p1")?.cells[8] ?? {})).toBe("งบจังหวัด");
  });
});

describe("the wording of an office", () => {
  test("columns in another order, hidden or named otherwise; sums and widths stay", () => {
    const ids = ["issue", "unit", "national", "milestone", "rank", "programme", "subActivities", "indicator", "amount"];
    const columnsOfOffice = ids.map((id) => ({
      id,
      ...(id === "unit" ? { text: "หน่วยงาน" } : {}),
      ...(id === "milestone" ? { hidden: true } : {}),
    }));
    const own: PlanJ2View = { ...planJ2Sample, set: { lists: { columns: columnsOfOffice }, texts: { total: "รวม" } } };
    const [part] = planJ2Parts(own);
    const [printed] = planJ2Parts(planJ2Sample);
    if (!part || !printed) throw new Error("the sample has a part");
    const table = partTable(own, part);
    const plain = partTable(planJ2Sample, printed);
    expect(table.rows[0]?.cells.map(cellText).slice(0, 3)).toEqual([
      "ประเด็นการพัฒนา / โครงการของจังหวัด",
      "หน่วยงาน",
      "ยุทธศาสตร์ชาติ/แผนแม่บทฯ",
    ]);
    expect(table.columns).toHaveLength(8);
    const width = (all: readonly { cm: number }[]) => Math.round(all.reduce((sum, { cm }) => sum + cm, 0) * 100);
    expect(width(table.columns)).toBe(width(plain.columns));
    expect(table.rows.map(({ cells }) => cells.at(-1)?.amount)).toEqual(
      plain.rows.map(({ cells }) => cells.at(-1)?.amount),
    );
    expect(cellText(table.rows.at(-1)?.cells[0] ?? {})).toBe("รวม");
  });
});

test("the footer's form code and revision are words of the form set", () => {
  const footer = (view: PlanJ2View) => planJ2Docx(view, "0123abcd").marks;
  expect(footer(planJ2Sample)).toMatchObject({ formCode: "แบบ จ.๒", revision: "ฉบับที่ ๑" });
  const set = { texts: { formCode: "แบบ จ.๒/๒๕๗๐", revision: "แก้ไขครั้งที่ {{revision}}" } };
  expect(footer({ ...planJ2Sample, set })).toMatchObject({ formCode: "แบบ จ.๒/๒๕๗๐", revision: "แก้ไขครั้งที่ ๑" });
});
