import * as Y from "yjs";
import { LOCAL_EDIT } from "../brief/origin";
import type { SharedRoot } from "../brief/roots";

/** Typing within this pause is one step of undo, milliseconds. */
const CAPTURE_MS = 500;

/**
 * Undo over the given root types that only touches this person's own edits: it follows transactions with the origin
 * {@link LOCAL_EDIT}, which all doors use.
 */
export function makeUndo(scope: SharedRoot[]): Y.UndoManager {
  return new Y.UndoManager(scope, { trackedOrigins: new Set([LOCAL_EDIT]), captureTimeout: CAPTURE_MS });
}
