import { matchKey } from "../cells/cleanText";

const PREFIX =
  /^(?:ประเด็นการพัฒนา(?:ที่)?\d*|ประเด็นยุทธศาสตร์(?:ที่)?\d*|โครงการ|แผนงาน|พัฒนา|บริหารจัดการ|ส่งเสริม|ด้าน|การ|[:：.\d)])/;

/**
 * Key under which a group of a table and a development issue are the same: "โครงการพัฒนาด้านการเกษตร" and "ด้านการเกษตร"
 * both are "เกษตร". Only leading words that say nothing are left out.
 */
export function issueKey(name: string): string {
  const whole = matchKey(name);
  let key = whole;
  for (let shorter = key.replace(PREFIX, ""); shorter !== key; shorter = key.replace(PREFIX, "")) key = shorter;
  return key === "" ? whole : key;
}
