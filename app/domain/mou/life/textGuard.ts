import type { Finding } from "../../rules/finding";
import { checkMouFields, type MouFields } from "../mouFields";
import type { MouContent } from "../mouContent";

/** A clause as the negotiation left it. */
export type GuardClause = { key: string; heading: string; state: string };

const open = (rule: string, code: string, id: string, th: string, en: string): Finding => ({
  ...{ rule, severity: "E", code, ids: [id], message: { th, en } },
});

/** Slots of the form; the day of signing is asked for later, when authority is judged on it. */
function checkSlots({ slots, areaName, parties, project, fy }: MouContent): Finding[] {
  const transferee = parties.find(({ role }) => role === "TRANSFEREE");
  const fields: MouFields = {
    ...slots,
    ...{ areaName, transfereeName: transferee?.nameTh ?? "", projectTitle: project.title, fy },
  };
  return checkMouFields(fields).filter(({ ids }) => !ids.includes("signingDate"));
}

/**
 * [R10, R11] What stands before a text that all sides agreed on: every clause agreed by every side and not empty; in a
 * transfer every slot but the day of signing filled.
 */
export function checkText(content: MouContent, clauses: readonly GuardClause[]): Finding[] {
  const words = new Map(content.clauses.map(({ key, text }) => [key, text]));
  const ofClauses = clauses.flatMap(({ key, heading, state }) => {
    if ((words.get(key) ?? "").trim() === "")
      return [open("R10", "CLAUSE_EMPTY", key, `ข้อ “${heading}” ยังไม่มีข้อความ`, `Clause “${heading}” has no words`)];
    if (state === "AGREED") return [];
    return [
      open(
        "R10",
        "CLAUSE_OPEN",
        key,
        `ข้อ “${heading}” ยังไม่ตกลงครบทุกฝ่าย`,
        `Not every side has agreed to clause “${heading}”`,
      ),
    ];
  });
  return [...ofClauses, ...(content.type === "ASSET_TRANSFER" ? checkSlots(content) : [])];
}
