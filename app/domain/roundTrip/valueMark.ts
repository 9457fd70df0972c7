import type { ShownValue } from "./comparison";

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Short mark of a value that a person saw, to find out that it is another one now. Not a secret and not a signature. */
export function valueMark({ text, amount }: ShownValue): string {
  let mark = OFFSET;
  for (const sign of `${amount ?? "-"}/${text}`) mark = Math.imul(mark ^ (sign.codePointAt(0) ?? 0), PRIME) >>> 0;
  return mark.toString(16).padStart(8, "0");
}
