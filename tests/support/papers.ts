/** A small whole PDF of one page; `more` = objects written into its body. */
export function pdfOf(words = "", more = ""): Uint8Array {
  const body = [
    "%PDF-1.7",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
    `% ${words}`,
    more,
  ].join("\n");
  const tail = `\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n${body.length + 1}\n%%EOF\n`;
  return new TextEncoder().encode(`${body}${tail}`);
}
