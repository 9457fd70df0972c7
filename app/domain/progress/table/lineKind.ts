import { arabicDigits } from "../../text/arabicDigits";
import { matchKey } from "../cells/cleanText";

/** What a line of the table is. */
export const LINE_KINDS = [
  "total",
  "group",
  "admin",
  "project",
  "activity",
  "header",
  "blank",
  "title",
  "unclassified",
] as const;

/** Kind of a line; every line of a file has exactly one. */
export type LineKind = (typeof LINE_KINDS)[number];

/** A body line as its order and name cells say it. `name` is without number and prefix. */
export type LineHead = { kind: LineKind; orderNo: number | null; name: string };

const TOTAL = /^(?:ยอด|ผล)?รวม(?:ทั้งหมด|ทั้งสิ้น|งบประมาณ(?:ทั้งสิ้น)?|เป็นเงิน|จังหวัด)*$|^total$|^grandtotal$/;
const GROUP = /^(?:โครงการ|ผลผลิต|แผนงาน|ประเด็นการพัฒนา(?:ที่\s*\d+)?|ประเด็นยุทธศาสตร์(?:ที่\s*\d+)?|group)\s*[:：]\s*(.+)$/i;
const ISSUE = /^(?:ประเด็นการพัฒนา|ประเด็นยุทธศาสตร์|ยุทธศาสตร์)/;
const ADMIN = /ค่าใช้จ่ายในการบริหาร(?:งาน)?จังหวัด|ค่าใช้จ่ายในการบริหารงาน(?:กลุ่มจังหวัด)?แบบบูรณาการ/;
const ACTIVITY =
  /^(?:(\d{1,3})\s*[.)]\s*)?(?:-\s*)?(?:กิจกรรม(?:ย่อย|หลัก)?|activity)(?:ที่)?\s*(\d{1,3})?\s*[:：.]?\s*(.*)$/i;
const NUMBERED = /^(\d{1,5})\s*[.)]\s*(.+)$/;
// a sheet may hold 20,000 rows
const ORDER = /^(\d{1,5})\s*[.)]?$/;
const SUB_ORDER = /^\d{1,5}\.(\d{1,3})\.?$/;

function activityHead(order: string, name: string): LineHead | null {
  const sub = SUB_ORDER.exec(order);
  const found = ACTIVITY.exec(arabicDigits(name));
  if (!found && !sub) return null;
  const number = found?.[1] ?? found?.[2] ?? sub?.[1] ?? ORDER.exec(order)?.[1];
  const bare = found ? name.slice(name.length - (found[3] ?? "").length) : name;
  return { kind: "activity", orderNo: number === undefined ? null : parseInt(number, 10), name: bare || name };
}

function projectHead(order: string, name: string): LineHead | null {
  const printed = ORDER.exec(order);
  if (printed) return { kind: "project", orderNo: parseInt(printed[1] ?? "", 10), name };
  const inName = NUMBERED.exec(arabicDigits(name));
  if (order === "" && inName)
    return {
      kind: "project",
      orderNo: parseInt(inName[1] ?? "", 10),
      name: name.slice(name.length - (inName[2] ?? "").length),
    };
  return order === "" && /^โครงการ\S/.test(name) ? { kind: "project", orderNo: null, name } : null;
}

/**
 * Kind of a body line from its cleaned order and name cells. `hasMoney` = some figure stands in the line.
 * A number followed by "กิจกรรม" is an activity even when the number stands in the order cell (after a page break).
 */
export function lineHead(orderCell: string, nameCell: string, hasMoney: boolean): LineHead {
  const order = arabicDigits(orderCell).trim();
  const label = nameCell === "" && /[ก-๛a-z]/i.test(orderCell) ? orderCell : nameCell;
  const key = matchKey(label);
  if (TOTAL.test(key)) return { kind: "total", orderNo: null, name: label };
  if (ADMIN.test(key)) return { kind: "admin", orderNo: null, name: label };
  const group = GROUP.exec(label);
  if (group && !ORDER.test(order)) return { kind: "group", orderNo: null, name: (group[1] ?? label).trim() };
  if (ISSUE.test(label) && !ORDER.test(order)) return { kind: "group", orderNo: null, name: label };
  const named = label === "" ? null : (activityHead(order, label) ?? projectHead(order, label));
  return named && (hasMoney || order !== "") ? named : { kind: "unclassified", orderNo: null, name: label };
}
