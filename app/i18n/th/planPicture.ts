export const planPictureTh = {
  "planPicture.title": "ภาพแผนสำหรับพิมพ์",
  "planPicture.intro": "ทุกช่องของแผน พิมพ์ A3 แนวนอน หรือเก็บเป็นไฟล์ภาพ — วาดโดยระบบเอง ไม่ส่งข้อมูลออกไปที่อื่น",
  "planPicture.head": "แผนผังแผน {area} ปีงบประมาณ {fy}",
  "planPicture.svg": "เก็บเป็น SVG",
  "planPicture.png": "เก็บเป็น PNG",
  "planPicture.pngWait": "กำลังทำไฟล์ PNG…",
  "planPicture.pngFailed": "ทำไฟล์ PNG ไม่สำเร็จ — ใช้ไฟล์ SVG หรือพิมพ์แทน",
  "planPicture.print": "พิมพ์ A3",
  "planPicture.missing": "ยังขาด",
  "planPicture.page": "แผ่นที่ {page} จาก {pages}",
  "planPicture.alt": "ภาพแผนทั้งหมด รายการเดียวกันอ่านได้ที่มุมมองรายการของแผนผังแผน",
  "planPicture.legend":
    "★ โครงการสำคัญ · กรอบประ = ยังขาดอะไรบางอย่าง · เส้นประ = ระบุไว้ใน Project Brief · ตัวเลข = งบจังหวัดหรืองบกลุ่มจังหวัดที่รวมขึ้นมา",
} as const;
