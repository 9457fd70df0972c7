import { useCallback } from "react";
import type * as Y from "yjs";
import { LOCAL_EDIT } from "~/collab/brief/origin";
import { TooManyRows } from "~/collab/brief/editRows";
import { useT } from "~/i18n/useT";
import { useBrief } from "./BriefContext";
import { useNotify } from "./notices";

/**
 * Changes the document through its doors, as one step of undo; the page shows the result at once. Returns what the change returned, or null
 * when there is no document or the table is full (the person is told).
 */
export function useEdit(): <T>(change: (doc: Y.Doc) => T) => T | null {
  const t = useT();
  const notify = useNotify();
  const { room, content } = useBrief();
  return useCallback(
    (change) => {
      if (!room) return null;
      try {
        room.undo.stopCapturing();
        const result = room.doc.transact(() => change(room.doc), LOCAL_EDIT);
        content.flush();
        return result;
      } catch (error) {
        if (!(error instanceof TooManyRows)) throw error;
        notify(t("brief.tooManyRows"), "warn");
        return null;
      }
    },
    [room, content, notify, t],
  );
}
