import { thaiDigits } from "~/format/digits";
import { footerMarks } from "../kit/form/footer";
import { wordingOf } from "../kit/form/parts";
import type { DocModel } from "../kit/model";
import { SIZE } from "../kit/page";
import { centred, EMPTY_SLOT, running, slot } from "../kit/paragraphs";
import { signatureTable, type Signature } from "../kit/signatures";
import { clauseBlocks } from "../mou/clauses";
import { MOU_PAGE } from "../mou/docx";
import { areaName, ownFormLine, projectName } from "../ownForm";
import { topicBlocks } from "./topics";
import type { MouCooperationView } from "./view";
import { OWN_DRAFT, PARTS, TITLE } from "./words";

/** The governor, every side, two witnesses. */
function signatures(view: MouCooperationView): Signature[] {
  const { areaKind, areaNameTh, governorName, lead, partners, signers = [], witnesses = [] } = view;
  const head = areaKind === "CLUSTER" ? [`ผู้ว่าราชการจังหวัด${EMPTY_SLOT}`, `หัวหน้ากลุ่มจังหวัด${slot(areaNameTh)}`] : [];
  const governor = head.length > 0 ? head : [`ผู้ว่าราชการจังหวัด${slot(areaNameTh)}`];
  return [
    { name: governorName, lines: governor },
    ...[slot(lead), ...partners].map((side, at) => ({
      name: signers[at]?.name ?? "",
      position: signers[at]?.position ?? "",
      lines: [side],
    })),
    ...[0, 1].map((at) => ({
      name: witnesses[at]?.name ?? "",
      position: witnesses[at]?.position ?? "",
      lines: ["พยาน"],
    })),
  ];
}

/** บันทึกความร่วมมือ (ม.56) with its five topics. `fingerprint` stands in the footer. */
export function mouCooperationDocx(view: MouCooperationView, fingerprint: string): DocModel {
  const wording = wordingOf(PARTS, view.set);
  const area = slot(areaName(view));
  const project = slot(projectName(view.projectTitle));
  const sides = [view.lead, ...view.partners];
  const copies = thaiDigits(sides.length + 1);
  return {
    title: `${TITLE} ${project}`,
    page: MOU_PAGE,
    marks: footerMarks(PARTS, view, fingerprint),
    blocks: [
      centred(TITLE, { sizePt: SIZE.heading, bold: true }),
      centred(`การดำเนิน${project}`, { bold: true }),
      centred(`ระหว่าง ${area}`, { bold: true }),
      // one side a line: names are long, and none is broken
      ...sides.map((side) => centred(`กับ ${slot(side)}`, { bold: true })),
      ownFormLine(OWN_DRAFT),
      running(wording.text("opening", { area, project, year: thaiDigits(view.fy) })),
      ...(view.clauses ? clauseBlocks(view.clauses) : topicBlocks(view, wording)),
      running(wording.text("ending", { copies }), { before: 8, keepNext: true, keepLines: true }),
      centred(`ณ วันที่ ${EMPTY_SLOT} เดือน ${EMPTY_SLOT} พ.ศ. ${EMPTY_SLOT}`, { before: 6, after: 6, keepNext: true }),
      signatureTable(signatures(view), SIZE.body),
    ],
  };
}
