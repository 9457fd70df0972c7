import type { AreaKind } from "~/domain/area/areaCode";
import type { FundSource } from "~/domain/brief/briefContent";
import type { ConsentChoice } from "~/domain/dialogue/voting/consent";
import type { Sector } from "~/domain/dialogue/seats/sector";

/** What the meeting said about one matter; `voiced` = everything said against it, with its reason. */
export type MinutesDecision = {
  title: string;
  counts: Record<ConsentChoice, number>;
  carried: boolean;
  voiced: readonly { orgName: string; choice: ConsentChoice; reason: string }[];
};

/** Money of a brief in the budget year before and after the session, satang; `before` null = it was written here. */
export type MinutesMoney = { code: string; title: string; before: bigint | null; after: bigint };

/** Everything that the minutes of a dialogue session say (รายงานการประชุมเวทีสนทนา). */
export type MinutesDocumentView = {
  kind: "minutes";
  areaKind: AreaKind;
  /** Without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  fy: number;
  /** Not signed off yet. */
  draft: boolean;
  revision: number;
  title: string;
  place: string;
  /** ISO date and time of day (HH:MM) of Bangkok. */
  date: string;
  time: string;
  attendees: readonly { name: string; position: string; org: string; verified: boolean }[];
  sectors: readonly { sector: Sector; present: number; needed: number }[];
  quorumMet: boolean;
  /** Phases that were held, by name, with the minutes that they took. */
  agenda: readonly { name: string; minutes: number }[];
  /** Texts that people wrote into the minutes together. */
  sections: readonly { heading: string; text: string }[];
  decisions: readonly MinutesDecision[];
  dots: readonly { title: string; persons: number; organizations: string }[];
  ranking: readonly {
    place: number;
    title: string;
    points: number;
    organizations: string;
    best: number;
    worst: number;
    tied: boolean;
  }[];
  rankers: { persons: number; organizations: number };
  pledges: readonly { title: string; org: string; source: FundSource; min: bigint; max: bigint; note: string }[];
  money: readonly MinutesMoney[];
  duties: readonly { text: string; org: string; due: string; accepted: boolean }[];
  /** Who signed off and on which day (ISO); null while it is a draft. */
  signed: { name: string; day: string } | null;
  /** SHA-256 of what the minutes say, hex. */
  hash: string;
};
