import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { isPhonePage } from "~/i18n/phone/phonePages";
import { useT } from "~/i18n/useT";
import type { RootData } from "~/root";
import { KeysDialog } from "../keys/KeysDialog";
import { useGlobalKeys } from "../keys/useGlobalKeys";
import { usePlace } from "../place";
import { rememberPlace } from "../rememberedPlace";
import { noteVisit } from "../search/recentBriefs";
import { SearchDialog } from "../search/SearchDialog";
import { ShellHeader } from "./ShellHeader";
import { ShellNav } from "./ShellNav";
import styles from "./Shell.module.css";

/** Header, navigation and content of every signed-in page; a bare page when nobody is signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData("root") as RootData | undefined;
  const { pathname } = useLocation();
  useOwnWords(pathname);
  // phones, projector and the facilitator's desk of a session need the whole screen
  if (pathname.startsWith("/live/")) return <>{children}</>;
  if (isPhonePage(pathname) || !data?.person || !data.access) return <main className={styles.bare}>{children}</main>;
  return (
    <Desk root={data} person={data.person} access={data.access}>
      {children}
    </Desk>
  );
}

/** A page of phones holds their words only: who leaves it for another one gets that page loaded whole. */
function useOwnWords(pathname: string): void {
  const [first] = useState(pathname);
  const left = isPhonePage(first) && !isPhonePage(pathname);
  useEffect(() => {
    if (left) location.reload();
  }, [left]);
}

type DeskProps = {
  root: RootData;
  person: NonNullable<RootData["person"]>;
  access: NonNullable<RootData["access"]>;
  children: ReactNode;
};

function Desk({ root, person, access, children }: DeskProps) {
  const t = useT();
  const place = usePlace() ?? root.places[0] ?? null;
  const [open, setOpen] = useState<"search" | "help" | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const { pathname } = useLocation();
  useGlobalKeys(setOpen);
  useEffect(() => rememberPlace(place), [place]);
  useEffect(() => noteVisit(person.userId, pathname), [person.userId, pathname]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t("shell.skip")}
      </a>
      {place && (
        <a className={styles.skip} href="#menu">
          {t("shell.skipToMenu")}
        </a>
      )}
      <ShellHeader person={person} places={root.places} place={place} unread={root.unread} onOpen={setOpen} />
      <ShellNav place={place} systemAdmin={person.systemAdmin} />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      {open === "search" && (
        <SearchDialog
          userId={person.userId}
          access={access}
          place={place}
          onClose={close}
          onKeys={() => setOpen("help")}
        />
      )}
      {open === "help" && <KeysDialog onClose={close} />}
    </div>
  );
}
