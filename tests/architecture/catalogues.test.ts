import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";
import { root } from "./sources";

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
});
