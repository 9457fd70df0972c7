import type { Paragraph } from "./kit/model";
import { SIZE } from "./kit/page";
import { centred } from "./kit/paragraphs";

/** Said on every form for which the sources have no official one. */
export const OWN_FORM = "แบบร่างของระบบ – ไม่มีแบบทางการในเอกสารต้นทาง";

/** The footer's name of a form of ours, e.g. "ใบลงชื่อ (แบบร่างของระบบ)". */
export function ownFormCode(title: string): string {
  return `${title} (แบบร่างของระบบ)`;
}

/** The mark of a form of ours, under its title. */
export function ownFormLine(words: string = OWN_FORM): Paragraph {
  return centred(`(${words})`, { sizePt: SIZE.note, after: 6, keepNext: true });
}

/** A project's title with โครงการ before it, once. */
export function projectName(title: string): string {
  const plain = title.trim();
  return plain === "" || plain.startsWith("โครงการ") ? plain : `โครงการ${plain}`;
}

/** กลุ่มจังหวัด or จังหวัด with the name of the area, e.g. "จังหวัดพัทลุง". */
export function areaName({ areaKind, areaNameTh }: { areaKind: "PROVINCE" | "CLUSTER"; areaNameTh: string }): string {
  return `${areaKind === "CLUSTER" ? "กลุ่มจังหวัด" : "จังหวัด"}${areaNameTh}`;
}
