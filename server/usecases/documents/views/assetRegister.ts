import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { AssetRegisterView } from "../../../../templates/assetRegister/view";
import { loadArea, usedYears } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { AppError } from "../../../errors";
import { readRegister } from "../../mou/register/openRegister";
import { bareName } from "./areaNames";
import { yearOfId } from "./demandYear";
import type { ViewSource } from "./viewSource";

/** The registered assets of a year that the actor may read, as its workbook shows them. Throws notFound. */
export async function assetRegisterView(
  tx: Tx,
  actor: Actor,
  areaCode: string,
  fy: number,
): Promise<AssetRegisterView> {
  const area = await loadArea(tx, areaCode);
  if (!area) throw new AppError("notFound");
  const lines = await readRegister(tx, actor, areaCode, fy);
  return {
    ...{ kind: "asset-register", draft: false, revision: 1, areaKind: area.kind, areaNameTh: bareName(area.nameTh) },
    fy: fiscalYear(fy),
    lines: lines.map(
      ({ id, orgName, projectCode, projectTitle, item, quantity, unit, unitPrice, total, assetNo, ...line }) => ({
        ...{ id, orgName, projectCode, projectTitle, item, quantity, unit, unitPrice, total, assetNo },
        ...{ custodian: line.custodian, upkeep: line.upkeep, handedOverOn: line.handedOverOn, note: line.note },
      }),
    ),
  };
}

/** ทะเบียนทรัพย์สินรับโอน of an area and year. */
export const assetRegisterSource: ViewSource = {
  async open(tx, actor, id) {
    const asked = yearOfId(id);
    if (!asked || !may(actor, "document.export", asked)) throw new AppError("notFound");
    const used = await usedYears(tx, [asked.areaCode]);
    if (!used.some(({ fy }) => fy === asked.fy)) throw new AppError("notFound");
    return { view: await assetRegisterView(tx, actor, asked.areaCode, asked.fy), ...asked };
  },
};
