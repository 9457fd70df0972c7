import { NavLink } from "@remix-run/react";
import {
  AlertTriangle,
  FileDown,
  FileSignature,
  FolderKanban,
  LayoutDashboard,
  ListOrdered,
  Network,
  Settings,
  Upload,
} from "lucide-react";
import { useT } from "~/i18n/useT";
import type { MessageKey } from "~/i18n/messages";
import { type Place, yearId } from "./place";
import styles from "./Shell.module.css";

type Item = { to: string; key: MessageKey; icon: typeof Settings; end?: boolean };

function itemsOf(place: Place, systemAdmin: boolean): Item[] {
  const year = `/years/${yearId(place)}`;
  return [
    { to: year, key: "shell.home", icon: LayoutDashboard, end: true },
    { to: `${year}/projects`, key: "shell.projects", icon: FolderKanban },
    { to: `${year}/ranking`, key: "shell.ranking", icon: ListOrdered },
    { to: `${year}/findings`, key: "shell.findings", icon: AlertTriangle },
    { to: `${year}/import`, key: "shell.import", icon: Upload },
    { to: `${year}/plan`, key: "shell.plan", icon: Network },
    { to: `${year}/mous`, key: "shell.mous", icon: FileSignature },
    { to: `${year}/documents`, key: "shell.documents", icon: FileDown },
    { to: systemAdmin ? "/admin" : `${year}/settings`, key: "shell.settings", icon: Settings },
  ];
}

/** Main navigation: a rail on wide screens, a scrolling bottom bar on phones. */
export function ShellNav({ place, systemAdmin }: { place: Place | null; systemAdmin: boolean }) {
  const t = useT();
  if (!place) return <nav className={styles.nav} aria-label={t("shell.menu")} />;
  return (
    <nav className={styles.nav} aria-label={t("shell.menu")}>
      <ul>
        {itemsOf(place, systemAdmin).map(({ to, key, icon: Icon, end }) => (
          <li key={to}>
            <NavLink to={to} end={end} className={styles.navLink}>
              <Icon size={18} aria-hidden />
              <span>{t(key)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
