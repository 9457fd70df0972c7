import { footerMarks } from "../kit/form/footer";
import { wordingOf, type FormParts } from "../kit/form/parts";
import type { DocModel } from "../kit/model";
import { SIZE } from "../kit/page";
import { paragraph, slot } from "../kit/paragraphs";
import { areaName } from "../ownForm";
import { bookDocx } from "../planBook/book";
import { bookWords } from "../planBook/bookWords";
import { BOOK_PART_MISSING, bookParts, type ChapterData } from "../planBook/chapters";
import { listBlocks, stepTable } from "../planBook/tables";
import type { Goals20View } from "./view";
import { CHAPTERS, ENVIRONMENT_HELP, PARTS, TITLE } from "./words";

function targets({ plan }: Goals20View): ChapterData {
  const own = plan.goals
    .flatMap((goal) => [goal, ...goal.indicators])
    .filter(({ steps }) => steps.some((one) => one !== ""));
  if (own.length === 0) return { blocks: [], missing: "ยังไม่มีค่าเป้าหมายของเป้าหมายหรือตัวชี้วัดในผังแผน" };
  const open = plan.goals.filter(({ steps, indicators }) =>
    [steps, ...indicators.map((one) => one.steps)].flat().every((one) => one === ""),
  );
  const missing =
    open.length === 0 ? {} : { missing: `เป้าหมายที่ยังไม่มีค่าเป้าหมาย: ${open.map(({ title }) => title).join(" · ")}` };
  return { blocks: stepTable(own, "เป้าหมาย/ตัวชี้วัด"), ...missing };
}

/** เป้าหมายการพัฒนาจังหวัด 20 ปี as a book. `fingerprint` stands in the footer. */
export function goals20Docx(view: Goals20View, fingerprint: string): DocModel {
  const { goals } = view.plan;
  const help = paragraph(ENVIRONMENT_HELP, { sizePt: SIZE.note, after: 4 });
  const wording = bookWords(wordingOf<FormParts>(PARTS, view.set), view.book);
  const parts = bookParts(CHAPTERS, wording, {
    goals:
      goals.length === 0
        ? { blocks: [], missing: "ยังไม่มีเป้าหมายในผังแผน" }
        : { blocks: listBlocks(goals.map(({ title }) => title)) },
    targets: targets(view),
    ...(wording.text("environment") === ""
      ? { environment: { blocks: [help], missing: BOOK_PART_MISSING, place: "book" } }
      : {}),
  });
  const area = slot(areaName(view));
  return bookDocx(
    { cover: [TITLE, "(พ.ศ. 2566 – 2585)"], office: area, parts },
    `${TITLE} ${area}`,
    footerMarks(PARTS, view, fingerprint),
    view.pages,
  );
}
