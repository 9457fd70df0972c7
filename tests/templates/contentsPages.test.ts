import path from "node:path";
import { expect, test, vi } from "vitest";
import { thaiDigits } from "~/format/digits";
import { makeExportQueue } from "../../server/export/exportQueue";
import { contentsPages } from "../../server/export/contentsPages";
import { makeLogger } from "../../server/log";
import { annualPlanSample } from "../../templates/annualPlan/sample";
import { bundleWorkers } from "../support/bundleWorkers";
import { partOf, testFolder } from "../support/openXml";
import { closed, demandOffice, pdfTools } from "../support/pdf";

vi.setConfig({ testTimeout: 120_000 });

test("a book's contents show in Word, before any field is counted, the pages where its parts stand", async () => {
  demandOffice();
  const folder = await testFolder();
  // makes the preview font into the folder
  const tools = await pdfTools(folder);
  const workerDir = await bundleWorkers("export/exportWorker");
  const fontDir = path.join(folder, "preview-font");
  const queue = makeExportQueue({ workerDir, log: makeLogger("silent"), fontDir });
  const docx = await queue.render(annualPlanSample, "docx");
  const pdf = await queue.render(annualPlanSample, "pdf");
  const pages = contentsPages(pdf.bytes);
  const body = partOf(docx.bytes, "word/document.xml");
  const shown = [...body.matchAll(/PAGEREF _Toc\d+ .*?fldCharType="separate"\/><\/w:r><w:r>.*?<w:t [^>]*>([^<]*)</gs)];
  expect(shown.map(([, text]) => text)).toEqual(pages.map((page) => thaiDigits(page)));
  // the headings themselves, found in the text of the printed pages
  const printed = await tools.pages(await tools.pdf(docx.bytes, "book"));
  const headings = [...body.matchAll(/<w:bookmarkStart [^>]*\/>.*?<w:bookmarkEnd/gs)].map(([xml]) =>
    closed([...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join("")),
  );
  expect(headings).toHaveLength(pages.length);
  for (const [at, heading] of headings.entries()) {
    const page = printed[(pages[at] ?? 0) - 1]?.words.map(({ text }) => text).join("") ?? "";
    expect(closed(page), `${heading} on page ${pages[at]}`).toContain(heading);
  }
  await queue.close();
});
