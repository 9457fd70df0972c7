import { MAX_ACTIVITY_TITLE, MAX_PLAN_WORDS, MAX_TITLE } from "../../brief/textLimits";
import type { Finding } from "../../rules/finding";
import type { ProgressLine } from "../lines/progressLine";
import { finding } from "./r23";

/** Most characters (UTF-16 units) of the name of a line, by what the line becomes. */
const LIMITS: Readonly<Partial<Record<ProgressLine["level"], number>>> = {
  GROUP: MAX_PLAN_WORDS,
  PROJECT: MAX_TITLE,
  ACTIVITY: MAX_ACTIVITY_TITLE,
};

/** True when a line's name is longer than the brief or plan takes: the line is not imported, never cut. */
export function nameTooLong({ level, name }: Pick<ProgressLine, "level" | "name">): boolean {
  return name.length > (LIMITS[level] ?? Infinity);
}

/** [R23] A name that is too long, named at its cell. */
export function checkName(line: ProgressLine): Finding[] {
  if (!nameTooLong(line)) return [];
  const [length, most] = [line.name.length, LIMITS[line.level] ?? 0];
  const start = line.name.slice(0, 40);
  return [
    finding("NAME_TOO_LONG", "E", line, "name", {
      th: `ชื่อ “${start}…” ยาว ${length} ตัวอักษร เกิน ${most} จึงไม่ถูกนำเข้า ย่อชื่อในไฟล์แล้วนำเข้าใหม่`,
      en: `the name “${start}…” has ${length} characters, more than ${most}, and is not imported; shorten it in the file and import again`,
    }),
  ];
}
