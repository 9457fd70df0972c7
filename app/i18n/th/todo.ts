export const todoTh = {
  "todo.reminder": "เตือน: {title} เหลือ {days} วัน ({date})",
  "todo.reminderToday": "เตือน: {title} ครบกำหนดวันนี้ ({date})",

  "todo.cycle": "หลักเกณฑ์รอบ {from}–{to} ฉบับที่ {revision}",
  "todo.moved": "เลื่อนตามหนังสือ {reference}",
  "todo.notes": "ข้อสังเกตของปฏิทิน {count} ข้อ",
  "todo.first": "ต้องแก้ก่อน",
  "todo.go": "ไปแก้",
  "todo.waiting": "รอท่านพิจารณา",
  "todo.waiting.BRIEF_REVIEW": "รอความเห็นของท่าน",
  "todo.waiting.RETURNED": "ส่งกลับมาให้แก้ไข",
  "todo.waiting.READY": "พร้อมเสนอ ก.บ.จ.",
  "todo.remarks": "ข้อสังเกตและความเห็นที่ยังเปิดอยู่",
  "todo.remark": "ข้อสังเกตทางการ",
  "todo.comment": "ความเห็น",
  "todo.allThreads": "ดูทั้งหมด {count} เรื่อง",
} as const;
