import type { CostItem } from "~/domain/brief/briefContent";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { annexFor } from "~/domain/mou/annex";
import type { MouContent } from "../../../../templates/mou/view";
import type { AreaView } from "../../../db/areas";
import type { MouRecord } from "../../../db/mous";
import { isDraftMou } from "../documentStates";

const toBigInt = (amount: number | null): bigint | null => (amount === null ? null : BigInt(amount));

/** บันทึกความตกลง with its annex as one plain value; the assets are those of the brief at this moment. */
export function mouContent(mou: MouRecord, area: AreaView, costItems: readonly CostItem[]): MouContent {
  const { fields } = mou;
  const province = area.kind === "PROVINCE";
  return {
    fy: fiscalYear(mou.fy),
    revision: mou.version,
    draft: isDraftMou(mou.state),
    areaKind: area.kind,
    areaNameTh: area.nameTh.replace(/^(กลุ่มจังหวัด|จังหวัด)/, ""),
    // which governor heads a cluster is not known to the store: the slot stays open
    governorProvinceTh: province ? area.nameTh.replace(/^จังหวัด/, "") : "",
    governorName: fields.governorName,
    projectTitle: mou.projectTitle.replace(/^โครงการ/, ""),
    operatingAgency: fields.operatingAgency,
    transferee: mou.transferee?.nameTh ?? "",
    purposeShort: fields.purposeShort,
    readyPlace: fields.readyPlace,
    soundClause: fields.soundClause,
    transfereeSigner: { name: fields.transfereeSignerName, position: fields.transfereeSignerPosition },
    witnesses: [
      { name: fields.witness1Name, position: fields.witness1Position },
      { name: fields.witness2Name, position: fields.witness2Position },
    ],
    signingDate: fields.signingDate,
    assets: annexFor(costItems, mou.transferee?.orgId ?? "").lines.map((line) => ({
      description: line.item,
      quantity: line.quantity,
      unit: line.unit,
      unitPrice: toBigInt(line.unitPrice),
      total: toBigInt(line.total),
    })),
  };
}
