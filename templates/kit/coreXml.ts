import { xmlText } from "./xmlText";

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

/** Core properties of a file, without dates, so that the same content gives the same bytes. */
export function coreXml(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${NAMESPACES}><dc:title>${xmlText(title, 255)}</dc:title><dc:creator>ร่วมแผน</dc:creator><dc:language>th-TH</dc:language></cp:coreProperties>`;
}
