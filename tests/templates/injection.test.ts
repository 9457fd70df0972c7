import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cleanText } from "../../templates/kit/xmlText";
import { mouSample } from "../../templates/mou/sample";
import { planJ2Sample } from "../../templates/planJ2/sample";
import type { J2Project, PlanJ2View } from "../../templates/planJ2/view";
import { projectBriefSample } from "../../templates/projectBrief/sample";
import { fileName, writeDocx, writeXlsx, type DocumentView } from "../../templates/registry";
import { openXmlFaults, paragraphTexts, partOf, partsOf, testFolder, unescapeXml } from "../support/openXml";
import { closed, pdfTools } from "../support/pdf";

// LibreOffice and the validator are slow on a busy machine
vi.setConfig({ testTimeout: 120_000 });

const folder = await testFolder();
const tools = await pdfTools(folder);

const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("");
const ATTACKS = [
  `</w:t></w:r></w:p><w:p>&]]>`,
  `<![CDATA[x]]><!-- -->`,
  `${CONTROLS}หลังอักขระควบคุม`,
  "\ud83dเดี่ยว\ude00 \ufffe\uffff คู่😀",
  `{ HYPERLINK "http://example.org" } PAGE MERGEFIELD x`,
  `=1+1`,
  `=HYPERLINK("http://example.org","x")`,
  `@SUM(A1:A9)`,
  `"><Relationship TargetMode="External" Target="http://example.org"/>`,
  `&xxe; &#0; &#x1F;`,
];
const LONG = "ข้อความยาวมาก ".repeat(4_300);

function attacked(text: string): DocumentView[] {
  const [first] = planJ2Sample.projects as [J2Project];
  const project: J2Project = {
    ...first,
    code: text,
    title: text,
    programme: text,
    milestone: text,
    nationalCode: text,
    unit: text,
    indicators: [text],
    activities: first.activities.map((one) => ({ ...one, title: text, unit: text, subActivities: [text, text] })),
    slices: first.slices.map((one) => ({ ...one, payer: { nameTh: text, ministry: text, department: text } })),
  };
  const { content } = projectBriefSample;
  return [
    { ...planJ2Sample, provinceTh: text, projects: [project] },
    {
      ...projectBriefSample,
      leadOrg: text,
      content: {
        ...content,
        title: text,
        rationale: text,
        objectives: text,
        outputs: text,
        outcomesQuantitative: text,
        activities: content.activities.map((one) => ({ ...one, title: text, related: text, method: text })),
      },
    },
    { ...mouSample, projectTitle: text, transferee: text, purposeShort: text, governorName: text, soundClause: text },
  ];
}

/** What of a typed text is to be read in a document: cleaned, its lines trimmed of nothing but the marks we bind. */
const lineOf = (text: string) =>
  cleanText(text)
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line !== "") ?? "";

test("[S69] every form stays valid under all attacks at once and names nothing outside", async () => {
  for (const view of attacked(ATTACKS.join("\n"))) {
    const bytes = await writeDocx(view, "0123abcd");
    expect(await openXmlFaults(folder, `attack-${view.kind}.docx`, bytes)).toEqual([]);
    for (const [name, xml] of partsOf(bytes)) if (name.endsWith(".rels")) expect(xml).not.toContain("External");
    expect(partOf(bytes, "word/document.xml")).not.toMatch(/<w:(instrText|fldSimple|hyperlink)/);
  }
});

test.each(ATTACKS)("[S69] attack %# is printed as it was typed", async (text) => {
  for (const view of attacked(text)) {
    const body = partOf(await writeDocx(view, "0123abcd"), "word/document.xml");
    expect(paragraphTexts(body).join("\n")).toContain(lineOf(text));
  }
});

test("[S70] the workbook stays valid, has no formula and holds every attack as text", async () => {
  const [valid] = attacked(ATTACKS.join("\n"));
  expect(await openXmlFaults(folder, "attack.xlsx", writeXlsx(valid!, "0123abcd"))).toEqual([]);
  for (const text of ATTACKS) {
    const [view] = attacked(text);
    const sheet = partOf(writeXlsx(view!, "0123abcd"), "xl/worksheets/sheet1.xml");
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(unescapeXml(sheet)).toContain(lineOf(text));
  }
});

