import type { MinutesDocumentView } from "./view";

const TITLES = ["ทางเข้าทะเลน้อย", "น้ำเพื่อการเกษตร", "ตลาดสินค้าอินทรีย์"] as const;

/** A closed session of step 2; people are invented. */
export const minutesSample: MinutesDocumentView = {
  ...{ kind: "minutes", areaKind: "PROVINCE", areaNameTh: "พัทลุง", fy: 2568, draft: false, revision: 14 },
  title: "เวทีสนทนาประเด็นการพัฒนาจังหวัดพัทลุง ครั้งที่ 2",
  place: "ห้องประชุมศาลากลางจังหวัดพัทลุง",
  date: "2024-07-19",
  time: "09:30",
  attendees: [
    { name: "นางสาวตัวอย่าง หนึ่ง", position: "นักวิเคราะห์นโยบายและแผน", org: "สำนักงานจังหวัดพัทลุง", verified: true },
    { name: "นายตัวอย่าง สอง", position: "ปลัด", org: "องค์การบริหารส่วนตำบลพนางตุง", verified: true },
    { name: "นางตัวอย่าง สาม", position: "กรรมการ", org: "หอการค้าจังหวัดพัทลุง", verified: false },
  ],
  sectors: [
    { sector: "PROVINCE", present: 1, needed: 1 },
    { sector: "FUNCTION", present: 0, needed: 1 },
    { sector: "LOCAL", present: 1, needed: 1 },
    { sector: "PRIVATE", present: 1, needed: 0 },
  ],
  quorumMet: false,
  agenda: [
    { name: "เปิดเวทีและชี้แจงกติกา", minutes: 5 },
    { name: "เขียนบัตรปัญหา ศักยภาพ และความต้องการ", minutes: 12 },
    { name: "เขียนข้อเสนอโครงการเป็นรายโต๊ะ", minutes: 31 },
    { name: "รอบความเห็นชอบของหน่วยงาน", minutes: 12 },
  ],
  sections: [
    { heading: "สรุปการหารือ", text: "ที่ประชุมเห็นตรงกันว่าถนนเข้าทะเลน้อยแคบและไม่มีไหล่ทาง\nขอให้แขวงทางหลวงสำรวจแนวเขตก่อน" },
    { heading: "ข้อสังเกต", text: "" },
  ],
  decisions: [
    {
      title: TITLES[0],
      counts: { AGREE: 2, CONCERN: 1, OBJECT: 0 },
      carried: true,
      voiced: [{ orgName: "หอการค้าจังหวัดพัทลุง", choice: "CONCERN", reason: "ต้องเสร็จก่อนฤดูท่องเที่ยว" }],
    },
    {
      title: TITLES[1],
      counts: { AGREE: 1, CONCERN: 0, OBJECT: 1 },
      carried: false,
      voiced: [{ orgName: "องค์การบริหารส่วนตำบลพนางตุง", choice: "OBJECT", reason: "ซ้ำกับโครงการของชลประทาน" }],
    },
  ],
  dots: TITLES.map((title, at) => ({ title, persons: 6 - at * 2, organizations: String(4 - at) })),
  ranking: TITLES.map((title, at) => ({
    ...{ place: at + 1, title, points: 6 - at * 2, organizations: String(5 - at), best: 1, worst: at + 1 },
    tied: false,
  })),
  rankers: { persons: 3, organizations: 3 },
  pledges: [
    {
      ...{ title: TITLES[0], org: "องค์การบริหารส่วนตำบลพนางตุง", source: "LOCAL", note: "ผ่านสภาท้องถิ่นก่อน" },
      ...{ min: 2_500_000_00n, max: 4_000_000_00n },
    },
  ],
  money: [
    { code: "93-2568-026", title: TITLES[0], before: null, after: 14_500_000_00n },
    { code: "93-2568-004", title: TITLES[1], before: 5_000_000_00n, after: 7_500_000_00n },
  ],
  duties: [
    { text: "สำรวจแนวเขตทาง", org: "แขวงทางหลวงพัทลุง", due: "2024-08-15", accepted: true },
    { text: "เสนอสภาท้องถิ่น", org: "องค์การบริหารส่วนตำบลพนางตุง", due: "2024-08-30", accepted: false },
  ],
  signed: { name: "นางสาวตัวอย่าง หนึ่ง", day: "2024-07-22" },
  hash: "9f2c4e8a71d05b36".repeat(4),
};
