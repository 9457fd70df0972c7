import { Link } from "@remix-run/react";
import type { NoticeKind } from "~/domain/notice/notice";
import { useT } from "~/i18n/useT";
import styles from "./notices.module.css";

type Props = { kinds: readonly NoticeKind[]; filter: { kind?: NoticeKind; unread: boolean } };

function Choice({ to, current, children }: { to: string; current: boolean; children: string }) {
  return (
    <li>
      <Link to={to} className={styles.filter} aria-current={current ? "true" : undefined}>
        {children}
      </Link>
    </li>
  );
}

/** All, unread, or one kind among those that occur. The filter lives in the address. */
export function NoticeFilters({ kinds, filter }: Props) {
  const t = useT();
  if (kinds.length === 0) return null;
  return (
    <nav aria-label={t("notice.filter")}>
      <ul className={styles.filters}>
        <Choice to="/notices" current={!filter.kind && !filter.unread}>
          {t("notice.all")}
        </Choice>
        <Choice to="/notices?unread=1" current={filter.unread}>
          {t("notice.onlyUnread")}
        </Choice>
        {kinds.map((kind) => (
          <Choice key={kind} to={`/notices?kind=${kind}`} current={filter.kind === kind}>
            {t(`notice.kind.${kind}`)}
          </Choice>
        ))}
      </ul>
    </nav>
  );
}
