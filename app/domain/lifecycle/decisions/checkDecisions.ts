import type { ProjectState } from "../../brief/project";
import { sumSatang } from "../../money/satang";
import type { Finding } from "../../rules/finding";
import { stepBetween } from "../steps";
import { DECISION_ROUNDS, GRANTING, isWritable, ROUND_WAITING } from "./decision";
import type { DecidableProject, DecisionLine, DecisionRound, DecisionRow } from "./decision";

/** What a list is compared with. */
export type DecisionYear = { projects: readonly DecidableProject[]; frameSatang: bigint | null };

/** A list after comparison: its lines, and what is to be said of the list as a whole. */
export type CheckedDecisions = { rows: DecisionRow[]; findings: Finding[] };

type Place = { cell?: string; printed?: string; ids?: string[] };

const finding = (severity: "E" | "W" | "I", code: string, th: string, en: string, place: Place = {}): Finding => ({
  ...{ rule: "DECISION", severity, code, ids: place.ids ?? [], message: { th, en } },
  ...(place.cell === undefined ? {} : { cell: place.cell }),
  ...(place.printed === undefined ? {} : { printed: place.printed }),
});

/** Faults of the line itself: its project, its word. */
function ofLine(line: DecisionLine, project: DecidableProject | undefined, times: number): Finding[] {
  const found: Finding[] = [];
  const { code, printed } = line;
  if (!project)
    found.push(
      finding(
        "E",
        "CODE_UNKNOWN",
        code === "" ? "ไม่มีรหัสโครงการ" : `ไม่มีโครงการรหัส ${code} ในปีนี้ ตรวจกับหนังสือแจ้งผล`,
        code === "" ? "No project code" : `No project of this year has the code ${code}; check the letter`,
        { cell: line.at.code, printed: code },
      ),
    );
  if (times > 1)
    found.push(
      finding(
        "E",
        "CODE_TWICE",
        `รหัส ${code} มี ${times} แถว ระบบไม่เลือกให้ เหลือไว้แถวเดียว`,
        `The code ${code} stands in ${times} lines; keep one, none is chosen for you`,
        { cell: line.at.code, printed: code },
      ),
    );
  if (!line.outcome)
    found.push(
      finding(
        "E",
        "DECISION_UNCLEAR",
        printed === "" ? "ไม่ได้ระบุผล" : `“${printed}” ไม่บอกผลให้ชัด เช่น ในกรอบหรือเกินกรอบ`,
        printed === "" ? "No decision stated" : `“${printed}” does not say the decision, e.g. in frame or over frame`,
        { cell: line.at.outcome, printed },
      ),
    );
  return found;
}

/** The project waits for another step, or the decision lacks its reason. */
function ofStep(line: DecisionLine, project: DecidableProject, outcome: ProjectState, round: DecisionRound): Finding[] {
  const step = stepBetween(project.state, outcome);
  if (!step || !ROUND_WAITING[round].includes(project.state))
    return [
      finding(
        "E",
        "NOT_WAITING",
        `${project.code} ไม่ได้อยู่ในขั้นที่รอผลนี้`,
        `${project.code} does not wait for this decision`,
        { cell: line.at.code, ids: [project.projectId] },
      ),
    ];
  if (step.needsReason && line.reason === "")
    return [
      finding(
        "E",
        "REASON_MISSING",
        `${project.code}: ระบุเหตุผลที่ไม่สนับสนุน ส่งคืน หรือไม่ได้รับงบประมาณ`,
        `${project.code}: say why it was not supported, returned or not budgeted`,
        { cell: line.at.reason, ids: [project.projectId] },
      ),
    ];
  return [];
}

/** The amount: unreadable is an error; absent, or more than was asked, is to be looked at. */
function ofAmount(line: DecisionLine, project: DecidableProject, outcome: ProjectState): Finding[] {
  const place = { cell: line.at.amount, printed: line.amountText, ids: [project.projectId] };
  const { code } = project;
  if (line.amountText !== "" && line.amountSatang === null) {
    const th = `${code}: อ่านวงเงิน “${line.amountText}” ไม่ได้ พิมพ์เป็นบาท ทศนิยมไม่เกิน 2 ตำแหน่ง`;
    return [finding("E", "AMOUNT_INVALID", th, `${code}: “${line.amountText}” is no amount in baht`, place)];
  }
  if (!GRANTING.has(outcome)) return [];
  if (line.amountSatang === null)
    return [finding("W", "AMOUNT_MISSING", `${code}: ไม่ได้ระบุวงเงินที่สนับสนุน`, `${code}: no amount stated`, place)];
  if (line.amountSatang === 0)
    return [
      finding("E", "AMOUNT_ZERO", `${code}: วงเงินเป็นศูนย์ ขัดกับผล`, `${code}: zero contradicts the decision`, place),
    ];
  if (BigInt(line.amountSatang) > project.askedSatang)
    return [
      finding(
        "W",
        "AMOUNT_ABOVE",
        `${code}: วงเงินมากกว่าที่ขอ ระบบเก็บตามหนังสือ`,
        `${code}: more than was asked for; kept as the letter says`,
        place,
      ),
    ];
  return [];
}

