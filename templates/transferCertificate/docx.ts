import { thaiDigits } from "~/format/digits";
import { thaiDate } from "~/format/thaiDate";
import { footerMarks } from "../kit/form/footer";
import { wordingOf } from "../kit/form/parts";
import { grid } from "../kit/grid";
import type { Column, DocModel } from "../kit/model";
import { LANDSCAPE, PORTRAIT, SIZE } from "../kit/page";
import { centred, EMPTY_SLOT, running, slot } from "../kit/paragraphs";
import { signatureTable } from "../kit/signatures";
import { areaName, ownFormLine, projectName } from "../ownForm";
import { HEAD_ROW, transferRows } from "./rows";
import type { TransferCertificateView } from "./view";
import { PARTS } from "./words";

const COLUMNS: readonly Column[] = [
  { cm: 1.4, align: "center" },
  { cm: 4 },
  { cm: 1.9, align: "center" },
  { cm: 3, align: "right" },
  { cm: 3, align: "right" },
  { cm: 2.2 },
  { cm: 1.7 },
];

const PAGE = { ...PORTRAIT, top: 1.6, bottom: 1.4, left: 2, right: 1.8, header: LANDSCAPE.header, footer: 0.7 };

const day = (iso: string | null): string => (iso === null ? EMPTY_SLOT : thaiDate(iso, { digits: "thai" }));

/** The first paragraph: which memorandum, which project, who hands over to whom. */
function preamble(view: TransferCertificateView): string {
  const { documentNo, signedOn, projectTitle, receiver, handedOverOn, fy } = view;
  const number = documentNo === "" ? "" : ` ${documentNo}`;
  return (
    `ตามบันทึกความตกลงการขอตั้งงบประมาณและการรับโอนสินทรัพย์${number} ลงวันที่ ${day(signedOn)} ` +
    `ระหว่าง ${areaName(view)} กับ ${slot(receiver)} ${projectName(projectTitle)} ` +
    `ปีงบประมาณ พ.ศ. ${thaiDigits(fy)} ${areaName(view)} ได้ส่งมอบทรัพย์สินให้แก่ ${slot(receiver)} ` +
    `เมื่อวันที่ ${day(handedOverOn)} ดังรายการต่อไปนี้`
  );
}

/** หนังสือส่งมอบและรับโอนทรัพย์สิน with the four people of the memorandum. `fingerprint` stands in the footer. */
export function transferCertificateDocx(view: TransferCertificateView, fingerprint: string): DocModel {
  const words = wordingOf(PARTS, view.set);
  const [first, second] = view.witnesses;
  return {
    title: `${words.text("title", {})} ${projectName(view.projectTitle)}`,
    page: PAGE,
    marks: footerMarks(PARTS, view, fingerprint),
    blocks: [
      centred(words.text("title", {}), { sizePt: SIZE.heading, bold: true, keepNext: true }),
      ownFormLine(),
      running(preamble(view)),
      centred("", { sizePt: 8 }),
      grid({ columns: COLUMNS, head: [HEAD_ROW], rows: transferRows(view.lines), sizePt: SIZE.table }),
      centred("", { sizePt: 8 }),
      running(words.text("given", {})),
      running(words.text("kept", {}), { keepNext: true, after: 6 }),
      signatureTable(
        [
          {
            name: view.governorName,
            lines: [`ผู้ว่าราชการจังหวัด${slot(view.areaKind === "PROVINCE" ? view.areaNameTh : "")}`, "ผู้โอนสินทรัพย์"],
          },
          {
            name: view.receiverSigner.name,
            position: view.receiverSigner.position,
            lines: ["หัวหน้าหน่วยงานผู้มีอำนาจรับโอนสินทรัพย์"],
          },
          { name: first.name, position: first.position, lines: ["พยาน"] },
          { name: second.name, position: second.position, lines: ["พยาน"] },
        ],
        SIZE.note,
      ),
    ],
  };
}
