import { checkBrief } from "~/domain/brief/checkBrief";
import { checkAnnex } from "~/domain/mou/annex";
import { checkMouFields } from "~/domain/mou/mouFields";
import { checkWitnesses } from "~/domain/mou/witnesses";
import type { CostItem } from "~/domain/brief/briefContent";
import type { Bilingual } from "~/domain/rules/finding";
import type { DocumentFormat } from "../../../../templates/kit/form/form";
import { FORMS, type DocumentKind, type DocumentView } from "../../../../templates/registry";
import type { AreaView } from "../../../db/areas";
import type { LastExport } from "../../../db/document/snapshots";
import type { MouRecord } from "../../../db/mous";
import { contentHash } from "../../../export/contentHash";
import { dressed, type Dress } from "../dress";
import { findingGap, inOrderOfWeight, type Gap } from "./gaps";
import type { PlannedProject } from "../readYear";

/** A file that can be had now. */
export type DocumentFile = { kind: DocumentKind; label: Bilingual; format: DocumentFormat; href: string };

/** A document of the export centre. `last` = its last export; `current` = nothing has changed since. */
export type DocumentCard = {
  kind: DocumentKind;
  id: string;
  title: string;
  words: (typeof FORMS)[DocumentKind]["words"];
  draft: boolean;
  files: DocumentFile[];
  last: { at: Date; current: boolean } | null;
  gaps: Gap[];
};

/** What all cards of a page share. */
export type CardContext = { lastExports: ReadonlyMap<string, LastExport>; dress: Dress; pdf: boolean };

/** The files of a kind for an id; PDF only where the server can make it. */
export function filesOf(kind: DocumentKind, id: string, pdf: boolean): DocumentFile[] {
  return FORMS[kind].formats
    .filter((format) => format !== "pdf" || pdf)
    .map((format) => ({ kind, label: FORMS[kind].label, format, href: `/documents/${kind}/${id}.${format}` }));
}

/** Card of a document whose content is `view`; further files (e.g. the annex alone) may stand on it. */
export function documentCard(
  view: DocumentView,
  { id, title, gaps, also = [] }: { id: string; title: string; gaps: Gap[]; also?: readonly DocumentKind[] },
  { lastExports, dress, pdf }: CardContext,
): DocumentCard {
  const last = lastExports.get(`${view.kind}/${id}`);
  return {
    kind: view.kind,
    id,
    title,
    words: FORMS[view.kind].words,
    draft: view.draft,
    files: [view.kind, ...also].flatMap((kind) => filesOf(kind, id, pdf)),
    last: last ? { at: last.at, current: last.hash === contentHash(dressed(view, dress)) } : null,
    gaps: inOrderOfWeight(gaps),
  };
}

type CheckedBrief = {
  project: Pick<PlannedProject["project"], "projectId" | "kind" | "partners" | "briefId" | "code">;
  content: PlannedProject["content"];
};

/** What a brief lacks before READY (R4, R6, R16, R17), each leading to its item. */
export function briefGaps({ project, content }: CheckedBrief, minSources: number): Gap[] {
  const { projectId, kind, partners, briefId } = project;
  return checkBrief(content, { projectId, kind, organizations: partners, minSources }).map((finding) => {
    const anchor = finding.ids.find((id) => /^item-\d+$/.test(id));
    const href = `/briefs/${briefId}${anchor === undefined ? "" : `#${anchor}`}`;
    return findingGap(finding, [{ label: project.code, href }]);
  });
}

/** What a memorandum lacks before signing (R11, R13, R14). */
export function mouGaps(mou: MouRecord, area: AreaView, costItems: readonly CostItem[]): Gap[] {
  const slots = {
    ...mou.fields,
    areaName: area.nameTh,
    transfereeName: mou.transferee.nameTh,
    projectTitle: mou.projectTitle,
    fy: mou.fy,
  };
  const findings = [...checkAnnex(costItems, mou.transferee.orgId), ...checkMouFields(slots), ...checkWitnesses(slots)];
  return findings.map((finding) => findingGap(finding, [{ label: mou.projectCode, href: `/mous/${mou.id}` }]));
}
