import type * as Y from "yjs";
import { compareText } from "../../domain/text/compareText";

/**
 * Makes a text say `value` word by word: words that stay keep who wrote them, and what others write meanwhile between
 * them stays in its place. Line ends become \n. Call it inside a transaction.
 */
export function rewriteText(text: Y.Text, value: string): void {
  let at = 0;
  for (const { kind, text: words } of compareText(text.toString(), value.replace(/\r\n?/g, "\n"))) {
    if (kind === "removed") text.delete(at, words.length);
    else {
      if (kind === "added") text.insert(at, words);
      at += words.length;
    }
  }
}
