/** Joins ๆ to the word before it with a no-break space, so that it never starts a line: "ต่าง ๆ" → "ต่าง\u00A0ๆ". */
export function noBreakMaiYamok(text: string): string {
  return text.replace(/[ \u00a0]+ๆ/g, "\u00a0ๆ");
}
