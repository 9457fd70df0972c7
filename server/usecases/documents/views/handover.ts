import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { usedYears } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { AppError } from "../../../errors";
import { handoverContent } from "../../commitment/handoverView";
import { yearOfId } from "./demandYear";
import type { ViewSource } from "./viewSource";

async function demandUsed(tx: Tx, actor: Actor, id: string) {
  const asked = yearOfId(id);
  if (!asked || !may(actor, "document.export", asked)) throw new AppError("notFound");
  const used = await usedYears(tx, [asked.areaCode]);
  if (!used.some(({ fy }) => fy === asked.fy)) throw new AppError("notFound");
  return asked;
}

/** ชุดข้อมูลส่งต่อ กรณีจังหวัด of an area and year. */
export const handoverProvinceSource: ViewSource = {
  async open(tx, actor, id) {
    const year = await demandUsed(tx, actor, id);
    const content = await handoverContent(tx, actor, year, "PROVINCE");
    return { view: { ...content, kind: "handover-province" }, ...year };
  },
};

/** ชุดข้อมูลส่งต่อ กรณีหน่วยงานตามภารกิจ of an area and year. */
export const handoverFunctionSource: ViewSource = {
  async open(tx, actor, id) {
    const year = await demandUsed(tx, actor, id);
    const content = await handoverContent(tx, actor, year, "FUNCTION");
    return { view: { ...content, kind: "handover-function" }, ...year };
  },
};