test("[S69] a field of 60,000 characters among the attacks opens in LibreOffice with its text", async () => {
  const [, brief] = attacked(ATTACKS.join("\n"));
  if (brief?.kind !== "project-brief") throw new Error("the second view is the brief");
  const view = { ...brief, content: { ...brief.content, rationale: LONG } };
  const file = await tools.pdf(await writeDocx(view, "0123abcd", "libreoffice"), "long");
  const text = closed(await tools.text(file));
  expect(text).toContain(closed("</w:t></w:r></w:p><w:p>&]]>"));
  // page breaks fall inside some of the 4,300
  expect(text.split(closed("ข้อความยาวมาก")).length).toBeGreaterThan(4_200);
});

test("a file name keeps no path, quote or line break and stays below 255 bytes", () => {
  for (const [view] of [...ATTACKS, LONG, "../../etc/passwd", 'a"b\r\nSet-Cookie: x'].map((text) => attacked(text))) {
    const name = fileName(view!, "docx");
    expect(name).not.toMatch(/[\\/:*?"<>|\r\n]/);
    expect(Buffer.byteLength(name)).toBeLessThan(255);
    expect(name.endsWith(".docx")).toBe(true);
  }
});

/** Texts as people and attackers type them: any Unicode, and shapes that documents stumble over. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(...ATTACKS, "", " ", "\t", "\n\n", "ที่ปี้ ๆ ๆ", "_x000D_", "ก".repeat(300)),
);
const anyAmount = fc.option(fc.bigInt({ min: 0n, max: 2n ** 50n }), { nil: null });
const anySlice = fc.record({
  activityId: fc.constantFrom("a1", "a2", "gone"),
  source: fc.constantFrom(
    "PROVINCE" as const,
    "CLUSTER" as const,
    "FUNCTION" as const,
    "LOCAL" as const,
    "PRIVATE" as const,
  ),
  payer: fc.option(fc.record({ nameTh: anyText, ministry: anyText, department: anyText }), { nil: null }),
  amount: anyAmount,
});
const anyProject: fc.Arbitrary<J2Project> = fc.record({
  id: anyText,
  code: anyText,
  title: anyText,
  kind: fc.constantFrom("KEY" as const, "OTHER" as const, "UNDECIDED" as const),
  owner: fc.constantFrom(
    "PROVINCE" as const,
    "CLUSTER" as const,
    "MINISTRY" as const,
    "LAO" as const,
    "PRIVATE_COOP" as const,
  ),
  rank: fc.option(fc.integer({ min: -1, max: 99 }), { nil: null }),
  issue: fc.constantFrom("", "ประเด็นหนึ่ง", "ประเด็นสอง"),
  nationalCode: anyText,
  milestone: anyText,
  programme: anyText,
  indicators: fc.array(anyText, { maxLength: 3 }),
  unit: anyText,
  activities: fc.constantFrom("a1", "a2").chain((id) =>
    fc.array(
      fc.record({
        id: fc.constant(id),
        title: anyText,
        subActivities: fc.array(anyText, { maxLength: 3 }),
        unit: anyText,
      }),
      {
        maxLength: 1,
      },
    ),
  ),
  slices: fc.array(anySlice, { maxLength: 5 }),
});
const anyPlan: fc.Arbitrary<PlanJ2View> = fc.record({
  kind: fc.constant("plan-j2" as const),
  provinceTh: anyText,
  fy: fc.constant(planJ2Sample.fy),
  revision: fc.nat(),
  draft: fc.boolean(),
  issues: fc.constant(["ประเด็นหนึ่ง"]),
  projects: fc.array(anyProject, { maxLength: 8 }),
  additions: fc.record({
    moreColumns: fc.boolean(),
    subTotals: fc.boolean(),
    twoTotals: fc.boolean(),
    partTwo: fc.boolean(),
    sourceColumn: fc.boolean(),
    callOuts: fc.boolean(),
  }),
});

test("[S69] whatever a plan holds, both formats are valid Open XML", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(anyPlan, async (view) => {
      run += 1;
      expect(await openXmlFaults(folder, `fuzz-${run}.docx`, await writeDocx(view, "0123abcd"))).toEqual([]);
      expect(await openXmlFaults(folder, `fuzz-${run}.xlsx`, writeXlsx(view, "0123abcd"))).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
