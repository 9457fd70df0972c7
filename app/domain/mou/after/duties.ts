import { daysUntil, reminderAt } from "../../calendar/deadlines";
import type { MouContent } from "../mouContent";
import type { MouState } from "../mouState";

/** A duty of a side as it is kept; `dueOn` is an ISO day in Bangkok, null = without a day. */
export type Duty = { partyNo: number; clauseKey: string; text: string; dueOn: string | null };

/** How a duty stands: done, its day passed, its day within the reminders, or later. */
export type DutyState = "DONE" | "OVERDUE" | "SOON" | "OPEN";

/** True while the duties of a memorandum are kept: from the signing until it is over. */
export function keepsDuties(state: MouState): boolean {
  return state === "SIGNED" || state === "ACTIVE";
}

/** How a duty stands on a day (ISO, Bangkok). */
export function dutyState({ dueOn, done }: { dueOn: string | null; done: boolean }, today: string): DutyState {
  if (done) return "DONE";
  if (dueOn === null) return "OPEN";
  const days = daysUntil(dueOn, today);
  if (days < 0) return "OVERDUE";
  return reminderAt(days) === null ? "OPEN" : "SOON";
}

/** A line "(n) name: words" of a clause of the library. */
const LINE = /^\s*\((?:[0-9]+|[๐-๙]+)\)\s*(.+)$/u;

/** Longest text of a duty, characters. */
export const MAX_DUTY = 1_000;

/** Clauses whose lines say what a side does. */
const TOLD = ["duties", "maintenance"] as const;

function ofClauses({ clauses, parties }: MouContent): Duty[] {
  const named = parties.filter(({ nameTh }) => nameTh !== "");
  return clauses
    .filter(({ key }) => TOLD.some((told) => told === key))
    .flatMap(({ key, text }) =>
      text.split("\n").flatMap((line): Duty[] => {
        const words = LINE.exec(line)?.[1] ?? "";
        const side = named.find(({ nameTh }) => words.startsWith(`${nameTh}:`));
        if (!side) return [];
        const told = words
          .slice(side.nameTh.length + 1)
          .trim()
          .slice(0, MAX_DUTY);
        return told === "" ? [] : [{ partyNo: side.no, clauseKey: key, text: told, dueOn: null }];
      }),
    );
}

function ofWork({ work, parties }: MouContent): Duty[] {
  return work.flatMap(({ orgId, title, to }): Duty[] => {
    const side = parties.find((party) => party.orgId !== null && party.orgId === orgId);
    if (!side || title.trim() === "") return [];
    const text = `ดำเนินกิจกรรมหลัก “${title.trim()}” ให้แล้วเสร็จ`.slice(0, MAX_DUTY);
    return [{ partyNo: side.no, clauseKey: "division", text, dueOn: to }];
  });
}

function ofAnnex({ annex, work, parties }: MouContent): Duty[] {
  if (annex.length === 0) return [];
  const end = work.reduce<string | null>(
    (last, { to }) => (to !== null && (last === null || to > last) ? to : last),
    null,
  );
  return parties.flatMap(({ no, role, orgId }): Duty[] => {
    if (role === "TRANSFEROR") return [{ partyNo: no, clauseKey: "", text: "ส่งมอบสินทรัพย์ตามเอกสารแนบท้าย", dueOn: end }];
    const receives =
      role === "TRANSFEREE" || annex.some(({ receiverOrgId }) => receiverOrgId !== null && receiverOrgId === orgId);
    if (!receives) return [];
    return [
      { partyNo: no, clauseKey: "", text: "ตรวจรับสินทรัพย์และนำขึ้นทะเบียนทรัพย์สินของหน่วยงาน", dueOn: end },
      { partyNo: no, clauseKey: "", text: "ตั้งงบประมาณบำรุงรักษาประจำปี", dueOn: null },
    ];
  });
}

/**
 * Duties that the words of a memorandum name, as a proposal: lines of a side in the clauses on duties and upkeep, main
 * activities with their last day, hand-over and registration of the annex. What nobody can read out of the text is added by
 * hand. The choice is ours (the source asks for the topics only, 004:592–596).
 */
export function dutiesOf(content: MouContent): Duty[] {
  const all = [...ofClauses(content), ...ofWork(content), ...ofAnnex(content)];
  const seen = new Set<string>();
  return all.filter(({ partyNo, text }) => {
    const key = `${partyNo} ${text}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
