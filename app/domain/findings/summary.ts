import { briefItem } from "../brief/briefItems";
import type { Bilingual, Finding } from "../rules/finding";

/** Numbers of the items that findings of one rule name, in official order. */
export function itemsOf(findings: readonly Finding[], rule: string): number[] {
  const named = findings.filter((finding) => finding.rule === rule).flatMap(({ ids }) => ids);
  const numbers = named.flatMap((id) => (/^item-\d+$/.test(id) ? [parseInt(id.slice(5), 10)] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

const labelsTh = (items: readonly number[]) => items.map((item) => `ข้อ ${item} ${briefItem(item).labelTh}`).join(" · ");
const labelsEn = (items: readonly number[]) => items.map((item) => `${item} ${briefItem(item).labelEn}`).join(" · ");

/** One line for a project instead of one for each item that a rule names. */
export function itemSummary(
  rule: string,
  code: string,
  projectId: string,
  items: readonly number[],
  words: Bilingual,
): Finding[] {
  if (items.length === 0) return [];
  const ids = [projectId, ...items.map((item) => `item-${item}`)];
  const message = {
    th: `${words.th} ${items.length} ข้อ: ${labelsTh(items)}`,
    en: `${words.en} (${items.length}): ${labelsEn(items)}`,
  };
  return [{ rule, severity: "E", code, ids, message }];
}

const QUOTE = " · “";

/** Where the sentence of the guideline begins that a message ends with; its end when there is none. */
function quoteStart(message: string): number {
  if (!message.endsWith("”")) return message.length;
  const close = message.length - 1;
  const start = message.indexOf(QUOTE, message.lastIndexOf("”", close - 1) + 1);
  return start < 0 || start + QUOTE.length === close ? message.length : start;
}

/** One line for a project that says what several findings of a rule say; the gravest of them decides. */
export function joined(findings: readonly Finding[], rule: string): Finding[] {
  if (findings.length === 0) return [];
  const own = findings.filter((finding) => finding.rule === rule);
  const [first] = own;
  if (!first || own.length === 1) return own;
  const gravest = own.find(({ severity }) => severity === "E") ?? first;
  const said = own.map(({ message: { th } }) => th);
  const starts = said.map(quoteStart);
  const quotes = new Set(said.map((th, at) => th.slice(starts[at])));
  const message = {
    th: [said.map((th, at) => th.slice(0, starts[at])).join(" · "), ...quotes].join(""),
    en: own.map(({ message: { en } }) => en).join("; "),
  };
  return [{ ...gravest, ids: [...new Set(own.flatMap(({ ids }) => ids))], message }];
}
