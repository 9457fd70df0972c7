/** Words of the office's own picture in its documents. */
export const emblemTh = {
  "emblem.title": "ตราในเอกสาร",
  "emblem.link": "ตราในเอกสาร",
  "emblem.intro":
    "ภาพของหน่วยงานที่พิมพ์เหนือชื่อหนังสือ สูง 3 ซม. ใน MOU และ 1.5 ซม. ในใบติดตามการพิจารณา ไม่มีภาพ เอกสารพิมพ์เหมือนเดิม",
  "emblem.legal": "ระบบไม่มีตราติดมาให้ ใช้เฉพาะภาพที่หน่วยงานมีสิทธิใช้ ตราราชการมีกฎหมายคุ้มครอง",
  "emblem.now": "ภาพที่ใช้อยู่",
  "emblem.none": "ยังไม่มีภาพ เอกสารพิมพ์โดยไม่มีตรา",
  "emblem.size": "{width} × {height} พิกเซล",
  "emblem.file": "ไฟล์ภาพ PNG หรือ JPEG",
  "emblem.fileHint": "ไม่เกิน 2 MB ด้านละ 100–3,000 พิกเซล ระบบตรวจเนื้อไฟล์และตัดข้อมูลที่ไม่ใช่ภาพออก",
  "emblem.save": "ใช้ภาพนี้",
  "emblem.remove": "นำภาพออก",
  "emblem.noRight": "เฉพาะสำนักงานยุทธศาสตร์ของพื้นที่หรือผู้ดูแลระบบเปลี่ยนภาพได้",
  "emblem.history": "ประวัติ",
  "emblem.historySet": "{by} ใช้ภาพ {width} × {height} พิกเซล",
  "emblem.historyRemoved": "{by} นำภาพออก",
  "emblem.saved": "บันทึกแล้ว เอกสารที่ส่งออกหลังจากนี้ใช้ค่านี้",
} as const;
