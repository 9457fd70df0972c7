import type { Signature } from "../kit/signatures";
import { slot } from "../kit/paragraphs";
import type { MouContent } from "./view";

/**
 * The four signatures of memorandum and annex, in printed order: transferor, transferee, two witnesses. A province has
 * no line หัวหน้ากลุ่มจังหวัด.
 */
export function mouSignatures(mou: MouContent): Signature[] {
  const cluster = mou.areaKind === "CLUSTER" ? [`หัวหน้ากลุ่มจังหวัด${slot(mou.areaNameTh)}`] : [];
  const [first, second] = mou.witnesses;
  return [
    {
      name: mou.governorName,
      lines: [`ผู้ว่าราชการจังหวัด${slot(mou.governorProvinceTh)}`, ...cluster, "ผู้โอนสินทรัพย์"],
    },
    {
      name: mou.transfereeSigner.name,
      position: mou.transfereeSigner.position,
      lines: ["หัวหน้าหน่วยงานผู้มีอำนาจรับโอนสินทรัพย์"],
    },
    { name: first.name, position: first.position, lines: ["พยาน"] },
    { name: second.name, position: second.position, lines: ["พยาน"] },
  ];
}
