import type { DocumentKind } from "../../../../templates/registry";
import { allocationSource } from "./allocation";
import { mouAnnexSource, mouSource } from "./mou";
import { planJ2Source } from "./planJ2";
import { projectBriefSource } from "./projectBrief";
import type { ViewSource } from "./viewSource";

/** The source of every kind of document, one line a kind. */
export const VIEW_SOURCES: { readonly [K in DocumentKind]: ViewSource } = {
  "project-brief": projectBriefSource,
  "plan-j2": planJ2Source,
  mou: mouSource,
  "mou-annex": mouAnnexSource,
  allocation: allocationSource,
};
