import { footerMarks } from "../kit/form/footer";
import { wordingOf, type FormParts } from "../kit/form/parts";
import type { Block, DocModel } from "../kit/model";
import { paragraph, slot } from "../kit/paragraphs";
import { areaName } from "../ownForm";
import { bookDocx } from "../planBook/book";
import { bookWords } from "../planBook/bookWords";
import { bookParts, type ChapterData } from "../planBook/chapters";
import { bookTable, itemRow, listBlocks, moneyCell, stepTable, textCell } from "../planBook/tables";
import type { BookIssue, BookProject, BookTarget } from "../planBook/view";
import type { FiveYearPlanView } from "./view";
import { CHAPTERS, CLOSING, PARTS, title } from "./words";

const numbered = ({ title: name }: BookIssue, at: number): string => `ประเด็นการพัฒนาที่ ${at + 1} ${slot(name)}`;

/** Each issue as a bold line with what `of` says under it; issues that say nothing are told as missing. */
function byIssue(issues: readonly BookIssue[], of: (issue: BookIssue) => readonly Block[], what: string): ChapterData {
  const said = issues.map((issue, at) => ({ head: numbered(issue, at), blocks: of(issue) }));
  const silent = said.filter(({ blocks }) => blocks.length === 0);
  const blocks = said
    .filter((one) => one.blocks.length > 0)
    .flatMap(({ head, blocks: own }) => [
      paragraph(head, { bold: true, left: 1.25, before: 4, after: 2, keepNext: true }),
      ...own,
    ]);
  if (issues.length === 0) return { blocks, missing: "ยังไม่มีประเด็นการพัฒนาในผังแผน" };
  if (silent.length === 0) return { blocks };
  return { blocks, missing: `ผังแผนยังไม่มี${what}ของ ${silent.map(({ head }) => head).join(" · ")}` };
}

function keyProjects({ programmes, others }: BookIssue): { programme: string; project: BookProject }[] {
  const all = [
    ...programmes.flatMap((one) =>
      one.projects.map((project) => ({ programme: `${one.code} ${one.title}`.trim(), project })),
    ),
    ...others.map((project) => ({ programme: "", project })),
  ];
  return all.filter(({ project }) => project.kind === "KEY");
}

function programmeBlocks(issue: BookIssue): Block[] {
  const rows = keyProjects(issue).map(({ programme, project }) =>
    itemRow([
      textCell(programme),
      { text: project.title },
      { text: project.activities.map((one) => `• ${one}`).join("\n") || "-" },
      moneyCell(project.amount),
    ]),
  );
  const empty = issue.programmes
    .filter(({ projects }) => !projects.some(({ kind }) => kind === "KEY"))
    .map((one) => itemRow([textCell(`${one.code} ${one.title}`.trim()), textCell(""), textCell(""), textCell("")]));
  if (rows.length + empty.length === 0) return [];
  return bookTable(
    [{ cm: 3.8 }, { cm: 4.4 }, { cm: 5 }, { cm: 2.8, align: "right" }],
    ["แผนงาน", "โครงการสำคัญ", "กิจกรรม", "งบประมาณ (บาท)"],
    [...rows, ...empty],
  );
}

/** Goals with the target of the five-year step of the plan. */
function stepGoals({ plan, fyFrom }: FiveYearPlanView): BookTarget[] {
  const at = Math.max(0, Math.floor((fyFrom - 2566) / 5));
  return plan.goals
    .flatMap((goal) => [goal, ...goal.indicators])
    .map(({ code, title: name, steps }) => ({ code, title: name, steps: [steps[at] ?? ""] }));
}

function chapterData(view: FiveYearPlanView): Parameters<typeof bookParts<(typeof CHAPTERS)[number]["key"]>>[2] {
  const { issues } = view.plan;
  const targets = stepGoals(view);
  const rows = targets.map((one) => itemRow([{ text: one.title }, textCell(one.steps[0] ?? "")]));
  const noGoals = { blocks: [], missing: "ยังไม่มีเป้าหมายในผังแผน" };
  return {
    ...(targets.length === 0 ? {} : { goals: { blocks: listBlocks(view.plan.goals.map((goal) => goal.title)) } }),
    success:
      rows.length === 0
        ? noGoals
        : {
            blocks: bookTable(
              [{ cm: 10 }, { cm: 6, align: "center" }],
              ["เป้าหมาย/ตัวชี้วัด", `ค่าเป้าหมาย พ.ศ. ${view.fyFrom}-${view.fyTo}`],
              rows,
            ),
          },
    issueList:
      issues.length === 0
        ? { blocks: [], missing: "ยังไม่มีประเด็นการพัฒนาในผังแผน" }
        : { blocks: issues.map((issue, at) => paragraph(numbered(issue, at), { left: 1.9, hanging: 0.65 })) },
    objectives: byIssue(issues, ({ objectives }) => listBlocks(objectives), "เป้าประสงค์"),
    indicators: byIssue(
      issues,
      ({ indicators }) => (indicators.length === 0 ? [] : stepTable(indicators, "ตัวชี้วัด")),
      "ตัวชี้วัด",
    ),
    guidelines: byIssue(issues, ({ guidelines }) => listBlocks(guidelines), "แนวทางการพัฒนา"),
    programmes: byIssue(issues, programmeBlocks, "แผนงานและโครงการสำคัญ"),
  };
}

/** แผนพัฒนา 5 ปี as a book: only key projects stand in it (I2). `fingerprint` stands in the footer. */
export function fiveYearPlanDocx(view: FiveYearPlanView, fingerprint: string): DocModel {
  const area = slot(areaName(view));
  const years = `(พ.ศ. ${view.fyFrom} - ${view.fyTo})`;
  return bookDocx(
    {
      cover: [title(area), years],
      office: area,
      parts: bookParts(CHAPTERS, bookWords(wordingOf<FormParts>(PARTS, view.set), view.book), chapterData(view)),
      closing: CLOSING,
    },
    `${title(area)} ${years}`,
    footerMarks(PARTS, view, fingerprint, { area }),
    view.pages,
  );
}
