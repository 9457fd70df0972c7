import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/i18n/useT";
import type { RootData } from "~/root";
import { usePlace } from "./place";
import { ShellHeader } from "./ShellHeader";
import { ShellNav } from "./ShellNav";
import styles from "./Shell.module.css";

/** Header, navigation and content of every signed-in page; a bare page when nobody is signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useT();
  const data = useRouteLoaderData("root") as RootData | undefined;
  const place = usePlace() ?? data?.places[0] ?? null;
  if (!data?.person) return <main className={styles.bare}>{children}</main>;
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t("shell.skip")}
      </a>
      <ShellHeader person={data.person} places={data.places} place={place} />
      <ShellNav place={place} systemAdmin={data.person.systemAdmin} />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
