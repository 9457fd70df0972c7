import type * as Y from "yjs";
import { isSatang, type Satang } from "../../domain/money/satang";
import { withoutUnprintable } from "../../domain/text/unprintable";
import type { ScalarCheck } from "../briefSchema";

/** A place in a document whose value is not what the schema allows. `path` is e.g. `funding/<id>/y2568`. */
export type DocIssue = { path: string; code: DocIssueCode };

/** What is wrong: a value of another type, a row that is no row, a line whose activity never existed. */
export type DocIssueCode = "badValue" | "badRow" | "activityMissing";

/** Collects issues while a document is read. */
export type Issues = DocIssue[];

/**
 * Text as it can be stored and printed: what cannot be printed is left out (a page of ours never writes it, a foreign
 * client may), lone surrogates become U+FFFD, which PostgreSQL would refuse.
 */
export function storableText(value: string): string {
  const { text } = withoutUnprintable(value);
  return LONE_SURROGATE.test(text) ? text.replace(LONE_SURROGATES, "\uFFFD") : text;
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Reads the scalars of one map; a value that fails its check is reported and read as absent. */
export class CellReader {
  readonly #map: Y.Map<unknown>;
  readonly #path: string;
  readonly #issues: Issues;

  constructor(map: Y.Map<unknown>, path: string, issues: Issues) {
    this.#map = map;
    this.#path = path;
    this.#issues = issues;
  }

  /** The value when it is stated and allowed, else undefined. Null counts as not stated. */
  value(key: string, check: ScalarCheck): unknown {
    const value = this.#map.get(key);
    if (value === undefined || value === null) return undefined;
    if (check(value)) return value;
    this.#issues.push({ path: `${this.#path}/${key}`, code: "badValue" });
    return undefined;
  }

  /** A scalar text, "" when absent. */
  text(key: string, check: ScalarCheck): string {
    const value = this.value(key, check);
    return typeof value === "string" ? storableText(value) : "";
  }

  /** A scalar text or null. */
  textOrNull(key: string, check: ScalarCheck): string | null {
    const value = this.value(key, check);
    return typeof value === "string" ? storableText(value) : null;
  }

  /** An amount in satang or null. */
  money(key: string): Satang | null {
    const value = this.value(key, isSatang);
    return isSatang(value) ? value : null;
  }

  /** One of a closed list, the fallback when absent or unknown. */
  choice<T extends string>(key: string, values: readonly T[], fallback: T): T {
    const value = this.value(key, (found) => values.some((allowed) => allowed === found));
    return values.find((allowed) => allowed === value) ?? fallback;
  }
}
