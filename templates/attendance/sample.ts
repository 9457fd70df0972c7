import type { AttendanceView } from "./view";

const ORGS = [
  "สำนักงานจังหวัดพัทลุง",
  "สำนักงานเกษตรจังหวัดพัทลุง",
  "แขวงทางหลวงชนบทพัทลุง",
  "องค์การบริหารส่วนตำบลพนางตุง",
  "หอการค้าจังหวัดพัทลุง",
];

/** A prepared session: organisations are invited, names are written on the day. The last person is invented. */
export const attendanceSample: AttendanceView = {
  ...{ kind: "attendance", areaKind: "PROVINCE", areaNameTh: "พัทลุง", fy: 2568, draft: false, revision: 1 },
  title: "เวทีสนทนาประเด็นการพัฒนาจังหวัดพัทลุง ครั้งที่ 2",
  place: "",
  date: "2024-07-19",
  time: "09:30",
  attendees: [
    ...ORGS.map((org) => ({ name: "", position: "", org })),
    { name: "นางสาวตัวอย่าง ผู้เข้าร่วม", position: "อาจารย์", org: "มหาวิทยาลัยทักษิณ วิทยาเขตพัทลุง" },
  ],
};
