import { may } from "~/domain/access/policies";
import type { MinutesText } from "~/collab/session/minutesDoc";
import { MINUTES_TEXTS } from "~/collab/session/minutesDoc";
import type { Phase } from "~/domain/dialogue/phases/phaseKind";
import type { MinutesDocumentView } from "../../../../templates/minutes/view";
import { PHASE_WORDS } from "../../../../templates/minutes/words";
import { loadArea, type AreaView } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { loadSession, type SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import type { MinutesContent } from "../../dialogue/after/makeMinutes";
import { minutesHash } from "../../dialogue/after/makeMinutes";
import { readMinutesTexts, signedTexts } from "../../dialogue/after/minutesRoom";
import { bareName } from "./areaNames";
import { bangkokMoment } from "./bangkok";
import { isRowId, type ViewSource } from "./viewSource";

/** Headings of the texts that people write into the minutes. */
const HEADINGS: Readonly<Record<MinutesText, string>> = {
  summary: "สรุปการหารือ",
  remarks: "ข้อสังเกตของที่ประชุม",
  followUp: "เรื่องที่ต้องดำเนินการต่อ",
};

/** A number of thousandths as people read it: "2.5". */
const thousandths = (value: number) => String(Math.round(value / 100) / 10);

/** Whole minutes that a phase took. */
function minutesOf({ beganAt, endedAt, plannedMinutes }: Phase): number {
  if (beganAt === null || endedAt === null) return plannedMinutes;
  return Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(beganAt)) / 60_000));
}

type Decided = Pick<
  MinutesDocumentView,
  | "agenda"
  | "attendees"
  | "sectors"
  | "quorumMet"
  | "decisions"
  | "dots"
  | "ranking"
  | "rankers"
  | "pledges"
  | "money"
  | "duties"
>;

function decided({ attendance, phases, outcome, money = [] }: MinutesContent): Decided {
  const { items, consents, dots, ranking, rankers, pledges, duties, present } = outcome;
  const titleOf = new Map(items.map(({ id, title }) => [id, title]));
  return {
    agenda: phases.map((phase) => ({ name: PHASE_WORDS[phase.kind], minutes: minutesOf(phase) })),
    attendees: attendance.map(({ name, position, orgName, verified }) => ({ name, position, org: orgName, verified })),
    ...{ sectors: present.lines, quorumMet: present.met, rankers },
    decisions: (consents ?? []).map(({ title, counts, carried, voiced }) => ({ title, counts, carried, voiced })),
    dots: (dots ?? []).map(({ title, persons, organizations }) => ({
      ...{ title, persons, organizations: thousandths(organizations) },
    })),
    ranking: (ranking ?? []).map(({ place, title, points, organizations, best, worst, tied }) => ({
      ...{ place, title, points, organizations: thousandths(organizations), best, worst, tied },
    })),
    pledges: pledges.map(({ itemId, orgName, source, minSatang, maxSatang, note }) => ({
      ...{ title: titleOf.get(itemId) ?? "", org: orgName, source, note },
      ...{ min: BigInt(minSatang), max: BigInt(maxSatang) },
    })),
    money: money.map(({ code, title, before, after }) => ({
      ...{ code, title, before: before === null ? null : BigInt(before), after: BigInt(after) },
    })),
    duties: duties.map(({ text, orgName, dueOn, accepted }) => ({ text, org: orgName, due: dueOn, accepted })),
  };
}

/** รายงานการประชุม of a session of an area that was read already; null until the session is closed. */
async function minutesView(tx: Tx, session: SessionRecord, area: AreaView): Promise<MinutesDocumentView | null> {
  const { id } = session;
  const row = await tx.dialogueMinutes.findUnique({ where: { sessionId: id } });
  if (!row) return null;
  const signer = row.signedBy && (await tx.user.findUnique({ where: { id: row.signedBy }, select: { nameTh: true } }));
  const texts = row.signedAt ? signedTexts(row.sections) : await readMinutesTexts(tx, id);
  const written = MINUTES_TEXTS.map((name) => ({ heading: HEADINGS[name], text: texts?.[name] ?? "" }));
  const remarks = row.text === "" ? [] : [{ heading: "ข้อสังเกตเพิ่มเติม", text: row.text }];
  const begins = bangkokMoment(session.startsAt);
  return {
    kind: "minutes",
    ...{ areaKind: area.kind, areaNameTh: bareName(area.nameTh), fy: session.fy, draft: row.signedAt === null },
    ...{ revision: session.version, title: session.title, place: session.place },
    ...{ date: begins.day, time: begins.time },
    ...decided(row.content as unknown as MinutesContent),
    sections: [...written, ...remarks],
    signed: row.signedAt && { name: signer ? signer.nameTh : "", day: bangkokMoment(row.signedAt).day },
    hash: row.signedAt ? row.hash : minutesHash(row.content, row.text, texts ?? {}),
  };
}

/** The minutes of a session of an area that was read already. Throws notFound when the session is gone or not closed. */
export async function minutesSheet(tx: Tx, sessionId: string, area: AreaView): Promise<MinutesDocumentView> {
  const session = await loadSession(tx, sessionId);
  const view = session && (await minutesView(tx, session, area));
  if (!view) throw new AppError("notFound");
  return view;
}

/** รายงานการประชุมเวทีสนทนา: absent until the session is closed; a draft until it is signed off. */
export const minutesSource: ViewSource = {
  async open(tx, actor, id) {
    const session = isRowId(id) ? await loadSession(tx, id) : null;
    if (!session || !may(actor, "document.export", { areaCode: session.areaCode })) throw new AppError("notFound");
    const area = await loadArea(tx, session.areaCode);
    const view = area && (await minutesView(tx, session, area));
    if (!view) throw new AppError("notFound");
    return { view, areaCode: session.areaCode, fy: session.fy };
  },
};
