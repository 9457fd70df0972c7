import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { MouAnnexView, MouContent, MouView } from "./view";

const CONTENT: MouContent = {
  fy: fiscalYear(2568),
  revision: 1,
  draft: true,
  areaKind: "PROVINCE",
  areaNameTh: "พัทลุง",
  governorProvinceTh: "พัทลุง",
  governorName: "",
  projectTitle: "เพิ่มประสิทธิภาพการใช้พลังงานแสงอาทิตย์เพื่อเป็นมิตรกับสิ่งแวดล้อม",
  operatingAgency: "สำนักงานพลังงานจังหวัดพัทลุง",
  transferee: "องค์การบริหารส่วนตำบลพนางตุง",
  purposeShort: "เพิ่มศักยภาพการใช้พลังงานแสงอาทิตย์ในการสูบน้ำและอบแห้งสินค้าทางการเกษตร เพื่อลดต้นทุนของเกษตรกร",
  readyPlace: "ตำบลพนางตุง อำเภอควนขนุน จังหวัดพัทลุง",
  soundClause: "ระบบเสียง",
  transfereeSigner: { name: "", position: "นายกองค์การบริหารส่วนตำบลพนางตุง" },
  witnesses: [
    { name: "", position: "" },
    { name: "", position: "ปลัดองค์การบริหารส่วนตำบลพนางตุง" },
  ],
  signingDate: null,
  assets: [
    {
      description: "ระบบสูบน้ำพลังงานแสงอาทิตย์ ขนาด 3,000 วัตต์ พร้อมติดตั้ง",
      quantity: "4",
      unit: "ระบบ",
      unitPrice: 98_500_00n,
      total: 394_000_00n,
    },
    {
      description: "ตู้อบแห้งพลังงานแสงอาทิตย์ แบบเรือนกระจก ขนาด 6 x 8.2 เมตร",
      quantity: "1",
      unit: "หลัง",
      unitPrice: 326_500_00n,
      total: 326_500_00n,
    },
    {
      description: "ระบบผลิตไฟฟ้าพลังงานแสงอาทิตย์ ขนาด 5 กิโลวัตต์ สำหรับอาคารผลิตน้ำประปาหมู่บ้าน",
      quantity: "2",
      unit: "ระบบ",
      unitPrice: 262_100_00n,
      total: 524_200_00n,
    },
  ],
};

/** A memorandum of a province (our adaptation of the wording), not yet signed. */
export const mouSample: MouView = { ...CONTENT, kind: "mou" };

/** The same annex alone. */
export const mouAnnexSample: MouAnnexView = { ...CONTENT, kind: "mou-annex" };

/** The official wording: a cluster, with everybody named and dated. Names are invented. */
export const clusterMouSample: MouView = {
  ...CONTENT,
  kind: "mou",
  draft: false,
  areaKind: "CLUSTER",
  areaNameTh: "ภาคใต้ฝั่งอ่าวไทย",
  governorProvinceTh: "สุราษฎร์ธานี",
  governorName: "นายตัวอย่าง ผู้ว่าราชการ",
  transfereeSigner: { name: "นายตัวอย่าง ผู้รับโอน", position: "นายกองค์การบริหารส่วนตำบลพนางตุง" },
  witnesses: [
    { name: "นางสาวตัวอย่าง พยานหนึ่ง", position: "พลังงานจังหวัดพัทลุง" },
    { name: "นายตัวอย่าง พยานสอง", position: "ปลัดองค์การบริหารส่วนตำบลพนางตุง" },
  ],
  signingDate: "2024-11-05",
};
