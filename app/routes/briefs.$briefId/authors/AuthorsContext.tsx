import { useFetcher } from "@remix-run/react";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { AppServices } from "../../../../server/context";

/** Who stands behind the Yjs clients of the brief. */
export type AuthorsView = Awaited<ReturnType<AppServices["history"]["authors"]>>;

/** Whether the page shows who wrote what, and what is known of the writers. */
export type Authors = {
  on: boolean;
  data: AuthorsView | null;
  toggle(): void;
  /** Says that a writer was met who is not known: the names are read again, at most every few seconds. */
  missing(): void;
};

/** Id of the control that shows and hides the writers. */
export const AUTHORS_TOGGLE = "authors-toggle";

const AGAIN_MS = 3000;

const AuthorsContext = createContext<Authors | null>(null);

/** Gives the page its writers; nothing is read until somebody asks to see them. */
export function AuthorsProvider({ briefId, children }: { briefId: string; children: ReactNode }) {
  const [on, setOn] = useState(false);
  const { data = null, load } = useFetcher<AuthorsView>();
  const asked = useRef(-Infinity);
  const read = useCallback(() => {
    asked.current = performance.now();
    load(`/briefs/${briefId}/authors`);
  }, [briefId, load]);
  const toggle = useCallback(() => {
    if (!on) read();
    setOn(!on);
  }, [on, read]);
  const later = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => clearTimeout(later.current ?? undefined), []);
  const missing = useCallback(() => {
    const wait = asked.current + AGAIN_MS - performance.now();
    if (wait <= 0) return read();
    later.current ??= setTimeout(() => {
      later.current = null;
      read();
    }, wait);
  }, [read]);
  const authors = useMemo(
    () => ({ on, data: data as AuthorsView | null, toggle, missing }),
    [on, data, toggle, missing],
  );
  return <AuthorsContext.Provider value={authors}>{children}</AuthorsContext.Provider>;
}

/** The writers of the page. Throws outside of it. */
export function useAuthors(): Authors {
  const authors = useContext(AuthorsContext);
  if (!authors) throw new Error("not inside the page of a brief");
  return authors;
}
