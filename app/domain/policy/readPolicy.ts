import { CRITERIA, INCOME_MODES, type Criterion, type IncomeMode, type Weights } from "../allocation/criteria";
import { FORM_SET_IDS } from "../brief/formSets";
import { STRADDLER_POLICIES, type PolicyCycle, type StraddlerPolicy } from "../budget/policyCycle";
import { parseBuddhistDate } from "../calendar/buddhistDate";
import { exactDecimal, fractionText, onCommonScale } from "../money/exactDecimal";
import { parseBaht } from "../money/parseBaht";
import { compareRatio, isDecimalText, ratioOf } from "../money/ratio";
import { arabicDigits } from "../text/arabicDigits";
import { readCalendar } from "./readCalendar";

/** The fields of the settings screen as typed, by name. */
export type PolicyFields = Readonly<Record<string, string>>;

/** What a settings screen sends, read; or the name of the first field that cannot be taken. */
export type ReadPolicy = { ok: true; policy: PolicyCycle } | { ok: false; field: string };

/** Thrown inside this file only: the field that cannot be taken. */
class FieldFault extends Error {
  constructor(readonly field: string) {
    super(field);
  }
}

const MAX_TIMES = ratioOf("100");
const ONE = ratioOf("1");
const HUNDRED_PERCENT = 2;

/** "60" percent as the share "0.6"; "" when it is no plain decimal. */
export function shareOfPercent(percent: string): string {
  const read = exactDecimal(percent);
  if (!read || read.units < 0n) return "";
  const decimals = read.decimals + HUNDRED_PERCENT;
  const text = fractionText(read.units, 10n ** BigInt(decimals), decimals);
  return text.replace(/\.?0+$/, "") || "0";
}

/** The share "0.6" as "60" percent, for a field. */
export function percentOfShare(share: string): string {
  const read = exactDecimal(share);
  if (!read) return "";
  const text = fractionText(read.units * 100n, 10n ** BigInt(read.decimals), read.decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

const typed = (fields: PolicyFields, name: string) => (fields[name] ?? "").trim();

function text(fields: PolicyFields, name: string, max: number): string {
  const value = typed(fields, name);
  if (value === "" || value.length > max) throw new FieldFault(name);
  return value;
}

function whole(fields: PolicyFields, name: string, min: number, max: number): number {
  const value = arabicDigits(typed(fields, name));
  const number = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min && number <= max)) throw new FieldFault(name);
  return number;
}

function oneOf<T extends string>(fields: PolicyFields, name: string, choices: readonly T[]): T {
  const value = choices.find((choice) => choice === typed(fields, name));
  if (value === undefined) throw new FieldFault(name);
  return value;
}

function times(fields: PolicyFields, name: string): string {
  const value = arabicDigits(typed(fields, name));
  if (
    !isDecimalText(value) ||
    compareRatio(ratioOf(value), MAX_TIMES) > 0 ||
    compareRatio(ratioOf(value), ratioOf("0")) <= 0
  )
    throw new FieldFault(name);
  return value;
}

function share(fields: PolicyFields, name: string): string {
  const value = shareOfPercent(typed(fields, name));
  if (!isDecimalText(value) || compareRatio(ratioOf(value), ONE) > 0) throw new FieldFault(name);
  return value;
}

/** [I10] Weights as typed; together exactly 100. */
function weights(fields: PolicyFields): Weights {
  const read = CRITERIA.map((criterion) => {
    const value = exactDecimal(typed(fields, `weight.${criterion}`));
    if (!value || value.units < 0n) throw new FieldFault(`weight.${criterion}`);
    return value;
  });
  const { units } = onCommonScale([...read, { units: 100n, decimals: 0 }]);
  const hundred = units.pop() ?? 0n;
  if (units.reduce((sum, one) => sum + one, 0n) !== hundred) throw new FieldFault("weights");
  const texts = CRITERIA.map((criterion) => [criterion, arabicDigits(typed(fields, `weight.${criterion}`))]);
  return Object.fromEntries(texts) as Record<Criterion, string>;
}

function roundTo(fields: PolicyFields): number {
  const amount = parseBaht(typed(fields, "roundTo"));
  if (amount === undefined || amount < 1) throw new FieldFault("roundTo");
  return amount;
}

function letterDate(fields: PolicyFields): string {
  const iso = parseBuddhistDate(typed(fields, "letterDate"));
  if (iso === undefined) throw new FieldFault("letterDate");
  return iso;
}

function read(fields: PolicyFields): PolicyCycle {
  const fyFrom = whole(fields, "fyFrom", 2500, 2700);
  const fyTo = whole(fields, "fyTo", fyFrom, Math.min(2700, fyFrom + 9));
  const [windowMin, windowMax] = [times(fields, "windowMin"), times(fields, "windowMax")];
  if (compareRatio(ratioOf(windowMin), ratioOf(windowMax)) > 0) throw new FieldFault("windowMax");
  const calendar = readCalendar(fields, fyFrom, fyTo);
  if ("field" in calendar) throw new FieldFault(calendar.field);
  return {
    fyFrom,
    fyTo,
    nameTh: text(fields, "policyName", 500),
    letterNo: text(fields, "letterNo", 200),
    letterDate: letterDate(fields),
    windowMin,
    windowMax,
    keyShareMin: share(fields, "keyShareMin"),
    minSources: whole(fields, "minSources", 1, 4),
    straddler: oneOf<StraddlerPolicy>(fields, "straddler", STRADDLER_POLICIES),
    adminCostCounted: oneOf(fields, "adminCostCounted", ["yes", "no"]) === "yes",
    formSetId: oneOf(fields, "formSetId", FORM_SET_IDS),
    sourceNote: text(fields, "sourceNote", 1000),
    weights: weights(fields),
    incomeMode: oneOf<IncomeMode>(fields, "incomeMode", INCOME_MODES),
    roundToSatang: roundTo(fields),
    noticeDays: whole(fields, "noticeDays", 1, 365),
    calendar: calendar.entries,
  };
}

/**
 * Reads a policy cycle as typed: decimals stay exact, weights add up to 100, dates exist, the lower bound of the window
 * is not above the upper one. Names the first field that cannot be taken; nothing is guessed or repaired.
 */
export function readPolicy(fields: PolicyFields): ReadPolicy {
  try {
    return { ok: true, policy: read(fields) };
  } catch (error) {
    if (error instanceof FieldFault) return { ok: false, field: error.field };
    throw error;
  }
}
