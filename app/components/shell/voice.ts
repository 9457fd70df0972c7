/** The language that a text is to be read aloud in: that of most of its letters; null when it has none. */
export function voiceOf(text: string): "th" | "en" | null {
  const thai = text.match(/[\u0e01-\u0e5b]/g)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  if (thai + latin === 0) return null;
  return thai >= latin ? "th" : "en";
}

/** Text that stands in the element itself, not in what it holds: what is written there, its name, what a person typed. */
function ownText(element: Element): string {
  const written = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? "");
  const typed = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : "";
  return [element.getAttribute("aria-label") ?? "", typed, ...written].join(" ");
}

/** Our own marks, so that a language that the page states itself is never changed. */
const MARKED = "data-voice";

function markOne(element: Element): void {
  if (element.hasAttribute("lang") && !element.hasAttribute(MARKED)) return;
  const voice = voiceOf(ownText(element));
  const around = element.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "en";
  if (voice === null || voice === around) {
    if (!element.hasAttribute(MARKED)) return;
    element.removeAttribute("lang");
    element.removeAttribute(MARKED);
    return;
  }
  element.setAttribute("lang", voice);
  element.setAttribute(MARKED, "");
}

/** Marks one field as it gets the focus: what is typed changes no node that could be watched. */
export function markField(target: EventTarget | null): void {
  if (target instanceof Element && target.matches("input, textarea, select")) markOne(target);
}

const SKIPPED = "script, style, svg";

/**
 * Marks the language of everything below (and with) an element: Thai data in the English interface, English words in
 * Thai data. A screen reader changes its voice by it.
 */
export function markVoices(root: Element): void {
  if (root.closest(SKIPPED)) return;
  markOne(root);
  // in the order of the document: what stands around is marked before what it holds
  for (const element of root.querySelectorAll("*")) if (!element.closest(SKIPPED)) markOne(element);
}
