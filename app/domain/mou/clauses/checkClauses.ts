import type { Bilingual, Finding } from "../../rules/finding";
import { DOTS } from "./dots";
import type { ClauseState } from "./clauseLife";
import { TOPIC_KEYS } from "./clauseKeys";
import { CLAUSE_HEADINGS } from "./library";
import type { MouType } from "../parties";

/** A clause as R10 sees it: `agreed` = every side stands by the words as they are now. */
export type CheckedClause = { key: string; heading: string; text: string; agreed: boolean; state: ClauseState };

/** A side by the name that the text must say. */
export type NamedSide = { nameTh: string };

const found = (code: string, key: string, message: Bilingual): Finding => ({
  rule: "R10",
  severity: "E",
  code,
  ids: [key],
  message,
});

const plain = (text: string) => text.replace(/\s+/gu, "");

function checkTopic(clause: CheckedClause, sides: readonly NamedSide[]): Finding[] {
  const { key, heading, text } = clause;
  if (plain(text) === "")
    return [
      found("TOPIC_EMPTY", key, { th: `ข้อ “${heading}” ยังไม่มีข้อความ`, en: `Clause “${heading}” says nothing yet` }),
    ];
  if (text.includes(DOTS))
    return [
      found("TOPIC_OPEN", key, {
        th: `ข้อ “${heading}” ยังมีช่องว่าง (${DOTS}) ให้กรอก`,
        en: `Clause “${heading}” still has blanks (${DOTS}) to fill in`,
      }),
    ];
  const said = plain(text);
  const named = sides.some(({ nameTh }) => plain(nameTh) !== "" && said.includes(plain(nameTh)));
  const everybody = /ทุกฝ่าย|แต่ละฝ่าย/u.test(said);
  if (named || everybody) return [];
  return [
    found("TOPIC_NO_PARTY", key, {
      th: `ข้อ “${heading}” ไม่ระบุชื่อฝ่ายใด — ระบุว่าใครเป็นผู้ปฏิบัติ`,
      en: `Clause “${heading}” names no side; say who is to act`,
    }),
  ];
}

/**
 * [R10] The five topics of ม.56 in a memorandum of co-operation (source 004 lines 199–204, 592–596): each is there, says
 * something without blanks, and names a side. Of an asset transfer the official form says what is to be said; its added
 * clauses may say anything but nothing.
 */
export function checkClauses(type: MouType, clauses: readonly CheckedClause[], sides: readonly NamedSide[]): Finding[] {
  const topics = new Set<string>(TOPIC_KEYS);
  const missing = TOPIC_KEYS.filter((key) => type === "COOPERATION" && !clauses.some((one) => one.key === key));
  return [
    ...missing.map((key) =>
      found("TOPIC_MISSING", key, {
        th: `ขาดข้อ “${CLAUSE_HEADINGS[key]}” ที่มาตรา 56 กำหนด`,
        en: `The topic “${CLAUSE_HEADINGS[key]}” that section 56 asks for is missing`,
      }),
    ),
    ...clauses.flatMap((clause) => checkTopic(clause, topics.has(clause.key) ? sides : [{ nameTh: clause.text }])),
  ];
}

/** [R10] Clauses that not every side stands by: the text is agreed clause by clause. */
export function checkAgreed(clauses: readonly CheckedClause[]): Finding[] {
  return clauses
    .filter(({ agreed }) => !agreed)
    .map(({ key, heading }) =>
      found("CLAUSE_OPEN", key, {
        th: `ข้อ “${heading}” ยังไม่ได้ตกลงครบทุกฝ่าย`,
        en: `Not every side has agreed to clause “${heading}”`,
      }),
    );
}
