import type { PhaseKind } from "./phaseKind";

/** Ready scripts: 150 minutes (domain §5.2) and 90 minutes (product §3b). */
export const SCRIPTS = ["FULL_150", "SHORT_90"] as const;

/** บทดำเนินเวที. */
export type ScriptName = (typeof SCRIPTS)[number];

/** One line of a script: what happens for how many minutes. */
export type ScriptLine = { kind: PhaseKind; minutes: number };

/** A script as data. */
export type Script = { name: ScriptName; lines: readonly ScriptLine[] };

const line = (kind: PhaseKind, minutes: number): ScriptLine => ({ kind, minutes });

/** Minutes of domain §5.2 and product §3b. The rooms of the full script hold its break with the way to the tables (5). */
export const SCRIPT_LINES: Readonly<Record<ScriptName, Script>> = {
  FULL_150: {
    name: "FULL_150",
    lines: [
      line("LOBBY", 15),
      line("OPENING", 5),
      line("EVIDENCE", 8),
      line("CARDS", 12),
      line("CLUSTER", 15),
      line("DOT_VOTE", 8),
      line("ROOMS", 35),
      line("PLEDGES", 20),
      line("CHECK", 10),
      line("RANKING", 12),
      line("CONSENT", 12),
      line("DUTIES", 8),
      line("CLOSE", 5),
    ],
  },
  SHORT_90: {
    name: "SHORT_90",
    lines: [
      line("LOBBY", 10),
      line("OPENING", 5),
      line("CARDS", 15),
      line("CLUSTER", 8),
      line("DOT_VOTE", 7),
      line("ROOMS", 30),
      line("RANKING", 10),
      line("CHECK", 5),
      line("DUTIES", 8),
      line("CLOSE", 2),
    ],
  },
};

/** Minutes of a script's lines after the lobby, which comes before the announced hour. */
export function scriptMinutes({ lines }: Pick<Script, "lines">): number {
  return lines.filter(({ kind }) => kind !== "LOBBY").reduce((sum, { minutes }) => sum + minutes, 0);
}