/** The decision differs from where the committee's ranking had placed the project. */
function ofBand(project: DecidableProject, outcome: ProjectState): Finding[] {
  const differs =
    (outcome === "SUPPORTED_IN_FRAME" && project.band !== null && project.band !== "IN_FRAME") ||
    (outcome === "SUPPORTED_OVER_FRAME" && project.band === "IN_FRAME");
  if (!differs) return [];
  const th = `${project.code}: ผลต่างจากตำแหน่งในลำดับที่ ก.บ.จ. เห็นชอบ`;
  const en = `${project.code}: differs from its place in the approved ranking`;
  return [finding("I", "BAND_DIFFERS", th, en, { ids: [project.projectId] })];
}

function rowOf(
  line: DecisionLine,
  project: DecidableProject | undefined,
  round: DecisionRound,
  times: number,
): DecisionRow {
  const { outcome } = line;
  const judged = project && outcome;
  const findings = [
    ...ofLine(line, project, times),
    ...(judged ? [...ofStep(line, project, outcome, round), ...ofAmount(line, project, outcome)] : []),
    ...(judged ? ofBand(project, outcome) : []),
  ];
  return {
    ...{ line: line.line, code: line.code, printed: line.printed, outcome, reason: line.reason, findings },
    title: project?.title ?? "",
    projectId: project?.projectId ?? null,
    briefId: project?.briefId ?? null,
    from: project?.state ?? null,
    amountSatang: line.amountSatang,
    askedSatang: project ? project.askedSatang.toString() : null,
  };
}

/** What the list leaves open, and whether what it supports in the frame fits the frame. */
function ofList(
  rows: readonly DecisionRow[],
  { projects, frameSatang }: DecisionYear,
  round: DecisionRound,
): Finding[] {
  const said = new Set(rows.flatMap(({ projectId }) => projectId ?? []));
  const silent = projects.filter(
    ({ projectId, state }) => ROUND_WAITING[round].includes(state) && !said.has(projectId),
  );
  const inFrame = sumSatang(
    rows.flatMap((row) =>
      row.outcome === "SUPPORTED_IN_FRAME" && isWritable(row) && row.amountSatang !== null ? [row.amountSatang] : [],
    ),
  );
  const found: Finding[] = [];
  if (silent.length > 0)
    found.push(
      finding(
        "W",
        "STILL_WAITING",
        `อีก ${silent.length} โครงการที่รอผลไม่อยู่ในบัญชีนี้: ${silent.map(({ code }) => code).join(" · ")}`,
        `${silent.length} projects that wait are not in this list: ${silent.map(({ code }) => code).join(" · ")}`,
        { ids: silent.map(({ projectId }) => projectId) },
      ),
    );
  if (round === "SUPPORT" && frameSatang !== null && inFrame > frameSatang)
    found.push(
      finding(
        "W",
        "IN_FRAME_ABOVE_FRAME",
        "วงเงินที่สนับสนุนในกรอบรวมกันเกินกรอบวงเงินของปีนี้ ตรวจกับหนังสือแจ้งผล",
        "What is supported in the frame adds up to more than the frame of the year; check the letter",
      ),
    );
  return found;
}

/**
 * Compares a list of decisions with the year (domain §2.2): every line finds its project by its code, its word leads from
 * the state in which the project waits, and what does not fit is a finding at its cell. Nothing is repaired: a line with
 * an error (E) is not written, the others are written as they stand.
 */
export function checkDecisions(
  lines: readonly DecisionLine[],
  year: DecisionYear,
  round: DecisionRound,
): CheckedDecisions {
  const byCode = new Map(year.projects.map((project) => [project.code.toUpperCase(), project]));
  const times = new Map<string, number>();
  for (const { code } of lines) if (code !== "") times.set(code, (times.get(code) ?? 0) + 1);
  const rows = lines.map((line) => rowOf(line, byCode.get(line.code), round, times.get(line.code) ?? 1));
  return { rows, findings: ofList(rows, year, round) };
}

/** Projects of the year that wait for each round. */
export function waitingFor(projects: readonly { state: ProjectState }[]): Record<DecisionRound, number> {
  const count = (round: DecisionRound) => projects.filter(({ state }) => ROUND_WAITING[round].includes(state)).length;
  return Object.fromEntries(DECISION_ROUNDS.map((round) => [round, count(round)])) as Record<DecisionRound, number>;
}
