export const peopleTh = {
  "login.title": "เข้าสู่ระบบ",
  "login.email": "อีเมล",
  "login.password": "รหัสผ่าน",
  "login.submit": "เข้าสู่ระบบ",
  "login.intro": "ใช้บัญชีที่กลุ่มงานยุทธศาสตร์ฯ ของจังหวัดออกให้",
  "login.ended": "ท่านออกจากระบบแล้ว",
} as const;
