/** จังหวัดพัทลุง, กลุ่มจังหวัดภาคใต้ฝั่งอ่าวไทย: the name with its kind, once, however it is stored. */
export function areaInFull(kind: string, nameTh: string): string {
  const prefix = kind === "CLUSTER" ? "กลุ่มจังหวัด" : "จังหวัด";
  return nameTh.startsWith(prefix) ? nameTh : `${prefix}${nameTh}`;
}
