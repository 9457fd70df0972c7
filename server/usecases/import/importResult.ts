import type { BriefContent } from "~/domain/brief/briefContent";

/** A project that an import made, changed or found. */
export type ImportedRef = { key: string; projectId: string; briefId: string; code: string; name: string };

/** A project that was taken over into: its content before and after, for undo. */
export type ChangedRef = ImportedRef & { before: BriefContent; after: BriefContent };

/** What a committed import did; kept with the batch. Money in satang as text. */
export type ImportResult = {
  importId: string;
  made: ImportedRef[];
  changed: ChangedRef[];
  /** Changes that could not be written (the project was frozen or removed meanwhile). */
  notChanged: ImportedRef[];
  same: ImportedRef[];
  /** Projects of the file that were not taken over, with the reason's code. */
  skipped: { key: string; name: string; reason: "TOO_MANY_ACTIVITIES" | "NAME_TOO_LONG" }[];
  organizations: { id: string; name: string; revived: boolean }[];
  issues: { id: string; name: string; made: boolean }[];
  /** Administration cost of the file; `written` when a frame row took it, then with the amount before. */
  adminCost: { satang: string; written: boolean; before: string | null } | null;
  planMade: boolean;
  undo?: ImportUndoResult;
};

/** What taking an import back did, and what was touched since and is kept. */
export type ImportUndoResult = {
  importId: string;
  removed: ImportedRef[];
  restored: ImportedRef[];
  kept: (ImportedRef & { reason: "EDITED" | "DECIDED" | "MOU" | "LINKED" | "REMOVED" })[];
  organizations: { id: string; name: string }[];
};
