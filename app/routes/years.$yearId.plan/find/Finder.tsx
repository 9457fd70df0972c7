import { SlidersHorizontal } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useT } from "~/i18n/useT";
import styles from "./find.module.css";

/** The filters; on a phone they are put away until somebody wants them, unless they leave something out. */
export function Finder({ filtered, children }: { filtered: boolean; children: ReactNode }) {
  const t = useT();
  const [open, setOpen] = useState(true);
  const began = useRef(filtered);
  useEffect(() => {
    if (window.matchMedia("(max-width: 683px)").matches && !began.current) setOpen(false);
  }, []);
  return (
    <details className={styles.finder} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <SlidersHorizontal size={16} aria-hidden /> {t("plan.find")}
      </summary>
      <div className={styles.lines}>{children}</div>
    </details>
  );
}
