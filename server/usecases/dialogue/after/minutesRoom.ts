import { MINUTES_TEXTS, minutesSeed, NO_TEXTS, readMinutes, type MinutesTexts } from "~/collab/session/minutesDoc";
import { parseRoomName, sessionRoom } from "~/collab/roomName";
import type { Outcome } from "~/domain/dialogue/view/sessionView";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { readDurable } from "../../../db/versions";
import type { Deps } from "../../deps";
import { docOf } from "../../history/versionState";

/** First words of the minutes, to be gone on with. */
function summaryOf({ title }: SessionRecord, { present, items }: Outcome): string {
  const matters = items.map((item) => item.title).join(", ");
  const about = matters === "" ? "" : ` พิจารณา ${items.length} เรื่อง ได้แก่ ${matters}`;
  return `${title} มีผู้เข้าร่วม ${present.people} คน จาก ${present.organizations} หน่วยงาน${about}`;
}

/** Makes the room in which the minutes are written together, in the caller's transaction. */
export async function openMinutesRoom(
  tx: Tx,
  deps: Pick<Deps, "collab">,
  session: SessionRecord,
  outcome: Outcome,
): Promise<void> {
  const seed = minutesSeed(summaryOf(session, outcome));
  const room = sessionRoom(session.id);
  await deps.collab.createDoc(tx, { room, kind: "session", refId: session.id, seed, userId: null });
}

/** What the minutes say as it is durable; null for a session whose minutes have no room. */
export async function readMinutesTexts(tx: Tx, sessionId: string): Promise<MinutesTexts | null> {
  const room = parseRoomName(sessionRoom(sessionId));
  const durable = room && (await readDurable(tx, room.name));
  if (!durable) return null;
  const doc = docOf(room, durable);
  try {
    return readMinutes(doc);
  } finally {
    doc.destroy();
  }
}

/** Freezes the room in the caller's transaction and returns what it says from now on; {} where there is no room. */
export async function freezeMinutesRoom(
  tx: Tx,
  deps: Pick<Deps, "collab">,
  sessionId: string,
): Promise<MinutesTexts | Record<string, never>> {
  if ((await readMinutesTexts(tx, sessionId)) === null) return {};
  await deps.collab.freeze(tx, sessionRoom(sessionId));
  return (await readMinutesTexts(tx, sessionId)) ?? {};
}

/** Texts as they were signed off. */
export function signedTexts(stored: unknown): MinutesTexts {
  const texts = { ...NO_TEXTS };
  if (typeof stored !== "object" || stored === null) return texts;
  for (const name of MINUTES_TEXTS) {
    const text: unknown = Reflect.get(stored, name);
    if (typeof text === "string") texts[name] = text;
  }
  return texts;
}
