import type { AreaKind } from "~/domain/area/areaCode";

/** A person or an invited organisation; "" = to be written by hand. */
export type Attendee = { name: string; position: string; org: string };

/** Everything that the attendance sheet of a dialogue session shows. */
export type AttendanceView = {
  kind: "attendance";
  areaKind: AreaKind;
  /** Without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  fy: number;
  draft: boolean;
  revision: number;
  title: string;
  place: string;
  /** ISO date, and the time of day as HH:MM, of Bangkok; "" = not stated. */
  date: string;
  time: string;
  attendees: readonly Attendee[];
};
