import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { AttendanceView } from "../../../../templates/attendance/view";
import { loadArea, type AreaView } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { loadSessionSheet, type SessionSheet } from "../../../db/document/attendance";
import { AppError } from "../../../errors";
import { bareName } from "./areaNames";
import { bangkokMoment } from "./bangkok";
import { isRowId, type ViewSource } from "./viewSource";

/**
 * Those who joined, then a line for each invited organisation that nobody has come from. Names are for the planners of the
 * area and the facilitators of the session; others get a line of the organisation for each person.
 */
function attendeesOf(sheet: SessionSheet, actor: Actor) {
  const { people, invited } = sheet;
  const named = may(actor, "session.run", sheet);
  const present = new Set(people.map(({ orgId }) => orgId));
  return [
    ...people.map(({ name, position, orgName }) => ({
      ...(named ? { name, position } : { name: "", position: "" }),
      org: orgName,
    })),
    ...invited.filter(({ id }) => !present.has(id)).map(({ nameTh }) => ({ name: "", position: "", org: nameTh })),
  ];
}

function attendanceView(sheet: SessionSheet, actor: Actor, area: AreaView): AttendanceView {
  const begins = bangkokMoment(sheet.startsAt);
  return {
    kind: "attendance",
    ...{ areaKind: area.kind, areaNameTh: bareName(area.nameTh), fy: sheet.fy, draft: false },
    ...{ revision: sheet.version, title: sheet.title, place: sheet.place },
    ...{ date: begins.day, time: begins.time, attendees: attendeesOf(sheet, actor) },
  };
}

/** ใบลงชื่อ of a session of an area that was read already. Throws notFound when the session is gone. */
export async function attendanceSheet(
  tx: Tx,
  actor: Actor,
  sessionId: string,
  area: AreaView,
): Promise<AttendanceView> {
  const sheet = await loadSessionSheet(tx, sessionId);
  if (!sheet) throw new AppError("notFound");
  return attendanceView(sheet, actor, area);
}

/** ใบลงชื่อ of a dialogue session. */
export const attendanceSource: ViewSource = {
  async open(tx, actor, id) {
    const sheet = isRowId(id) ? await loadSessionSheet(tx, id) : null;
    if (!sheet || !may(actor, "document.export", { areaCode: sheet.areaCode })) throw new AppError("notFound");
    const area = await loadArea(tx, sheet.areaCode);
    if (!area) throw new AppError("notFound");
    return { view: attendanceView(sheet, actor, area), areaCode: sheet.areaCode, fy: sheet.fy };
  },
};
