import { Trash2 } from "lucide-react";
import styles from "./fields.module.css";

/** Deletes a row; one step of undo brings it back. */
export function RemoveButton({ label, remove }: { label: string; remove(): void }) {
  return (
    <button type="button" className={styles.remove} aria-label={label} title={label} onClick={remove}>
      <Trash2 size={16} aria-hidden />
    </button>
  );
}
