import { NavLink, useRouteLoaderData } from "@remix-run/react";
import type { MessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import type { RootData } from "~/root";
import { usePlace, yearId } from "../place";
import type { SettingsAccess } from "./settingsAccess";
import styles from "./SettingsTabs.module.css";

/** Ways between the settings of a year and the pages of administration, as far as the person may go. */
export function SettingsTabs({ access }: { access: SettingsAccess }) {
  const t = useT();
  const root = useRouteLoaderData("root") as RootData | undefined;
  const place = usePlace() ?? root?.places[0] ?? null;
  const tabs: { to: string; key: MessageKey }[] = [
    ...(place ? [{ to: `/years/${yearId(place)}/settings`, key: "area.settings" as const }] : []),
    ...(place ? [{ to: `/years/${yearId(place)}/forms`, key: "forms.title" as const }] : []),
    ...(access.users ? [{ to: "/admin/areas", key: "areas.title" as const }] : []),
    ...(access.users ? [{ to: "/admin/users", key: "people.title" as const }] : []),
    ...(access.organizations ? [{ to: "/admin/organizations", key: "organization.title" as const }] : []),
    ...(access.organizations ? [{ to: "/admin/policies", key: "policy.title" as const }] : []),
    ...(access.audit ? [{ to: "/admin/audit", key: "audit.title" as const }] : []),
  ];
  tabs.push({ to: "/allocation", key: "allocation.title" });
  if (tabs.length < 2) return null;
  return (
    <nav aria-label={t("area.otherSettings")}>
      <ul className={styles.tabs}>
        {tabs.map(({ to, key }) => (
          <li key={to}>
            <NavLink to={to} className={styles.tab}>
              {t(key)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
