import type { DocModel } from "../kit/model";
import { MOU_PAGE, mouMarks } from "../mou/docx";
import type { MouAnnexView } from "../mou/view";
import { annexBlocks } from "./blocks";

/** เอกสารแนบท้ายบันทึกความตกลง alone. `fingerprint` stands in the footer. */
export function mouAnnexDocx(mou: MouAnnexView, fingerprint: string): DocModel {
  return {
    title: `เอกสารแนบท้ายบันทึกความตกลง โครงการ${mou.projectTitle}`,
    page: MOU_PAGE,
    marks: mouMarks(mou, fingerprint),
    blocks: annexBlocks(mou, { newPage: false }),
  };
}
