import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { TransferCertificateView } from "./view";

/** Two assets handed over to an อบต.; names are invented. */
export const transferCertificateSample: TransferCertificateView = {
  kind: "transfer-certificate",
  draft: false,
  revision: 1,
  areaKind: "PROVINCE",
  areaNameTh: "พัทลุง",
  fy: fiscalYear(2568),
  projectTitle: "เพิ่มประสิทธิภาพการใช้พลังงานแสงอาทิตย์เพื่อเป็นมิตรกับสิ่งแวดล้อม",
  receiver: "องค์การบริหารส่วนตำบลพนางตุง",
  signedOn: "2025-01-15",
  documentNo: "ที่ ๑/๒๕๖๘",
  handedOverOn: "2025-09-12",
  governorName: "นายตัวอย่าง ผู้ว่าราชการ",
  receiverSigner: { name: "นายตัวอย่าง ผู้รับโอน", position: "นายกองค์การบริหารส่วนตำบลพนางตุง" },
  witnesses: [
    { name: "", position: "พลังงานจังหวัดพัทลุง" },
    { name: "", position: "" },
  ],
  lines: [
    {
      ...{ item: "ระบบสูบน้ำพลังงานแสงอาทิตย์ ขนาด 3,000 วัตต์ พร้อมติดตั้ง", quantity: "4", unit: "ระบบ" },
      ...{ unitPrice: 98_500_00n, total: 394_000_00n, assetNo: "อบต.พนต. 416-68-0001", custodian: "กองช่าง" },
    },
    {
      ...{ item: "ตู้อบแห้งพลังงานแสงอาทิตย์ แบบเรือนกระจก", quantity: "1", unit: "หลัง" },
      ...{ unitPrice: 326_500_25n, total: 326_500_25n, assetNo: "", custodian: "" },
    },
  ],
};
