import { describe, expect, test } from "vitest";
import { mouAnnexSample, mouSample } from "../../../templates/mou/sample";
import { planJ2Sample } from "../../../templates/planJ2/sample";
import { projectBriefSample } from "../../../templates/projectBrief/sample";
import { FORMS, writeDocx, writeXlsx, type DocumentView } from "../../../templates/registry";
import { windowSheetSample } from "../../../templates/windowSheet/sample";
import { contentHash } from "../../../server/export/contentHash";
import { partsOf } from "../../support/openXml";
import { SAMPLES } from "./samples";

const ALL: readonly DocumentView[] = [
  ...SAMPLES,
  projectBriefSample,
  planJ2Sample,
  mouSample,
  mouAnnexSample,
  windowSheetSample(),
];

/** The same content with every object's keys in the opposite order, as another reading of the store may bring them. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

test("every form with a sample stands in this list", () => {
  const shown = new Set(ALL.map(({ kind }) => kind));
  expect(Object.keys(FORMS).filter((kind) => !shown.has(kind as never))).toEqual(["allocation"]);
});

describe.each(ALL.map((view) => [view.kind, view] as const))("%s", (kind, view) => {
  test("the same version gives the same bytes, whenever and from whatever reading", async () => {
    const again = turned(view) as DocumentView;
    expect(contentHash(again)).toBe(contentHash(view));
    const one = await writeDocx(view, "0123abcd");
    // file times in a package are whole two seconds: another moment must not show
    const later = await writeDocx(again, "0123abcd");
    expect(Buffer.compare(one, later)).toBe(0);
    if (FORMS[kind].xlsx) expect(Buffer.compare(writeXlsx(view, "0123abcd"), writeXlsx(again, "0123abcd"))).toBe(0);
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
