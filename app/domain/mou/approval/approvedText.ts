import type { Bilingual } from "../../rules/finding";
import { groupedBaht } from "../../money/bahtText";
import { annexTotalOf, moneyTotalOf, type MouContent, type MouSlots } from "../mouContent";
import { MOU_FIELD_LABELS } from "../mouFields";

/**
 * What an approval binds of a memorandum: everything it says. DECISION: the day of signing and the signatories' capacities
 * are left out; they are set when the signing is prepared, and R12 judges them anew each time.
 */
export function approvedText(content: MouContent): MouContent {
  return {
    ...content,
    slots: { ...content.slots, signingDate: null },
    parties: content.parties.map((party) => ({ ...party, capacity: "" })),
  };
}

/** A place where two texts differ, with what stood there; long words are for the page to cut. */
export type TextChange = { place: Bilingual; before: string; after: string };

type Line = { key: string; place: Bilingual; text: string };

const satangText = (amount: number | null) => (amount === null ? "–" : groupedBaht(amount));
const SOUND: Bilingual = { th: "ข้อความหลัง “ระบบป้องกันภัย”", en: "words after “ระบบป้องกันภัย”" };

const labelOf = (key: keyof MouSlots): Bilingual => (key === "soundClause" ? SOUND : MOU_FIELD_LABELS[key]);

/** Everything a text says, one line a place. */
function linesOf(content: MouContent): Line[] {
  const slots = Object.entries(approvedText(content).slots) as [keyof MouSlots, string | null][];
  const project = { th: "ชื่อโครงการ", en: "project" };
  return [
    { key: "project", place: project, text: content.project.title },
    ...slots.map(([key, text]) => ({ key, place: labelOf(key), text: text ?? "" })),
    ...content.parties.map(({ no, nameTh, signerName, signerPosition }) => ({
      key: `party-${no}`,
      place: { th: `ฝ่ายที่ ${no}`, en: `side ${no}` },
      text: [nameTh, signerName, signerPosition].filter((part) => part !== "").join(" · "),
    })),
    ...content.clauses.map(({ key, heading, text }) => ({
      key: `clause-${key}`,
      place: { th: `ข้อ ${heading}`, en: `clause ${heading}` },
      text,
    })),
    ...content.annex.map(({ costItemId, item, quantity, unit, unitPrice, total }) => ({
      key: `annex-${costItemId}`,
      place: { th: `บัญชีแนบท้าย: ${item}`, en: `annex: ${item}` },
      text: `${item} ${quantity} ${unit} × ${satangText(unitPrice)} = ${satangText(total)}`,
    })),
    {
      key: "annex-total",
      place: { th: "รวมบัญชีแนบท้าย (บาท)", en: "sum of the annex (baht)" },
      text: groupedBaht(annexTotalOf(content)),
    },
    ...content.money.map(({ orgId, nameTh, source, fy, amount }) => ({
      key: `money-${orgId ?? ""}-${source}-${fy}`,
      place: { th: `งบประมาณ ${nameTh} ปี ${fy} (บาท)`, en: `budget of ${nameTh}, ${fy} (baht)` },
      text: groupedBaht(BigInt(amount)),
    })),
    {
      key: "money-total",
      place: { th: "งบประมาณรวม (บาท)", en: "budget in all (baht)" },
      text: groupedBaht(moneyTotalOf(content)),
    },
    ...content.work.map(({ activityId, title, nameTh, from, to }) => ({
      key: `work-${activityId}`,
      place: { th: `กิจกรรม: ${title}`, en: `activity: ${title}` },
      text: `${title} ${nameTh} ${from ?? ""}–${to ?? ""}`,
    })),
  ];
}

/** Where `after` says something else than `before`, in the order of the paper; what was taken out comes last. */
export function textChanges(before: MouContent, after: MouContent): TextChange[] {
  const old = new Map(linesOf(before).map((line) => [line.key, line]));
  const now = linesOf(after);
  const known = new Set(now.map(({ key }) => key));
  const changed = now.flatMap(({ key, place, text }) => {
    const was = old.get(key)?.text ?? "";
    return was === text ? [] : [{ place, before: was, after: text }];
  });
  const gone = [...old.values()].filter(({ key }) => !known.has(key));
  return [...changed, ...gone.map(({ place, text }) => ({ place, before: text, after: "" }))];
}
