import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { loadArea } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { loadAssets, loadMou } from "../../../db/mous";
import { AppError } from "../../../errors";
import { mouContent } from "./mouDocumentView";
import { isRowId, type OpenedDocument, type ViewSource } from "./viewSource";

async function openMouForm(tx: Tx, actor: Actor, kind: "mou" | "mou-annex", id: string): Promise<OpenedDocument> {
  const mou = isRowId(id) ? await loadMou(tx, id) : null;
  if (!mou || !may(actor, "document.export", mou.project)) throw new AppError("notFound");
  // the source has a form only for the transfer of assets
  if (mou.type !== "ASSET_TRANSFER") throw new AppError("notFound");
  const area = await loadArea(tx, mou.areaCode);
  if (!area) throw new AppError("notFound");
  const content = mouContent(mou, area, await loadAssets(tx, mou.briefId));
  return { view: { ...content, kind }, areaCode: mou.areaCode, fy: mou.fy };
}

/** The memorandum with its annex. */
export const mouSource: ViewSource = { open: (tx, actor, id) => openMouForm(tx, actor, "mou", id) };

/** The annex alone. */
export const mouAnnexSource: ViewSource = { open: (tx, actor, id) => openMouForm(tx, actor, "mou-annex", id) };
