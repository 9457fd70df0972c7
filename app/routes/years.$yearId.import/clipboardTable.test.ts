import { expect, test } from "vitest";
import { tableOfClipboard } from "./clipboardTable";

const clipboard = (parts: Record<string, string>, files: File[] = []) =>
  tableOfClipboard({ files: files as unknown as FileList, getData: (type: string) => parts[type] ?? "" });

test("HTML with a table comes before its plain text: it keeps merged cells", () => {
  expect(clipboard({ "text/html": "<table><tr><td>1</td></tr></table>", "text/plain": "1\t2\t3\n" })).toEqual({
    field: "html",
    value: "<table><tr><td>1</td></tr></table>",
  });
});

test("plain text is a table when it has columns and lines", () => {
  expect(clipboard({ "text/plain": "ที่\tโครงการ\tงบ\n1\tก\t5" })?.field).toBe("text");
  expect(clipboard({ "text/plain": "คำเดียว" })).toBeNull();
  expect(clipboard({ "text/html": "<b>คำ</b>", "text/plain": "ก, ข" })).toBeNull();
});

test("a file is taken when there is no text", () => {
  const file = new File(["x"], "a.xlsx");
  expect(clipboard({}, [file])).toEqual({ field: "file", value: file });
});
