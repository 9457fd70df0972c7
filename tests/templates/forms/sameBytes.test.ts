import { describe, expect, test } from "vitest";
import { FORMS, writeDocx, writeXlsx } from "../../../templates/registry";
import { contentHash } from "../../../server/export/contentHash";
import { paragraphTexts, partsOf } from "../../support/openXml";
import { EVERY_FORM } from "./samples";

/** The same content with every object's keys in the opposite order, as another reading of the store may bring them. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

test("every form with a sample stands in this list", () => {
  const shown = new Set(EVERY_FORM.map(({ kind }) => kind));
  expect(Object.keys(FORMS).filter((kind) => !shown.has(kind as never))).toEqual([
    "plan-graph",
    "allocation",
    "handover-province",
    "handover-function",
    "asset-register",
  ]);
});

describe.each(EVERY_FORM.map((view) => [view.kind, view] as const))("%s", (kind, view) => {
  test("the same version gives the same bytes, whenever and from whatever reading", async () => {
    const again = turned(view) as typeof view;
    expect(contentHash(again)).toBe(contentHash(view));
    const one = await writeDocx(view, "0123abcd");
    // file times in a package are whole two seconds: another moment must not show
    const later = await writeDocx(again, "0123abcd");
    expect(Buffer.compare(one, later)).toBe(0);
    if (FORMS[kind].xlsx) expect(Buffer.compare(writeXlsx(view, "0123abcd"), writeXlsx(again, "0123abcd"))).toBe(0);
  });

  test("every footer names the form, its revision and the fingerprint of the content, nothing else", async () => {
    const footers = [...partsOf(await writeDocx(view, "0123abcd"))].filter(([name]) =>
      /^word\/footer\d+\.xml$/.test(name),
    );
    expect(footers.length).toBeGreaterThan(0);
    for (const [name, xml] of footers) {
      const [line] = paragraphTexts(xml);
      expect(line, name).toMatch(/^.{5,90} · (ฉบับที่|บันทึกครั้งที่) [๐-๙]+ · รหัสเนื้อหา 0123abcd$/);
    }
  });

  test("the footer's words are the office's where it has its own", async () => {
    const texts: Record<string, string> =
      kind === "project-brief" ? { code: "แบบของจังหวัด" } : { formCode: "แบบของจังหวัด" };
    const own: Record<string, string> = kind === "mou-annex" ? { annexTitle: "แบบของจังหวัด" } : texts;
    const worded = Object.assign({}, view, { set: { texts: { ...own, revision: "แก้ไขครั้งที่ {{revision}}" } } });
    const bytes = await writeDocx(worded, "0123abcd");
    for (const [name, xml] of [...partsOf(bytes)].filter(([path]) => /^word\/footer\d+\.xml$/.test(path)))
      expect(paragraphTexts(xml)[0], name).toMatch(/^แบบของจังหวัด · แก้ไขครั้งที่ .+ · รหัสเนื้อหา 0123abcd$/);
  });

  test("ร่าง stands in every header of a draft and in none of a final document", async () => {
    for (const draft of [true, false]) {
      const headers = [...partsOf(await writeDocx({ ...view, draft }, "0123abcd"))].filter(([name]) =>
        /^word\/header\d+\.xml$/.test(name),
      );
      expect(headers.length).toBeGreaterThan(0);
      for (const [name, xml] of headers) expect([name, xml.includes(">ร่าง<")]).toEqual([name, draft]);
    }
  });
});
