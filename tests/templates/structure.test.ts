import { describe, expect, test } from "vitest";
import { textWidthCm, twips } from "../../templates/kit/page";
import { clusterMouSample, mouAnnexSample, mouSample } from "../../templates/mou/sample";
import { planJ2Sample } from "../../templates/planJ2/sample";
import { projectBriefSample } from "../../templates/projectBrief/sample";
import { documentModel, writeDocx, writeXlsx, type DocumentView } from "../../templates/registry";
import { openXmlFaults, partOf, partsOf, testFolder } from "../support/openXml";

const FINGERPRINT = "0123abcd";
const VIEWS: [name: string, view: DocumentView][] = [
  ["project-brief", projectBriefSample],
  ["plan-j2", planJ2Sample],
  ["plan-j2 with ten columns", { ...planJ2Sample, additions: { ...planJ2Sample.additions, sourceColumn: true } }],
  ["mou", mouSample],
  ["mou of a cluster", clusterMouSample],
  ["mou-annex", mouAnnexSample],
];
const folder = await testFolder();

describe.each(VIEWS)("%s", (name, view) => {
  const made = writeDocx(view, FINGERPRINT);
  const body = async () => partOf(await made, "word/document.xml");

  test("the Open XML SDK finds no fault", async () => {
    expect(await openXmlFaults(folder, `${name}.docx`, await made)).toEqual([]);
  });

  test("the same view gives the same bytes", async () => {
    expect(Buffer.compare(await writeDocx(structuredClone(view), FINGERPRINT), await made)).toBe(0);
  });

  test("every line spacing names its rule", async () => {
    for (const [path, xml] of partsOf(await made)) {
      if (!/word\/(document|styles|header\d|footer\d)\.xml$/.test(path)) continue;
      const spacings = xml.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? [];
      expect(spacings.length, path).toBeGreaterThan(0);
      for (const spacing of spacings) expect(spacing).toContain('w:lineRule="auto"');
    }
    const paragraphs = (await body()).match(/<w:p>/g)?.length ?? 0;
    expect(
      (await body()).match(
        /<w:p><w:pPr>(<w:pStyle[^>]*>|<w:keep\w+\/>|<w:pageBreakBefore\/>|<w:tabs>.*?<\/w:tabs>)*<w:spacing/g,
      ),
    ).toHaveLength(paragraphs);
  });

  test("every style and the defaults name the font for all scripts, both sizes and the Thai language", async () => {
    const styles = partOf(await made, "word/styles.xml");
    const runs = styles.match(/<w:rPr>.*?<\/w:rPr>/gs) ?? [];
    expect(runs.length).toBeGreaterThan(2);
    for (const run of runs) {
      for (const script of ["ascii", "hAnsi", "eastAsia", "cs"]) expect(run).toContain(`w:${script}="TH SarabunPSK"`);
      expect(run).toMatch(/<w:sz w:val="(\d+)"\/><w:szCs w:val="\1"\/>/);
      expect(run).toContain('w:bidi="th-TH"');
    }
    expect(await body()).not.toMatch(/<w:b\/>(?!<w:bCs\/>)/);
  });

  test("tables are fixed: cells fill the grid, the grid fills the text width, head rows come first", async () => {
    const width = twips(textWidthCm(documentModel(view, FINGERPRINT).page));
    for (const [table] of (await body()).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, value]) => Number(value));
      const total = grid.reduce((sum, value) => sum + value, 0);
      expect(Math.abs(total - width)).toBeLessThanOrEqual(2);
      let headsOver = false;
      for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
        const cells = [...row.matchAll(/<w:tcW w:w="(\d+)" w:type="dxa"\/>(?:<w:gridSpan w:val="(\d+)"\/>)?/g)];
        expect(cells.reduce((sum, [, value]) => sum + Number(value), 0)).toBe(total);
        expect(cells.reduce((sum, [, , span]) => sum + Number(span ?? 1), 0)).toBe(grid.length);
        expect(row.match(/<\/w:p><\/w:tc>/g)).toHaveLength(cells.length);
        const head = row.includes("<w:tblHeader/>");
        expect(head && headsOver).toBe(false);
        headsOver ||= !head;
      }
    }
  });

  test("no two tables touch and the body ends with a paragraph", async () => {
    expect(await body()).not.toContain("</w:tbl><w:tbl>");
    expect(await body()).not.toMatch(/<\/w:tbl><w:sectPr/);
  });

  test("nothing outside the package is named, no field but the page number, no date", async () => {
    for (const [path, xml] of partsOf(await made)) {
      expect(xml, path).not.toContain('TargetMode="External"');
      for (const [, code] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) expect(code).toBe("PAGE");
    }
    expect(partOf(await made, "docProps/core.xml")).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  test("footer: form, revision, fingerprint; header: Thai page number, ร่าง on a draft only", async () => {
    const parts = [...partsOf(await made)];
    const footers = parts.filter(([path]) => /footer\d\.xml$/.test(path));
    expect(footers).toHaveLength(2);
    for (const [, xml] of footers) expect(xml).toMatch(/(ฉบับที่|บันทึกครั้งที่) [๐-๙]+ · รหัสเนื้อหา 0123abcd/);
    const headers = parts.filter(([path]) => /header\d\.xml$/.test(path)).map(([, xml]) => xml);
    expect(headers.filter((xml) => xml.includes("PAGE"))).toHaveLength(1);
    expect(headers.every((xml) => xml.includes("ร่าง"))).toBe(view.draft);
    expect(await body()).toContain('<w:pgNumType w:fmt="thaiNumbers"/>');
  });
});

describe.each([VIEWS[1]!, VIEWS[2]!])("%s as a workbook", (name, view) => {
  const bytes = writeXlsx(view, FINGERPRINT);

  test("the Open XML SDK finds no fault", async () => {
    expect(await openXmlFaults(folder, `${name}.xlsx`, bytes)).toEqual([]);
  });

  test("the same view gives the same bytes", () => {
    expect(Buffer.compare(writeXlsx(structuredClone(view), FINGERPRINT), bytes)).toBe(0);
  });
});

test("a form without a workbook refuses to write one", () => {
  expect(() => writeXlsx(mouSample, FINGERPRINT)).toThrow(RangeError);
});
