import { useCallback, useEffect, useState, type ReactNode } from "react";
import { NotifyContext, type Notify, type NoticeTone } from "../state/notices";
import styles from "./panels.module.css";

/** How long a message stays, milliseconds. */
const SHOWN_MS = 6_000;

/** Shows one short message at a time at the foot of the page; said once by screen readers. */
export function Notices({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<{ text: string; tone: NoticeTone; at: number } | null>(null);
  const notify = useCallback<Notify>((text, tone = "info") => setNotice({ text, tone, at: performance.now() }), []);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <NotifyContext.Provider value={notify}>
      {children}
      <div className={styles.notices} role="status" aria-live="polite">
        {notice && (
          <div key={notice.at} className={styles.notice} data-tone={notice.tone}>
            {notice.text}
          </div>
        )}
      </div>
    </NotifyContext.Provider>
  );
}
