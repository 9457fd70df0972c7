import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RequestHandler } from "express";
import { isPhonePage } from "~/i18n/phone/phonePages";
import { localeOf } from "./cookies";

/** What Vite wrote about one chunk; `imports` are keys of other chunks. */
type Chunk = { file: string; imports?: readonly string[] };
type Manifest = Readonly<Record<string, Chunk>>;

function readManifest(clientDir: string): Manifest {
  const file = path.join(clientDir, "..", ".vite", "client-manifest.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Manifest) : {};
}

/** A chunk and everything it imports. */
function filesOf(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const other of chunk.imports ?? []) filesOf(manifest, other, found);
  return found;
}

/**
 * Names the texts of a page (its language; those of phones on their pages) in a `Link` header, so that a browser fetches
 * them with the first scripts. Without the header they come a little later: nothing depends on it.
 */
export function wordsLink(clientDir: string): RequestHandler {
  const manifest = readManifest(clientDir);
  const link = (source: string) =>
    [...filesOf(manifest, `app/i18n/${source}.ts`)].map((file) => `</${file}>; rel="modulepreload"`).join(", ");
  const links = { all: { th: link("th"), en: link("en") }, phone: { th: link("phone/th"), en: link("phone/en") } };
  return (request, response, next) => {
    const locale = localeOf(request);
    const value = isPhonePage(request.path) ? links.phone[locale] : links.all[locale];
    if (request.method === "GET" && value && request.headers.accept?.includes("text/html"))
      response.setHeader("Link", value);
    next();
  };
}
