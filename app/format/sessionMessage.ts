import type { Outcome, SessionHead } from "../domain/dialogue/view/sessionView";
import { baht } from "./baht";
import { bangkokDay } from "./bangkokDay";
import { thaiDate } from "./thaiDate";

const SOURCES = {
  PROVINCE: "งบจังหวัด",
  CLUSTER: "งบกลุ่มจังหวัด",
  FUNCTION: "งบกระทรวง กรม",
  LOCAL: "งบท้องถิ่น",
  PRIVATE: "งบเอกชน",
};

const amount = (min: string, max: string) =>
  min === max ? baht(BigInt(min)) : `${baht(BigInt(min))}–${baht(BigInt(max))}`;

/** What one organisation is told of a session. */
export type OrgMessage = { orgName: string; text: string };

/**
 * Short texts to be sent to each organisation that took something on in a session, in Thai, ready to be copied into a
 * messaging program: its duties with their dates, its promises, and what the meeting agreed.
 */
export function orgMessages(head: Pick<SessionHead, "title" | "startsAt">, outcome: Outcome): OrgMessage[] {
  const titleOf = new Map(outcome.items.map(({ id, title }) => [id, title]));
  const names = [...outcome.duties, ...outcome.pledges].map(({ orgName }) => orgName);
  const carried = (outcome.consents ?? []).filter((line) => line.carried).map(({ title }) => title);
  return [...new Set(names)].sort().map((orgName) => {
    const duties = outcome.duties
      .filter((duty) => duty.orgName === orgName)
      .map(({ text, dueOn }) => `• ${text} ภายใน ${thaiDate(dueOn, { style: "short" })}`);
    const pledges = outcome.pledges
      .filter((pledge) => pledge.orgName === orgName)
      .map((pledge) => {
        const title = titleOf.get(pledge.itemId) ?? "";
        return `• ${title}: ${SOURCES[pledge.source]} ${amount(pledge.minSatang, pledge.maxSatang)} บาท`;
      });
    const lines = [
      `สรุปผล ${head.title} (${thaiDate(bangkokDay(head.startsAt), { style: "short" })})`,
      `เรียน ${orgName}`,
      ...(duties.length > 0 ? ["งานที่รับมอบหมาย", ...duties] : []),
      ...(pledges.length > 0 ? ["คำมั่นร่วมงบประมาณ", ...pledges] : []),
      ...(carried.length > 0 ? [`เรื่องที่ไม่มีหน่วยงานค้าน: ${carried.join(", ")}`] : []),
    ];
    return { orgName, text: lines.join("\n") };
  });
}
