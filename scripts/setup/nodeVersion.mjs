import { giveUp } from "./say.mjs";

const OLDEST = [20, 19, 0];

/** Whether a version (`20.19.1`) is recent enough for this program. */
export function isRecentEnough(version, oldest = OLDEST) {
  const parts = version.split(".").map(Number);
  const differing = oldest.findIndex((part, at) => part !== parts[at]);
  return differing < 0 || parts[differing] > oldest[differing];
}

/** Ends with a sentence on a Node that is too old. */
export function checkNode(version = process.versions.node) {
  if (!isRecentEnough(version))
    giveUp(
      `ต้องใช้ Node.js ${OLDEST.join(".")} ขึ้นไป (เครื่องนี้มี ${version}) ดาวน์โหลดที่ https://nodejs.org แล้วสั่งใหม่`,
      `Node.js ${OLDEST.join(".")} or later is needed (this is ${version}): get it from https://nodejs.org and try again.`,
    );
}
