import { expect, test } from "vitest";
import { cellText } from "../kit/grid";
import type { Block } from "../kit/model";
import { transferCertificateDocx } from "./docx";
import { transferRows, transferTotal } from "./rows";
import { transferCertificateSample as sample } from "./sample";

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [block.runs.map(({ text }) => text).join("")]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cellText(cell).split("\n"))),
  );
const printed = (view = sample) => linesOf(transferCertificateDocx(view, "0123abcd").blocks).join("\n");

test("[I6] rows in Thai digits and their exact sum", () => {
  const rows = transferRows(sample.lines).map(({ cells }) => cells.map(cellText));
  expect(rows[0]?.slice(2, 6)).toEqual(["๔ (ระบบ)", "๙๘,๕๐๐", "๓๙๔,๐๐๐", "อบต.พนต. 416-68-0001"]);
  expect(rows[1]?.slice(4)).toEqual(["๓๒๖,๕๐๐.๒๕", ".....", "....."]);
  expect(rows.at(-1)?.[1]).toBe("๗๒๐,๕๐๐.๒๕");
  expect(transferTotal(sample.lines)).toBe(720_500_25n);
});

test("says which memorandum, who hands over to whom and when, and that the words are ours", () => {
  const text = printed();
  expect(text).toContain("ที่ ๑/๒๕๖๘ ลงวันที่ ๑๕ มกราคม ๒๕๖๘");
  expect(text).toContain("จังหวัดพัทลุง ได้ส่งมอบทรัพย์สินให้แก่ องค์การบริหารส่วนตำบลพนางตุง เมื่อวันที่ ๑๒ กันยายน ๒๕๖๘");
  expect(text).toContain("แบบร่างของระบบ");
  expect(text.match(/ลงชื่อ/g)).toHaveLength(4);
});

test("what is not known stays a slot to write on", () => {
  const open = printed({ ...sample, signedOn: null, handedOverOn: null, documentNo: "", lines: [] });
  expect(open).toContain("ลงวันที่ ..... ระหว่าง");
  expect(open).toContain("เมื่อวันที่ .....");
});
