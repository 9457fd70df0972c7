import { may } from "~/domain/access/policies";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { TransferCertificateView } from "../../../../templates/transferCertificate/view";
import { loadArea, type AreaView } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { loadRegistered } from "../../../db/mou/after/register";
import { loadSignings } from "../../../db/mou/signings";
import { latestMouVersion } from "../../../db/mou/versions";
import { loadMou, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import { handsOver } from "../../mou/register/keepRegister";
import { bareName } from "./areaNames";
import { isRowId, type ViewSource } from "./viewSource";

type Lines = TransferCertificateView["lines"];

/** What is handed over: the register where it was entered, else the annex that was kept, with open numbers. */
async function linesOf(tx: Tx, mou: MouRecord): Promise<{ lines: Lines; handedOverOn: string | null }> {
  const registered = await loadRegistered(tx, { mouId: mou.id });
  const lines: Lines = registered.map(({ item, quantity, unit, unitPrice, total, assetNo, custodian }) => ({
    ...{ item, quantity, unit, unitPrice, total, assetNo, custodian },
  }));
  if (lines.length > 0) return { lines, handedOverOn: registered[0]?.handedOverOn ?? null };
  const kept = await latestMouVersion(tx, mou.id, ["SIGNED", "SIGNING", "AGREED"]);
  const big = (amount: number | null) => (amount === null ? null : BigInt(amount));
  const open = (kept?.content.annex ?? []).map(({ item, quantity, unit, unitPrice, total }) => ({
    ...{ item, quantity, unit, unitPrice: big(unitPrice), total: big(total), assetNo: "", custodian: "" },
  }));
  return { lines: open, handedOverOn: null };
}

/** หนังสือส่งมอบและรับโอนทรัพย์สิน of a memorandum of transfer; a draft until something is in the register. */
export async function transferCertificateView(
  tx: Tx,
  mou: MouRecord,
  area: AreaView,
): Promise<TransferCertificateView> {
  const [signing] = await loadSignings(tx, mou.id);
  const { lines, handedOverOn } = await linesOf(tx, mou);
  const { fields } = mou;
  return {
    ...{ kind: "transfer-certificate", draft: handedOverOn === null, revision: mou.version, areaKind: area.kind },
    ...{ areaNameTh: bareName(area.nameTh), fy: fiscalYear(mou.fy), receiver: mou.transferee?.nameTh ?? "" },
    projectTitle: mou.projectTitle.replace(/^โครงการ/, ""),
    ...{
      signedOn: signing?.signedOn ?? fields.signingDate,
      documentNo: signing?.documentNo ?? "",
      handedOverOn,
      lines,
    },
    governorName: fields.governorName,
    receiverSigner: { name: fields.transfereeSignerName, position: fields.transfereeSignerPosition },
    witnesses: [
      { name: fields.witness1Name, position: fields.witness1Position },
      { name: fields.witness2Name, position: fields.witness2Position },
    ],
  };
}

/** The certificate of a signed memorandum of transfer; absent before the signing. */
export const transferCertificateSource: ViewSource = {
  async open(tx, actor, id) {
    const mou = isRowId(id) ? await loadMou(tx, id) : null;
    if (!mou || !may(actor, "document.export", mou.project)) throw new AppError("notFound");
    const area = await loadArea(tx, mou.areaCode);
    if (!area || !mou.transferee || !handsOver(mou.state)) throw new AppError("notFound");
    return { view: await transferCertificateView(tx, mou, area), areaCode: mou.areaCode, fy: mou.fy };
  },
};
