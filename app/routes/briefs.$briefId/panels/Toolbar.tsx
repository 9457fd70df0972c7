import { Redo2, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import type { RoomSession } from "~/collab/room/roomSession";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { useT } from "~/i18n/useT";
import { AuthorsToggle } from "../authors/AuthorsToggle";
import { useBrief } from "../state/BriefContext";
import { CommentsToggle } from "../comments/CommentsToggle";
import { ItemJump } from "./ItemJump";
import { People } from "./People";
import { SaveIndicator } from "./SaveIndicator";
import { SaveVoice } from "./SaveVoice";
import styles from "./panels.module.css";

/** Always in sight: saving, undo of one's own edits, who is here, and on narrow screens the way to an item. */
export function Toolbar(props: { session: RoomSession | null; snapshot: RoomSnapshot; onFailed(): void }) {
  const { session, snapshot, onFailed } = props;
  return (
    <div className={styles.toolbar}>
      <SaveIndicator snapshot={snapshot} onFailed={onFailed} />
      <SaveVoice snapshot={snapshot} />
      <UndoButtons session={session} />
      <ItemJump />
      <CommentsToggle />
      <AuthorsToggle />
      <span className={styles.push} />
      <People />
    </div>
  );
}

function UndoButtons({ session }: { session: RoomSession | null }) {
  const t = useT();
  const { rights } = useBrief();
  const { canUndo, canRedo } = useUndoState(session);
  if (!rights.write || !session) return null;
  return (
    <span className={styles.undo}>
      <button
        type="button"
        className={styles.tool}
        disabled={!canUndo}
        title={t("brief.undo")}
        aria-label={t("brief.undo")}
        onClick={() => session.undo.undo()}
      >
        <Undo2 size={18} aria-hidden />
      </button>
      <button
        type="button"
        className={styles.tool}
        disabled={!canRedo}
        title={t("brief.redo")}
        aria-label={t("brief.redo")}
        onClick={() => session.undo.redo()}
      >
        <Redo2 size={18} aria-hidden />
      </button>
    </span>
  );
}

/** Whether there is something of one's own to undo or redo. */
function useUndoState(session: RoomSession | null): { canUndo: boolean; canRedo: boolean } {
  const [state, setState] = useState({ canUndo: false, canRedo: false });
  useEffect(() => {
    if (!session) return;
    const { undo } = session;
    const look = () => setState({ canUndo: undo.canUndo(), canRedo: undo.canRedo() });
    look();
    undo.on("stack-item-added", look);
    undo.on("stack-item-popped", look);
    undo.on("stack-cleared", look);
    return () => {
      undo.off("stack-item-added", look);
      undo.off("stack-item-popped", look);
      undo.off("stack-cleared", look);
    };
  }, [session]);
  return state;
}
