import { Trash2 } from "lucide-react";
import { focusBeside } from "../state/focusBeside";
import styles from "./fields.module.css";

/** Deletes the unit it stands in, one step of undo brings it back; the focus goes to the unit beside it. */
export function RemoveButton({ label, remove }: { label: string; remove(): void }) {
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={label}
      title={label}
      data-remove
      onClick={(event) => {
        const next = focusBeside(event.currentTarget);
        remove();
        next();
      }}
    >
      <Trash2 size={16} aria-hidden />
    </button>
  );
}
