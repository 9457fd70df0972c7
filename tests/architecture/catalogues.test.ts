import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";
import { root, sources } from "./sources";

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const english = en as Readonly<Record<string, string>>;

describe("the two catalogues of interface words", () => {
  test("have the same keys", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(th).sort());
  });

  test("have no empty text", () => {
    const empty = [th, en].flatMap((texts) => Object.entries(texts).filter(([, text]) => text.trim() === ""));
    expect(empty).toEqual([]);
  });

  test("have the same placeholders in each text", () => {
    const differing = Object.entries(th).filter(([key, text]) => `${slots(text)}` !== `${slots(english[key] ?? "")}`);
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("have the same files, one a noun", () => {
    const names = (locale: string) => readdirSync(path.join(root, "app/i18n", locale)).sort();
    expect(names("en")).toEqual(names("th"));
  });

  test("have no Thai in English but names: what stands in quotation marks, forms, parts of forms", () => {
    const names = /“[^”]*”|(กจ|จ)\.[\d๐-๙]+(-[\d๐-๙]+)?|\bpart [๐-๙]/g;
    const thai = Object.entries(english).filter(([, text]) => /[ก-๛]/.test(text.replace(names, "")));
    expect(thai.map(([key]) => key).sort()).toEqual(THAI_IN_ENGLISH);
  });
});

/** English texts with a Thai word that is meant: the other language's name, an example, the word on the paper. */
const THAI_IN_ENGLISH = ["documents.intro", "organization.shortHint", "shell.switchTo"];

/** Places where a page writes Thai itself, each with its reason. */
const THAI_IN_PAGES: Readonly<Record<string, string>> = {
  "app/routes/briefs.$briefId/activities/ActivityCard.tsx": "the number as the official form prints it",
  "app/routes/briefs.$briefId/comments/places/ReadMarks.tsx": "the repetition mark, which never begins a line",
  "app/routes/briefs.$briefId/unsent/briefAsText.ts": "a copy of a form, whose language is Thai",
  "app/components/agency/agencyMark.ts": "letters as marks of agencies",
};

describe("pages", () => {
  test("write no Thai of their own: words stand in the catalogues", () => {
    const pages = sources().filter(({ file }) => /^app\/(routes|components|root|entry)/.test(file));
    const writing = pages.filter(
      ({ file, text }) => !/\.test\.tsx?$/.test(file) && /[ก-๛]/.test(withoutComments(text)),
    );
    expect(writing.map(({ file }) => file).sort()).toEqual(Object.keys(THAI_IN_PAGES).sort());
  });
});

/** A source without its comments. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
