import type { TextPart } from "~/domain/text/compareText";
import styles from "./compare.module.css";

/** So much of an unchanged stretch stays on each side of a change, in UTF-16 units of whole words or lines. */
const CONTEXT = 120;

/** Two texts as one: what went is struck through in brackets, what came is underlined; long equal stretches are cut. */
export function WordParts({ parts }: { parts: readonly TextPart[] }) {
  return (
    <p className={styles.words}>
      {parts.map(({ kind, text }, index) => {
        if (kind === "removed") return <del key={index}>{text}</del>;
        if (kind === "added") return <ins key={index}>{text}</ins>;
        return <span key={index}>{shortened(text, index > 0, index < parts.length - 1)}</span>;
      })}
    </p>
  );
}

function shortened(text: string, afterChange: boolean, beforeChange: boolean): string {
  const room = (afterChange ? CONTEXT : 0) + (beforeChange ? CONTEXT : 0);
  if (text.length <= room + 40) return text;
  const head = afterChange ? cutAt(text, CONTEXT) : "";
  const tail = beforeChange ? text.slice(cutAt(text, text.length - CONTEXT).length) : "";
  return `${head} … ${tail}`;
}

/** Cuts where a grapheme cluster ends: a vowel or tone mark never begins a stretch. */
function cutAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\udc00-\udfff]/.test(text[end] ?? "")) end++;
  return text.slice(0, end);
}
