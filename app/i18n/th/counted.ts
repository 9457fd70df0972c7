/** How a figure is counted, and the list of rules with their law. */
export const countedTh = {
  "counted.ask": "{name} — ดูวิธีคิด",
  "counted.steps": "คิดอย่างไร",
  "counted.rows": "แถวที่นับ {count} แถว",
  "counted.totalOfAll": "รวมทั้ง {count} แถว",
  "counted.sources": "ที่มาของตัวเลข",
  "counted.source": "เอกสารแนวทาง {source}",
  "counted.decision": "เอกสารแนวทางไม่ได้ระบุ — เป็นข้อกำหนดของระบบที่เปิดเผยและตั้งค่าได้",
  "counted.rules.title": "กฎและที่มาตามกฎหมาย",
  "counted.rules.intro": "ทุกตัวเลขและทุกข้อตรวจอ้างกฎในหน้านี้ แต่ละข้อบอกข้อความที่อ้าง บรรทัดในเอกสารแนวทาง และฟังก์ชันที่ใช้ตัดสิน",
  "counted.rules.law": "กฎหมายแม่บท: {decree}",

  "counted.rules.column.function": "ตัดสินโดย",
} as const;
