import type { WindowSummary } from "~/domain/budget/windowSummary";
import { percentOf, ratio as fraction, ratioOf } from "~/domain/money/ratio";
import { baht, millionBaht } from "~/format/baht";
import { ratio, ratioNear } from "~/format/ratio";
import { translate, type Locale } from "~/i18n/messages";

/** Below this a million with one decimal says too little: the baht are printed. 100,000 baht in satang. */
const SMALL = 10_000_000n;

/** An amount in a sentence: "61.5 ล้านบาท", small ones in baht. */
export function amountWords(amountSatang: bigint, locale: Locale): string {
  const small = amountSatang > -SMALL && amountSatang < SMALL;
  return small ? baht(amountSatang, { unit: true, locale }) : millionBaht(amountSatang, { locale });
}

/** A policy figure as it is spoken of: "2" → "2.0", "1.5" → "1.5". */
export function timesWords(decimal: string): string {
  return decimal.includes(".") ? decimal : `${decimal}.0`;
}

/** A share of a policy in percent: "0.6" → "60". */
export function shareWords(decimal: string): string {
  const { num, den } = ratioOf(decimal);
  return ratio(num * 100n, den, 1).replace(/\.0$/, "");
}

/** How many times the frame is proposed: two decimals, four where two would hide the verdict; "–" without a frame. */
export function timesOf(summary: WindowSummary): string {
  const { proposedSatang, frameSatang, windowMin, windowMax } = summary;
  return ratioNear(proposedSatang, frameSatang ?? 0n, [ratioOf(windowMin), ratioOf(windowMax)]);
}

function proposedWords(summary: WindowSummary, locale: Locale): string {
  const times = timesOf(summary);
  // four decimals = the verdict hangs on little: then the baht are said too
  const exact = /\.\d{4}$/.test(times);
  const { proposedSatang } = summary;
  const amount = exact ? baht(proposedSatang, { unit: true, locale }) : amountWords(proposedSatang, locale);
  return translate(locale, "budget.sentence.proposed", { amount, ratio: times });
}

function remainderWords(summary: WindowSummary, locale: Locale): string[] {
  const { verdict, shortfallSatang, overSatang, maxSatang, proposedSatang, straddler } = summary;
  const low = timesWords(summary.windowMin);
  const high = timesWords(summary.windowMax);
  const say = (key: "short" | "left" | "over" | "full", amount: bigint, times: string) =>
    translate(locale, `budget.sentence.${key}`, { amount: amountWords(amount, locale), times });
  if (verdict === "BELOW_MIN") return [say("short", shortfallSatang ?? 0n, low)];
  if (verdict === "WITHIN") {
    const left = (maxSatang ?? 0n) - proposedSatang;
    return [say(left > 0n ? "left" : "full", left, high)];
  }
  const cut = straddler?.rank ? [translate(locale, "budget.sentence.cut", { rank: straddler.rank })] : [];
  return [say("over", overSatang ?? 0n, high), ...cut];
}

/** The parts of the sentence, in order; `verdict` is the one that says where the sum lies. */
export type SentenceParts = { before: string[]; verdict: string; after: string[] };

/** The sentence that comes first: what is proposed, how many times the frame, the verdict, what is missing or left. */
export function sentenceParts(summary: WindowSummary, locale: Locale): SentenceParts {
  const { verdict, frameSatang, proposedSatang } = summary;
  if (verdict === "FRAME_UNKNOWN" || frameSatang === null) {
    const amount = amountWords(proposedSatang, locale);
    const proposed = translate(locale, "budget.sentence.proposedOnly", { amount });
    const noFrame = translate(locale, "budget.sentence.noFrame");
    return { before: [], verdict: noFrame, after: proposedSatang > 0n ? [proposed] : [] };
  }
  const said = translate(locale, `budget.verdict.${verdict}`);
  const frame = millionBaht(frameSatang, { locale });
  const nothing = translate(locale, "budget.sentence.nothing", { frame });
  const before = proposedSatang === 0n ? nothing : proposedWords(summary, locale);
  return { before: [before], verdict: said, after: remainderWords(summary, locale) };
}

/** The same sentence as plain text, e.g. to be spoken. */
export function windowSentence(summary: WindowSummary, locale: Locale): string {
  const { before, verdict, after } = sentenceParts(summary, locale);
  return [...before, verdict, ...after].join(" · ");
}

/** Parts of the sentence of the second gauge, each named by the figure it tells. */
export type KeySentencePart = { name: "keyShare" | "keyMin" | "key" | "keyInFrame"; text: string };

/** The sentence of the second gauge: key projects against 60 % of the frame, and of what is proposed; [] without a frame. */
export function keySentenceParts(summary: WindowSummary, locale: Locale): KeySentencePart[] {
  const { frameSatang, keySatang, keyMinSatang, keyShareOk, keyInFrameSatang, proposedSatang, keyShareMin } = summary;
  const share = frameSatang === null ? undefined : percentOf(keySatang, frameSatang);
  if (!share || keyMinSatang === null) return [];
  const limit = ratioOf(keyShareMin);
  const percent = ratioNear(share.num, share.den, [fraction(limit.num * 100n, limit.den)]);
  const least = shareWords(keyShareMin);
  const amount = amountWords(keySatang, locale);
  const ofProposed = percentOf(keySatang, proposedSatang);
  const min = amountWords(keyMinSatang, locale);
  const short = { amount: amountWords(keyMinSatang - keySatang, locale), least };
  const inFrame = amountWords(keyInFrameSatang ?? 0n, locale);
  const say = (name: KeySentencePart["name"], text: string): KeySentencePart => ({ name, text });
  return [
    say("keyShare", translate(locale, "budget.key.sentence", { amount, percent })),
    say(
      "keyMin",
      keyShareOk ? translate(locale, "budget.key.ok", { least, min }) : translate(locale, "budget.key.short", short),
    ),
    ...(ofProposed
      ? [say("key", translate(locale, "budget.key.ofProposed", { percent: ratio(ofProposed.num, ofProposed.den, 1) }))]
      : []),
    ...(keyInFrameSatang === null
      ? []
      : [say("keyInFrame", translate(locale, "budget.key.inFrame", { amount: inFrame }))]),
  ];
}

/** The same sentence as plain text; "" without a frame. */
export function keySentence(summary: WindowSummary, locale: Locale): string {
  return keySentenceParts(summary, locale)
    .map(({ text }) => text)
    .join(" · ");
}
