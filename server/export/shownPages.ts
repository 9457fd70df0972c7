/** A PDF that some people may look at page by page. */
type Shown = { pdf: Uint8Array; readers: Set<string> };

/** PDFs that are looked at now, by the hash of their content; the oldest are forgotten first. */
export class ShownPages {
  private readonly shown = new Map<string, Shown>();

  constructor(private readonly most: number) {}

  /** Lets a person see the pages of a PDF. */
  admit(key: string, pdf: Uint8Array, userId: string): void {
    const readers = this.shown.get(key)?.readers ?? new Set<string>();
    readers.add(userId);
    this.shown.delete(key);
    this.shown.set(key, { pdf, readers });
    const oldest = this.shown.keys().next().value;
    if (this.shown.size > this.most && oldest !== undefined) this.shown.delete(oldest);
  }

  /** The PDF of a key; null for everybody who was not admitted to it. */
  pdfFor(key: string, userId: string): Uint8Array | null {
    const one = this.shown.get(key);
    return one?.readers.has(userId) ? one.pdf : null;
  }
}
