import { thaiDigits } from "~/format/digits";
import { thaiDate } from "~/format/thaiDate";
import { grid } from "../kit/grid";
import { footerMarks } from "../kit/form/footer";
import type { Column, DocModel, Paragraph, Row } from "../kit/model";
import { FILL, PORTRAIT, SIZE } from "../kit/page";
import { centred, paragraph } from "../kit/paragraphs";
import { areaName, ownFormLine } from "../ownForm";
import type { AttendanceView } from "./view";
import { HEADS, LABELS, OPEN_LINES, PARTS, TITLE } from "./words";

const COLUMNS: readonly Column[] = [{ cm: 1.2, align: "center" }, { cm: 4.2 }, { cm: 3.2 }, { cm: 4.2 }, { cm: 3.2 }];
const WIDTH = 16;

/** "เรื่อง …": a value, or a dotted line to write on. */
function line(label: string, value: string): Paragraph {
  if (value !== "") return paragraph([{ text: `${label} `, bold: true }, { text: value }]);
  return paragraph([{ text: label, bold: true }, { text: "\t" }], {
    tabs: [{ cm: WIDTH, align: "right", leader: "dot" }],
  });
}

/** One line a person; high enough to sign in. */
export function attendanceRows({ attendees }: AttendanceView): Row[] {
  const open = Array.from({ length: OPEN_LINES }, () => ({ name: "", position: "", org: "" }));
  return [...attendees, ...open].map(({ name, position, org }, at) => ({
    kind: "item",
    cantSplit: true,
    cells: [
      { text: thaiDigits(at + 1) },
      { text: name },
      { text: position },
      { text: org },
      // two lines leave room for a signature
      { text: "\n" },
    ],
  }));
}

/** ใบลงชื่อ of a dialogue session. `fingerprint` stands in the footer. */
export function attendanceDocx(view: AttendanceView, fingerprint: string): DocModel {
  const date = thaiDate(view.date, { digits: "thai" });
  const time = view.time === "" ? "" : `${thaiDigits(view.time.replace(":", "."))} น.`;
  return {
    title: `${TITLE} ${view.title}`,
    page: PORTRAIT,
    marks: footerMarks(PARTS, view, fingerprint),
    blocks: [
      centred(TITLE, { sizePt: SIZE.title, bold: true }),
      centred(`${areaName(view)} ปีงบประมาณ พ.ศ. ${thaiDigits(view.fy)}`),
      ownFormLine(),
      line(LABELS.title, view.title),
      line(LABELS.date, date),
      line(LABELS.time, time),
      { ...line(LABELS.place, view.place), after: 6 },
      grid({
        columns: COLUMNS,
        head: [{ kind: "head", cells: HEADS.map((text) => ({ text })), fill: FILL.head }],
        rows: attendanceRows(view),
        sizePt: 14,
      }),
    ],
  };
}
