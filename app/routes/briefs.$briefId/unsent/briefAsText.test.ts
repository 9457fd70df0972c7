import * as Y from "yjs";
import { expect, test } from "vitest";
import { addActivity, addFunding, setAmount } from "~/collab/brief/editRows";
import { briefText, setText } from "~/collab/brief/editTexts";
import { readBrief } from "~/collab/briefDoc";
import { satang } from "~/domain/money/satang";
import { briefAsText } from "./briefAsText";

test("what people wrote stands under the official labels, empty items are left out", () => {
  const doc = new Y.Doc();
  setText(briefText(doc, "title"), "ทะเลน้อยน่าเที่ยว");
  setText(briefText(doc, "rationale"), "น้ำตื้นเขิน\nนักท่องเที่ยวลดลง");
  const activityId = addActivity(doc, { orgId: "tao", title: "ขุดลอกคลอง" });
  const line = addFunding(doc, { activityId, orgId: "tao", source: "LOCAL" });
  setAmount(doc, line, 2568, satang(250_000_050));
  const text = briefAsText(readBrief(doc).content);
  expect(text).toContain("๑. ชื่อโครงการสำคัญ\nทะเลน้อยน่าเที่ยว\n");
  expect(text).toContain("๔. หลักการและเหตุผล\nน้ำตื้นเขิน\nนักท่องเที่ยวลดลง\n");
  expect(text).toContain("8.1 ขุดลอกคลอง\n  LOCAL ปี 2568: 2,500,000.50 บาท");
  expect(text).not.toContain("วัตถุประสงค์");
});
