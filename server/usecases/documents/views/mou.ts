import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { loadArea, type AreaView } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { loadAssets, loadMou, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import { clausesOf, contentOf } from "../../mou/text/readMouContent";
import type { MouContent } from "../../../../templates/mou/view";
import { agreedCooperation } from "./agreedCooperation";
import { mouContent } from "./mouDocumentView";
import { isRowId, type OpenedDocument, type ViewSource } from "./viewSource";

async function openMouForm(tx: Tx, actor: Actor, kind: "mou" | "mou-annex", id: string): Promise<OpenedDocument> {
  const mou = isRowId(id) ? await loadMou(tx, id) : null;
  if (!mou || !may(actor, "document.export", mou.project)) throw new AppError("notFound");
  const area = await loadArea(tx, mou.areaCode);
  if (!area) throw new AppError("notFound");
  const { areaCode, fy } = mou;
  if (mou.type === "COOPERATION") {
    // the annex of the source is of the transfer alone
    if (kind !== "mou") throw new AppError("notFound");
    return { view: agreedCooperation(mou, await contentOf(tx, mou), area), areaCode, fy };
  }
  return { view: { ...(await transferContent(tx, mou, area)), kind }, areaCode, fy };
}

/** What the memorandum of a transfer and its annex print: slots, assets, and the clauses of its sides. */
export async function transferContent(tx: Tx, mou: MouRecord, area: AreaView): Promise<MouContent> {
  const clauses = (await clausesOf(tx, mou.id)).map(({ heading, text }) => ({ heading, text }));
  return { ...mouContent(mou, area, await loadAssets(tx, mou.briefId)), clauses };
}

/** The memorandum with its annex. */
export const mouSource: ViewSource = { open: (tx, actor, id) => openMouForm(tx, actor, "mou", id) };

/** The annex alone. */
export const mouAnnexSource: ViewSource = { open: (tx, actor, id) => openMouForm(tx, actor, "mou-annex", id) };
