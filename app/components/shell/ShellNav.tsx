import { NavLink, useLocation } from "@remix-run/react";
import {
  AlertTriangle,
  FileDown,
  FileSignature,
  FolderKanban,
  Gavel,
  LayoutDashboard,
  ListOrdered,
  MessageSquare,
  Network,
  Presentation,
  Settings,
  Upload,
} from "lucide-react";
import { useEffect, useRef } from "react";
import { useT } from "~/i18n/useT";
import type { Place } from "../place";
import { navItems, type NavName } from "./navItems";
import styles from "./Shell.module.css";

const ICONS: Record<NavName, typeof Settings> = {
  home: LayoutDashboard,
  projects: FolderKanban,
  ranking: ListOrdered,
  approval: Gavel,
  findings: AlertTriangle,
  comments: MessageSquare,
  sessions: Presentation,
  import: Upload,
  plan: Network,
  mous: FileSignature,
  documents: FileDown,
  settings: Settings,
};

/** Brings the current item to the middle of the bar, where the bar is longer than the screen. */
function showCurrent(nav: HTMLElement | null): void {
  const current = nav?.querySelector<HTMLElement>('[aria-current="page"]');
  if (!nav || !current) return;
  const [bar, item] = [nav.getBoundingClientRect(), current.getBoundingClientRect()];
  nav.scrollLeft += item.left + item.width / 2 - (bar.left + bar.width / 2);
}

/** Main navigation: a rail on wide screens, a scrolling bottom bar on phones. */
export function ShellNav({ place, systemAdmin }: { place: Place | null; systemAdmin: boolean }) {
  const t = useT();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => showCurrent(nav.current), [pathname]);
  if (!place) return <nav className={styles.nav} aria-label={t("shell.menu")} />;
  return (
    <nav className={styles.nav} aria-label={t("shell.menu")} id="menu" tabIndex={-1} ref={nav}>
      <ul>
        {navItems(place, systemAdmin).map(({ name, to, key, end }) => {
          const Icon = ICONS[name];
          return (
            <li key={to}>
              <NavLink to={to} end={end} className={styles.navLink}>
                <Icon size={18} aria-hidden />
                <span>{t(key)}</span>
              </NavLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
