import { footerMarks } from "../kit/form/footer";
import type { DocModel } from "../kit/model";
import { MOU_PAGE } from "../mou/docx";
import type { MouAnnexView } from "../mou/view";
import { MOU_PARTS, mouText } from "../mou/words";
import { annexBlocks } from "./blocks";

/** เอกสารแนบท้ายบันทึกความตกลง alone. `fingerprint` stands in the footer. */
export function mouAnnexDocx(mou: MouAnnexView, fingerprint: string): DocModel {
  return {
    title: `เอกสารแนบท้ายบันทึกความตกลง โครงการ${mou.projectTitle}`,
    page: MOU_PAGE,
    // alone, the annex is known by its own title
    marks: { ...footerMarks(MOU_PARTS, mou, fingerprint), formCode: mouText(mou, "annexTitle") },
    blocks: annexBlocks(mou, { newPage: false }),
  };
}
