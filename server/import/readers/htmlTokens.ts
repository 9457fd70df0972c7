/** A piece of HTML: a tag (name in lower case) or text between tags. */
export type HtmlToken = { tag: string; closing: boolean; attributes: string } | { text: string };

const TAG = /^<(\/?)([a-z][a-z0-9:]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/i;
const SKIPPED = new Set(["style", "script", "head", "title", "xml"]);
const TAG_REACH = 8_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  hellip: "…",
  times: "×",
  middot: "·",
};

/** Text with its character references resolved. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1] === "x" || name[1] === "X" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** Goes through HTML as pasted by Word and Excel; comments, styles and scripts are left out. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) return void (yield { text: html.slice(at) });
    if (open > at) yield { text: html.slice(at, open) };
    if (html.startsWith("<!--", open) || html.startsWith("<!", open) || html.startsWith("<?", open)) {
      const mark = html.startsWith("<!--", open) ? "-->" : ">";
      const end = html.indexOf(mark, open);
      at = end < 0 ? html.length : end + mark.length;
      continue;
    }
    const found = TAG.exec(html.slice(open, open + TAG_REACH));
    if (!found) {
      yield { text: "<" };
      at = open + 1;
      continue;
    }
    const tag = (found[2] ?? "").toLowerCase();
    at = open + found[0].length;
    const attributes = found[3] ?? "";
    if (SKIPPED.has(tag) && found[1] === "" && !attributes.endsWith("/")) {
      const closing = new RegExp(`</${tag}[^>]*>`, "gi");
      closing.lastIndex = at;
      at = closing.exec(html) ? closing.lastIndex : html.length;
      continue;
    }
    yield { tag, closing: found[1] === "/", attributes };
  }
}
