import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { phoneEn } from "~/i18n/phone/en";
import { isPhonePage } from "~/i18n/phone/phonePages";
import { phoneTh } from "~/i18n/phone/th";
import { root } from "./sources";

const PAGES = ["app/routes/join/route.tsx", "app/routes/live.$sessionId/route.tsx"];

/** Sentences chosen by a failure's code at run time; those of `error.…` and `field.…` are all on the phone. */
const BY_CODE = ["app/components/Problem.tsx", "app/components/form/FormProblem.tsx"];

/** Files of app/ that a file imports; types aside. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const named = [...text.matchAll(/(?:^|\n)(?:import|export)\s+(?!type\b)[^;"]*"([^"]+)"|\bimport\("([^"]+)"\)/g)];
  return named.flatMap(([, stated, asked]) => {
    const name = stated ?? asked ?? "";
    if (!/^[.~]/.test(name)) return [];
    const base = name.startsWith("~/") ? path.join("app", name.slice(2)) : path.join(path.dirname(file), name);
    const found = ["", ".ts", ".tsx"].map((end) => base + end).find((one) => isFile(path.join(root, one)));
    return found && /\.tsx?$/.test(found) ? [found] : [];
  });
}

const isFile = (file: string) => existsSync(file) && statSync(file).isFile();

function reachable(start: readonly string[]): string[] {
  const found = new Set(start);
  for (const file of found) for (const next of importsOf(file)) found.add(next);
  return [...found];
}

test("pages of phones say only words that are loaded there: their files use the translator that knows no others", () => {
  const files = reachable(PAGES).filter((file) => !file.startsWith("app/i18n/"));
  expect(files).toEqual(expect.arrayContaining(["app/routes/live.$sessionId/room/LiveTexts.tsx", ...BY_CODE]));
  const texts = files.map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
  const everything = texts.filter(({ text }) => /\buseT\b(?!")/.test(text)).map(({ file }) => file);
  expect(everything.sort()).toEqual([...BY_CODE].sort());
  const translated = texts.flatMap(({ text }) => [...text.matchAll(/\btranslate\([^"`)]*"th", "([^"]+)"/g)]);
  expect(translated.map(([, key]) => key).filter((key) => !Object.hasOwn(phoneTh, key ?? ""))).toEqual([]);
});

test("every sentence of a failure is there, in both languages", () => {
  for (const words of [phoneTh, phoneEn])
    expect(Object.keys(words)).toEqual(expect.arrayContaining(["error.unexpected", "error.phaseOver", "field.email"]));
});

test.each([
  ["/join", true],
  ["/live/0192", true],
  ["/live/0192/", true],
  ["/live/0192/run", false],
  ["/live/0192/screen", false],
  ["/", false],
])("%s is a page of phones: %s", (pathname, is) => expect(isPhonePage(pathname)).toBe(is));
