import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { MouContent } from "~/domain/mou/mouContent";
import type { MouCooperationView } from "../../../../templates/mouCooperation/view";
import type { AreaView } from "../../../db/areas";
import type { MouRecord } from "../../../db/mous";
import { isDraftMou } from "../documentStates";
import { bareName } from "./areaNames";

/** บันทึกความร่วมมือ (ม.56) as its sides wrote it: their names, their clauses, their signatories. */
export function agreedCooperation(mou: MouRecord, content: MouContent, area: AreaView): MouCooperationView {
  const sides = content.parties.filter(({ orgId }) => orgId !== null);
  const { slots } = content;
  return {
    kind: "mou-cooperation",
    ...{ areaKind: area.kind, areaNameTh: bareName(area.nameTh), governorName: slots.governorName },
    fy: fiscalYear(mou.fy),
    revision: mou.version,
    draft: isDraftMou(mou.state),
    projectTitle: content.project.title,
    lead: sides[0]?.nameTh ?? "",
    partners: sides.slice(1).map(({ nameTh }) => nameTh),
    ...{ money: [], work: [], assets: [] },
    clauses: content.clauses.map(({ heading, text }) => ({ heading, text })),
    signers: sides.map(({ signerName, signerPosition }) => ({ name: signerName, position: signerPosition })),
    witnesses: [
      { name: slots.witness1Name, position: slots.witness1Position },
      { name: slots.witness2Name, position: slots.witness2Position },
    ],
  };
}
