/** The field of the form that a pasted or dropped table goes into. */
export type PastedTable = { field: "html" | "text"; value: string } | { field: "file"; value: File };

/**
 * The table of a paste or a drop: a file, the HTML that Word and Excel put on the clipboard (it keeps merged cells), or
 * plain text with at least one tab or comma. Null when there is none, so that an ordinary paste stays one.
 */
export function tableOfClipboard(data: Pick<DataTransfer, "files" | "getData">): PastedTable | null {
  const html = data.getData("text/html");
  if (/<table[\s>]/i.test(html)) return { field: "html", value: html };
  const text = data.getData("text/plain");
  if (/[\t,;].*[\t,;]/.test(text) && text.includes("\n")) return { field: "text", value: text };
  const file = data.files[0];
  return file ? { field: "file", value: file } : null;
}
