import { describe, expect, test } from "vitest";
import { cellText } from "../kit/grid";
import type { Block } from "../kit/model";
import { annexRows, annexTotal } from "../mouAnnex/rows";
import { mouAnnexDocx } from "../mouAnnex/docx";
import { mouDocx } from "./docx";
import { clusterMouSample, mouAnnexSample, mouSample } from "./sample";

/** Printed lines in reading order: paragraphs, and the paragraphs of cells. */
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block.runs.map(({ text }) => text).join("")];
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cellText(cell).split("\n")));
  });
const lines = (view: typeof mouSample) => linesOf(mouDocx(view, "0123abcd").blocks).filter((line) => line !== "");

const AREA = "กลุ่มจังหวัดภาคใต้ฝั่งอ่าวไทย";

describe("[F3] words of บันทึกความตกลง", () => {
  const printed = lines(clusterMouSample);

  test("six lines of heading and three paragraphs are those of the form", () => {
    const { projectTitle, operatingAgency, purposeShort, readyPlace, transferee } = clusterMouSample;
    expect(printed.slice(0, 10)).toEqual([
      "บันทึกความตกลง",
      "การขอตั้งงบประมาณและการรับโอนสินทรัพย์",
      `ที่เกิดขึ้นจากการดำเนินโครงการตามแผนปฏิบัติการประจำปีของ${AREA}`,
      "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
      "ระหว่าง",
      `${AREA} กับ ${transferee}`,
      `บันทึกความตกลงฉบับนี้ จัดทำขึ้นระหว่าง ${AREA} ซึ่งมีความประสงค์ที่จะดำเนินโครงการ${projectTitle} เพื่อขอรับการสนับสนุนงบประมาณภายใต้แผนปฏิบัติการประจำปีของ${AREA} ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ โดยมี${operatingAgency} เป็นหน่วยงานรับผิดชอบดำเนินโครงการ มีวัตถุประสงค์ในการ${purposeShort} ซึ่งโครงการดังกล่าวมีความพร้อมสามารถดำเนินการได้ที่${readyPlace}`,
      `ทั้งนี้ เมื่อดำเนินโครงการแล้วเสร็จ ${transferee} มีความพร้อมและมีความประสงค์ที่จะรับโอนสิ่งปลูกสร้าง ครุภัณฑ์ ระบบเทคโนโลยีสารสนเทศ ระบบป้องกันภัย ระบบเสียง หรือระบบอื่นในทำนองเดียวกันที่เกิดขึ้นจากการดำเนินโครงการดังกล่าวทั้งหมด (รายละเอียดตามเอกสารแนบท้าย) เพื่อเป็นผู้ปกครอง ดูแล บำรุงรักษา หรือใช้ประโยชน์ต่อไป`,
      "จึงได้ทำบันทึกข้อตกลงฉบับนี้ขึ้นสองฉบับ และมีความถูกต้องตรงกัน โดยทั้งสองฝ่ายได้อ่านและเข้าใจโดยตลอด จึงได้ลงลายมือชื่อไว้เป็นหลักฐานต่อหน้าพยาน",
      "ณ วันที่ ๕ เดือน พฤศจิกายน พ.ศ. ๒๕๖๗",
    ]);
  });

  test("[I7] four signatures in order: transferor, transferee, two witnesses", () => {
    expect(printed.slice(10, 28)).toEqual([
      "ลงชื่อ\t",
      "(นายตัวอย่าง ผู้ว่าราชการ)",
      "ผู้ว่าราชการจังหวัดสุราษฎร์ธานี",
      "หัวหน้ากลุ่มจังหวัดภาคใต้ฝั่งอ่าวไทย",
      "ผู้โอนสินทรัพย์",
      "ลงชื่อ\t",
      "(นายตัวอย่าง ผู้รับโอน)",
      "ตำแหน่ง นายกองค์การบริหารส่วนตำบลพนางตุง",
      "หัวหน้าหน่วยงานผู้มีอำนาจรับโอนสินทรัพย์",
      "ลงชื่อ\t",
      "(นางสาวตัวอย่าง พยานหนึ่ง)",
      "ตำแหน่ง พลังงานจังหวัดพัทลุง",
      "พยาน",
      "ลงชื่อ\t",
      "(นายตัวอย่าง พยานสอง)",
      "ตำแหน่ง ปลัดองค์การบริหารส่วนตำบลพนางตุง",
      "พยาน",
      "หมายเหตุ หัวหน้าหน่วยงานผู้มีอำนาจรับโอนสินทรัพย์ กรณีส่วนราชการในพื้นที่ ต้องเป็นผู้ที่ได้รับมอบอำนาจให้ลงนามในบันทึกความร่วมมือ โดยให้แนบเอกสารการได้รับมอบอำนาจมาด้วย ส่วนกรณีองค์กรปกครองส่วนท้องถิ่น ต้องเป็นนายก อบจ./นายกเทศมนตรี/นายก อบต. เป็นผู้ลงนาม โดยได้รับความเห็นชอบจากสภาท้องถิ่นเรียบร้อยแล้ว",
    ]);
  });

  test("a province: จังหวัด for กลุ่มจังหวัด everywhere, no head of cluster; open slots are dots or lines to write on", () => {
    const province = lines(mouSample);
    expect(province.join("\n")).not.toContain("กลุ่มจังหวัด");
    expect(province).toContain("ณ วันที่ ..... เดือน ..... พ.ศ. .....");
    expect(province.slice(10, 14)).toEqual(["ลงชื่อ\t", "\t(\t)", "ผู้ว่าราชการจังหวัดพัทลุง", "ผู้โอนสินทรัพย์"]);
    expect(province.slice(18, 22)).toEqual(["ลงชื่อ\t", "\t(\t)", "ตำแหน่ง\t", "พยาน"]);
  });

  test("open slots of the text print five dots", () => {
    const open = lines({ ...mouSample, operatingAgency: "", purposeShort: "", readyPlace: "", transferee: "" });
    expect(open[5]).toBe("จังหวัดพัทลุง กับ .....");
    expect(open[6]).toMatch(/โดยมี..... เป็นหน่วยงาน.*ในการ..... ซึ่ง.*ได้ที่.....$/);
  });
});

