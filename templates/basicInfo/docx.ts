import { fileTitle, formHeading, formSignatures } from "../activityForm/heading";
import type { ActivityContent, BasicInfoView } from "../activityForm/view";
import { BASIC_INFO_PARTS, TITLES } from "../activityForm/words";
import { footerMarks } from "../kit/form/footer";
import { grid } from "../kit/grid";
import type { Block, DocModel } from "../kit/model";
import { PORTRAIT, SIZE } from "../kit/page";
import { basicInfoRows } from "./rows";

const COLUMNS = [{ cm: 5.6 }, { cm: 10.4 }];

/** Heading, table and signatures; a plan book prints them for every main activity. */
export function basicInfoBlocks(view: ActivityContent, newPage = false): Block[] {
  return [
    ...formHeading(TITLES.basicInfo, view, newPage),
    grid({ columns: COLUMNS, rows: basicInfoRows(view), sizePt: SIZE.body }),
    ...formSignatures(),
  ];
}

/** แบบฟอร์มข้อมูลพื้นฐานของโครงการ of one main activity. `fingerprint` stands in the footer. */
export function basicInfoDocx(view: BasicInfoView, fingerprint: string): DocModel {
  return {
    title: fileTitle(TITLES.basicInfo, view),
    page: PORTRAIT,
    marks: footerMarks(BASIC_INFO_PARTS, view, fingerprint),
    blocks: basicInfoBlocks(view),
  };
}
