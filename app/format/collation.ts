const thai = new Intl.Collator("th", { numeric: true });

/** Thai dictionary order (เลย stands after แพร่, not before it), numbers by value: for `Array.prototype.sort`. */
export function compareThai(a: string, b: string): number {
  return thai.compare(a, b);
}
