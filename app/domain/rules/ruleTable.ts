import { DECREE, LAW_TEXTS } from "./lawTexts";
import type { Rule } from "./rule";

const BUDGET = "app/domain/budget";

/** Every rule that is checked, in order of its id. */
export const RULES: readonly Rule[] = [
  {
    id: "R1",
    title: {
      th: "เสนอโครงการรวม 1.5–2 เท่าของกรอบวงเงิน นับเฉพาะงบของพื้นที่เอง",
      en: "Proposals add up to 1.5–2 times the frame; only the area's own money counts",
    },
    law: LAW_TEXTS.window.text,
    source: `004:${LAW_TEXTS.window.line}`,
    function: `evaluateWindow ${BUDGET}/window.ts`,
    test: `${BUDGET}/window.test.ts`,
  },
  {
    id: "R2",
    title: {
      th: "เกิน 2 เท่า พิจารณาตามลำดับความสำคัญเฉพาะที่อยู่ในกรอบ 2 เท่า",
      en: "Beyond twice the frame only projects inside it count, by rank",
    },
    law: LAW_TEXTS.window.text,
    source: `004:${LAW_TEXTS.window.line}, 560`,
    function: `checkRanks ${BUDGET}/ranking/ranks.ts`,
    test: `${BUDGET}/ranking/ranks.test.ts`,
  },
  {
    id: "R3",
    title: { th: "โครงการสำคัญไม่น้อยกว่า 60% ของกรอบ", en: "Key projects are at least 60 % of the frame" },
    law: LAW_TEXTS.keyShare.text,
    source: `004:${LAW_TEXTS.keyShare.line}`,
    function: `checkKeyShare ${BUDGET}/windowFindings.ts`,
    test: `${BUDGET}/window.test.ts`,
  },
  {
    id: "R4",
    title: { th: "โครงการสำคัญใช้งบอย่างน้อย 3 แหล่ง", en: "A key project has at least three sources of money" },
    law: LAW_TEXTS.sources.text,
    source: `004:${LAW_TEXTS.sources.line}`,
    function: `checkSources ${BUDGET}/sources.ts`,
    test: `${BUDGET}/sources.test.ts`,
  },
  {
    id: "R4b",
    title: {
      th: "เตือนเมื่อแหล่งงบใดน้อยกว่าร้อยละ 1 ของโครงการ",
      en: "Warns of a source below 1 % of the project",
    },
    law: "DECISION",
    source: `004:${LAW_TEXTS.sources.line}`,
    function: `checkSources ${BUDGET}/sources.ts`,
    test: `${BUDGET}/sources.test.ts`,
  },
  {
    id: "R5",
    title: {
      th: "จำลองการจัดสรรกรอบด้วยเกณฑ์เจ็ดข้อ น้ำหนักรวม 100 ผลรวมเท่ากับวงเงินรวมพอดี",
      en: "Tries the allocation of frames by seven criteria; weights are 100 together, frames add up to the total",
    },
    law: LAW_TEXTS.allocation.text,
    source: `004:${LAW_TEXTS.allocation.line}`,
    function: "allocate app/domain/allocation/allocate.ts",
    test: "app/domain/allocation/allocation.test.ts",
  },
  {
    id: "R6",
    title: {
      th: "ผลรวมรายการค่าใช้จ่าย = งบกิจกรรมหลัก = ผลรวมแหล่งงบ และงานเดียวไม่ขอเงินสองครั้ง: รายการเดียวกันในสองโครงการ (ต้องแก้) โครงการที่คล้ายกันในพื้นที่เดียวกัน (พิจารณาพร้อมเหตุผล)",
      en: "Σ cost items = budget of the main activity = Σ funding lines; no work is paid twice: one item in two projects (error), projects alike in one place (to be judged, with a reason)",
    },
    law: LAW_TEXTS.duplication.text,
    source: `004:${LAW_TEXTS.duplication.line}, 538–543`,
    function: "checkMoney app/domain/brief/moneyChecks.ts",
    test: "app/domain/brief/moneyChecks.test.ts",
    also: [
      {
        function: "checkDuplicates app/domain/duplicate/duplicateFindings.ts",
        test: "app/domain/duplicate/duplicates.test.ts",
      },
    ],
  },
  {
    id: "R7",
    title: {
      th: "รายการในแผนของหน่วยงานเชื่อมกับแผนพัฒนาจังหวัด 5 ปี (ม.25)",
      en: "Rows of an agency's plan are linked to the provincial development plan (section 25)",
    },
    law: LAW_TEXTS.alignment.text,
    source: `004:${LAW_TEXTS.alignment.line}`,
    function: "checkAlignment app/domain/localPlan/agencyAlignment.ts",
    test: "app/domain/localPlan/agencyAlignment.test.ts",
  },
  {
    id: "R8",
    title: {
      th: "รายการในแผนของหน่วยงานเชื่อมกับแผนปฏิบัติราชการประจำปีของจังหวัด (ม.30)",
      en: "Rows of an agency's plan are linked to the province's annual plan (section 30)",
    },
    law: LAW_TEXTS.alignment.text,
    source: `004:${LAW_TEXTS.alignment.line}`,
    function: "checkAlignment app/domain/localPlan/agencyAlignment.ts",
    test: "app/domain/localPlan/agencyAlignment.test.ts",
  },
  {
    id: "R9",
    title: {
      th: "โครงการสำคัญต้องเชื่อมถึงเป้าหมายการพัฒนาจังหวัด 20 ปี",
      en: "A key project has a path up to a 20-year goal",
    },
    law: LAW_TEXTS.definition.text,
    source: `004:${LAW_TEXTS.definition.line}, 477–479`,
    function: "checkPlan app/domain/plan/checkPlan.ts",
    test: "app/domain/plan/checkPlan.test.ts",
  },
  {
    id: "R9b",
    title: {
      th: "เตือนเป้าหมายหรือประเด็นที่ไม่มีโครงการ",
      en: "Warns of a goal or an issue without a project",
    },
    law: "DECISION",
    source: "004:431, 477–479",
    function: "checkPlan app/domain/plan/checkPlan.ts",
    test: "app/domain/plan/checkPlan.test.ts",
  },
  {
    id: "R9c",
    title: { th: "ผังแผนต้องไม่วนเป็นวง", en: "The plan graph has no circle" },
    law: "DECISION",
    source: "004:433–501",
    function: "wouldCycle app/domain/plan/reach.ts",
    test: "app/domain/plan/checkPlan.test.ts",
  },
  {
    id: "R9d",
    title: { th: "ไม่เชื่อมกับแผนที่เก็บแล้ว", en: "No link to an archived version of a plan" },
    law: "DECISION",
    source: "004:433–501",
    function: "checkPlan app/domain/plan/checkPlan.ts",
    test: "app/domain/plan/checkPlan.test.ts",
  },
  {
    id: "R9f",
    title: {
      th: "เตือนประเด็นการพัฒนาที่มีโครงการแต่ไม่มีงบของพื้นที่ในปีนี้",
      en: "Warns of an issue whose projects have no money of the area this year",
    },
    law: "DECISION",
    source: "004:471–475",
    function: "planGaps app/domain/plan/gaps.ts",
    test: "app/domain/plan/gaps.test.ts",
  },
  {
    id: "R9g",
    title: {
      th: "ตัวชี้วัดมีค่าเป้าหมายของช่วงและถ่ายทอดลงแผนระดับถัดไป",
      en: "An indicator has a target for now and is carried on by the plan below",
    },
    law: "DECISION",
    source: "004:444–448",
    function: "indicatorGaps app/domain/plan/indicatorGaps.ts",
    test: "app/domain/plan/gaps.test.ts",
  },
  {
    id: "R9h",
    title: {
      th: "โครงการสำคัญอยู่ในแผนพัฒนาจังหวัด 5 ปี (I2)",
      en: "A key project lives in the 5-year plan (I2)",
    },
    law: "DECISION",
    source: "004:474–475",
    function: "planGaps app/domain/plan/gaps.ts",
    test: "app/domain/plan/gaps.test.ts",
  },
  {
    id: "R9i",
    title: {
      th: "ตัวชี้วัดของแผนรายปียึดตามแผนพัฒนา 5 ปี (I8)",
      en: "Indicators of the annual plan are those of the 5-year plan (I8)",
    },
    law: "DECISION",
    source: "004:495–496",
    function: "indicatorGaps app/domain/plan/indicatorGaps.ts",
    test: "app/domain/plan/gaps.test.ts",
  },
  {
    id: "R10",
    title: {
      th: "บันทึกมีครบห้าประเด็นตามมาตรา 56 แต่ละข้อระบุฝ่ายที่ปฏิบัติ และทุกฝ่ายตกลงทุกข้อ",
      en: "The memorandum has the five topics of section 56, each naming who acts, and every side agrees to every clause",
    },
    law: `${DECREE} ม.56`,
    source: "004:199–204, 592–596",
    function: "checkClauses app/domain/mou/clauses/checkClauses.ts",
    test: "app/domain/mou/clauses/clauses.test.ts",
  },
  {
    id: "R11",
    title: {
      th: "บันทึกความตกลงรับโอนสินทรัพย์กรอกครบทุกช่อง",
      en: "Every slot of the asset-transfer memorandum is filled",
    },
    law: `${DECREE} ม.56`,
    source: "004:598–628",
    function: "checkMouFields app/domain/mou/mouFields.ts",
    test: "app/domain/mou/mou.test.ts",
  },
  {
    id: "R12",
    title: {
      th: "ผู้ลงนามรับโอนมีอำนาจ: มอบอำนาจครอบคลุมวันลงนาม หรือสภาท้องถิ่นเห็นชอบแล้ว",
      en: "The receiver's signatory has authority: a delegation covering the day, or the local council's approval",
    },
    law: LAW_TEXTS.mouNote.text,
    source: `004:${LAW_TEXTS.mouNote.line}`,
    function: "checkAuthority app/domain/mou/authority.ts",
    test: "app/domain/mou/mou.test.ts",
    also: [{ function: "matrixRow app/domain/mou/signing/matrix.ts", test: "app/domain/mou/signing/matrix.test.ts" }],
  },
  {
    id: "R13",
    title: {
      th: "บัญชีแนบท้าย: จำนวน × ราคาต่อหน่วย = ราคารวม และรวมเท่ากับสินทรัพย์ของโครงการ",
      en: "Annex: quantity × unit price = line total, and the sum equals the project's assets",
    },
    law: `${DECREE} ม.56`,
    source: "004:632–656",
    function: "checkAnnex app/domain/mou/annex.ts",
    test: "app/domain/mou/mou.test.ts",
  },
  {
    id: "R13b",
    title: {
      th: "คำแนะนำ: ความพร้อมของ อปท. ผู้รับโอน (งบประมาณ ข้อบัญญัติ เงินสะสม ทะเบียนทรัพย์สิน ค่าบำรุงรักษา)",
      en: "Advice: readiness of the receiving local administration (budget line, ordinance, reserves, registrar, upkeep)",
    },
    law: "DECISION",
    source: "002:92–93, 212–232",
    function: "checkReadiness app/domain/mou/after/readiness.ts",
    test: "app/domain/mou/after/after.test.ts",
  },
  {
    id: "R14",
    title: {
      th: "พยานสองคน ไม่ใช่ผู้ลงนามของฝ่ายใด",
      en: "Two witnesses, neither of whom signs for a side",
    },
    law: LAW_TEXTS.mouWitness.text,
    source: `004:${LAW_TEXTS.mouWitness.line}, 618–628`,
    function: "checkWitnesses app/domain/mou/witnesses.ts",
    test: "app/domain/mou/mou.test.ts",
  },
  {
    id: "R14b",
    title: {
      th: "บันทึกความตกลงที่ไม่ตรงกับโครงการแล้ว (จำนวนเงิน สินทรัพย์ หรือคู่สัญญาเปลี่ยน)",
      en: "A memorandum that no longer says what its project says (amounts, assets or sides changed)",
    },
    law: `${DECREE} ม.56`,
    source: "004:592–596",
    function: "checkStale app/domain/mou/after/stale.ts",
    test: "app/domain/mou/after/after.test.ts",
  },
  {
    id: "R15",
    title: {
      th: "ส่งแผนตามปฏิทิน: 31 พ.ค. 15 ก.ย. 30 ก.ย. ของปีงบประมาณลบ 2",
      en: "Plans are due on 31 May, 15 September and 30 September of budget year minus two",
    },
    law: LAW_TEXTS.calendar.text,
    source: `004:${LAW_TEXTS.calendar.line}`,
    function: "checkDeadline app/domain/calendar/deadlines.ts",
    test: "app/domain/calendar/calendar.test.ts",
  },
  {
    id: "R16",
    title: {
      th: "แบบ กจ.๑-๑ ครบ 13 ข้อ กิจกรรมหลักมีงบ ผู้รับผิดชอบ หน่วยงานที่เกี่ยวข้อง",
      en: "All thirteen items filled; each main activity with budget, responsible and related agency",
    },
    law: "แบบ กจ.๑-๑",
    source: "004:531–545",
    function: "completeness app/domain/brief/completeness.ts",
    test: "app/domain/brief/brief.test.ts",
  },
  {
    id: "R17",
    title: {
      th: "ตัวชี้วัดและผลลัพธ์วัดได้ ทั้งเชิงปริมาณและเชิงคุณภาพ",
      en: "Indicators and outcomes are measurable, in quantity and in quality",
    },
    law: "แบบ กจ.๑-๑ ข้อ ๖ และ ๑๓",
    source: "004:536, 545",
    function: "completeness app/domain/brief/completeness.ts",
    test: "app/domain/brief/brief.test.ts",
  },
  {
    id: "R18",
    title: { th: "เตือนเมื่อข้อ 12 ผลผลิต ซ้ำกับข้อ 13 ผลลัพธ์", en: "Warns when item 12 (outputs) repeats item 13 (outcomes)" },
    law: "DECISION",
    source: "004:543–545",
    function: "checkRepetition app/domain/brief/quality/repetition.ts",
    test: "app/domain/brief/quality/quality.test.ts",
  },
  {
    id: "R19",
    title: {
      th: "เตือนเมื่อขาดหลักฐานความพร้อมดำเนินการได้ทันที",
      en: "Warns of missing evidence that a project can start at once",
    },
    law: LAW_TEXTS.readiness.text,
    source: `004:${LAW_TEXTS.readiness.line}`,
    function: "checkReadiness app/domain/brief/quality/readiness.ts",
    test: "app/domain/brief/quality/quality.test.ts",
  },
  {
    id: "R20",
    title: {
      th: "สศช. ภาค และ สงป. เขตพื้นที่ ให้ความเห็นก่อนเสนอ ก.บ.จ.",
      en: "Both advisers recorded an opinion before the committee",
    },
    law: LAW_TEXTS.advisers.text,
    source: `004:${LAW_TEXTS.advisers.line}`,
    function: "checkAdvice app/domain/lifecycle/advice.ts",
    test: "app/domain/lifecycle/lifecycle.test.ts",
  },
  {
    id: "R20b",
    title: {
      th: "โครงการสำคัญแสดงเหตุผลว่ามีความสำคัญสูงและมีความจำเป็นสูง",
      en: "A key project argues that it is of high potential and of high priority",
    },
    law: LAW_TEXTS.keyProject.text,
    source: `004:${LAW_TEXTS.keyProject.line}`,
    function: "checkImportance app/domain/lifecycle/advice.ts",
    test: "app/domain/lifecycle/lifecycle.test.ts",
  },
  {
    id: "R20c",
    title: {
      th: "ข้อสังเกตของ สศช. ภาค และ สงป. เขตพื้นที่ต้องตอบครบก่อนเสนอ",
      en: "Every remark of the two advisers is answered before submission",
    },
    law: LAW_TEXTS.advisers.text,
    source: `004:${LAW_TEXTS.advisers.line}`,
    function: "remarksBlockingSubmission app/domain/comment/remarks.ts",
    test: "app/domain/comment/remarks.test.ts",
  },
  {
    id: "R23",
    title: {
      th: "ตารางความก้าวหน้าบวกกันลงตัวทุกทิศทาง ตัวเลขที่พิมพ์ไว้คงเดิม",
      en: "The progress table adds up in every direction; printed figures stay as printed",
    },
    law: "DECISION",
    source: "000:3–131",
    function: "reconcile app/domain/progress/reconcile/reconcile.ts",
    test: "app/domain/progress/reconcile/reconcile.test.ts",
  },
  {
    id: "R24",
    title: {
      th: "แผนของ อปท. บวกกันลงตัวและนับครบทุกมิติ ตัวเลขที่พิมพ์ไว้คงเดิม",
      en: "A local administration's plan adds up and counts up in every dimension; printed figures stay as printed",
    },
    law: "DECISION",
    source: "001:210–308",
    function: "checkLocalPlan app/domain/localPlan/checkLocalPlan.ts",
    test: "app/domain/localPlan/localPlan.test.ts",
  },
  {
    id: "R28",
    title: {
      th: "โครงการสำคัญมีลักษณะครบ 4 ข้อ: ตอบเป้าหมาย 20 ปี วัดผลได้ มี MOU ของทุกหน่วย มีที่ปรึกษาให้คำแนะนำ",
      en: "A key project bears four marks: 20-year goal, measurable, memorandum of every unit, both advisers heard",
    },
    law: LAW_TEXTS.fourMarks.text,
    source: "004:159–162",
    function: "checkKeyMarks app/domain/lifecycle/keyMarks.ts",
    test: "app/domain/lifecycle/lifecycle.test.ts",
  },
];

/** The rule with this id; undefined for an id that is not in the table. */
export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