describe("[F4] annex", () => {
  test("heads, titles and the same four signatures, without date and note", () => {
    const printed = linesOf(mouAnnexDocx(mouAnnexSample, "0123abcd").blocks).filter((line) => line !== "");
    expect(printed.slice(0, 8)).toEqual([
      "เอกสารแนบท้ายบันทึกความตกลง",
      `บัญชีรายการสิ่งปลูกสร้าง ครุภัณฑ์ ระบบเทคโนโลยีสารสนเทศ ระบบป้องกันภัย ระบบเสียง หรือระบบอื่นในทำนองเดียวกัน ที่เกิดขึ้นจากการดำเนินโครงการ${mouAnnexSample.projectTitle}`,
      "ตามแผนปฏิบัติการประจำปีของจังหวัดพัทลุง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
      "ลำดับที่",
      "รายการ",
      "จำนวน (หน่วยนับ)",
      "ราคาต่อหน่วย (บาท)",
      "ราคารวม (บาท)",
    ]);
    expect(printed.filter((line) => line === "ลงชื่อ\t")).toHaveLength(4);
    expect(printed.some((line) => line.startsWith("หมายเหตุ") || line.startsWith("ณ วันที่"))).toBe(false);
  });

  test("[I6] lines in Thai digits, the total is their sum", () => {
    const rows = annexRows(mouSample.assets).map(({ cells }) => cells.map(cellText));
    expect(rows[0]?.slice(2)).toEqual(["๔ (ระบบ)", "๙๘,๕๐๐", "๓๙๔,๐๐๐"]);
    expect(rows.at(-1)).toEqual(["งบประมาณรวม", "๑,๒๔๔,๗๐๐"]);
    expect(annexTotal(mouSample.assets)).toBe(1_244_700_00n);
  });

  test("nothing to hand over prints one open line", () => {
    expect(annexRows([]).map(({ cells }) => cells.map(cellText))).toEqual([
      ["๑", ".....", ".....", ".....", "....."],
      ["งบประมาณรวม", "....."],
    ]);
  });

  test("the memorandum carries its annex on a page of its own", () => {
    const { blocks } = mouDocx(mouSample, "0123abcd");
    const title = blocks.find((block) => block.kind === "paragraph" && block.pageBreakBefore);
    expect(title?.kind === "paragraph" && title.runs[0]?.text).toBe("เอกสารแนบท้ายบันทึกความตกลง");
  });
});
