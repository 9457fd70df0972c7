import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import {
  activityViews,
  projectViews,
  type ImportedActivityView,
  type ImportedProjectView,
  type ImportPreview,
} from "~/domain/progress/batch/importPreview";
import type { AreaView } from "../../db/areas";
import type { ImportAnswer, ImportBatchRecord, ImportStatus } from "../../db/imports";
import type { PlaceView } from "../area/listPlaces";
import type { ImportResult } from "./importResult";

/** An import as pages and the API show it. Dates are ISO texts. */
export type ImportView = Omit<ImportPreview, "comparison"> & {
  importId: string;
  place: PlaceView;
  status: ImportStatus;
  fileName: string;
  fileSize: number;
  createdAt: string;
  createdByName: string;
  committedAt: string | null;
  undoneAt: string | null;
  /** Until when it can be taken back; null unless committed. */
  undoUntil: string | null;
  answers: ImportAnswer[];
  /** What was written; null before. */
  result: ImportResult | null;
  projects: ImportedProjectView[];
  activities: ImportedActivityView[];
  may: { commit: boolean; undo: boolean };
};

/** An import can be taken back for 24 hours. */
export const UNDO_MS = 24 * 3_600_000;

/** The view of a batch for an actor who may read its area. */
export function toImportView(batch: ImportBatchRecord, area: AreaView, actor: Actor, now: Date): ImportView {
  const { comparison: _, ...preview } = batch.preview;
  const undoUntil = batch.committedAt === null ? null : new Date(batch.committedAt.getTime() + UNDO_MS);
  const { areaCode, fy, importId, status, fileName, fileSize, createdByName, answers } = batch;
  return {
    ...preview,
    importId,
    place: { areaCode, areaNameTh: area.nameTh, areaNameEn: area.nameEn, fy },
    status,
    fileName,
    fileSize,
    createdAt: batch.createdAt.toISOString(),
    createdByName,
    committedAt: batch.committedAt?.toISOString() ?? null,
    undoneAt: batch.undoneAt?.toISOString() ?? null,
    undoUntil: undoUntil?.toISOString() ?? null,
    answers,
    result: status === "PREVIEW" ? null : (batch.result as ImportResult),
    projects: projectViews(batch.preview, area.nameTh),
    activities: activityViews(batch.preview),
    may: {
      commit: status === "PREVIEW" && may(actor, "import.run", { areaCode }),
      undo: status === "COMMITTED" && undoUntil !== null && now < undoUntil && may(actor, "import.undo", { areaCode }),
    },
  };
}
