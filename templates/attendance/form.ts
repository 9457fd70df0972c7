import { defineForm } from "../kit/form/form";
import { attendanceDocx } from "./docx";
import type { AttendanceView } from "./view";
import { PARTS } from "./words";

/** ใบลงชื่อเวทีสนทนา. */
export const attendanceForm = defineForm<AttendanceView>({
  kind: "attendance",
  label: { th: "ใบลงชื่อเวทีสนทนา", en: "Attendance sheet of a dialogue session" },
  idKind: "SESSION",
  formats: ["docx", "pdf"],
  words: "OURS",
  parts: PARTS,
  docx: attendanceDocx,
  fileName: (view) => `ใบลงชื่อ ${view.title}`,
});
