import { Link } from "@remix-run/react";
import { Bell as BellIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { MY_TOPIC } from "~/collab/pageMessage";
import { useT } from "~/i18n/useT";
import { useTouched } from "../live/useTouched";
import styles from "./Shell.module.css";

const MANY = 99;

/** The number of unread notices: as the page was loaded with, then as the server tells. */
function useUnread(loaded: number): number {
  const [unread, setUnread] = useState(loaded);
  useEffect(() => setUnread(loaded), [loaded]);
  useTouched(MY_TOPIC, () => {
    fetch("/notices/count", { headers: { accept: "application/json" } })
      .then((reply) => (reply.ok ? (reply.json() as Promise<{ unread: number }>) : null))
      .then((answer) => answer && setUnread(answer.unread))
      // the connection is gone: the number comes with the next news
      .catch(() => undefined);
  });
  return unread;
}

/** The way to one's notices, with how many are unread. */
export function Bell({ unread: loaded }: { unread: number }) {
  const t = useT();
  const unread = useUnread(loaded);
  return (
    <Link to="/notices" className={styles.bell}>
      <BellIcon size={20} aria-hidden />
      <span className="visually-hidden">
        {unread === 0 ? t("notice.bellNone") : t("notice.bell", { count: unread })}
      </span>
      {unread > 0 && (
        <span className={styles.badge} aria-hidden data-testid="unread">
          {unread > MANY ? t("notice.many") : unread}
        </span>
      )}
    </Link>
  );
}
