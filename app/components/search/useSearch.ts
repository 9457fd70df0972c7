import { useEffect, useMemo, useRef, useState } from "react";
import type { SearchHit } from "~/domain/search/searchHit";
import type { RootData } from "~/root";
import type { Place } from "../place";
import { findPages, pageTargets, type PageTarget } from "./pageTargets";
import { recentBriefs } from "./recentBriefs";

/** What the list of results shows, in its order; the groups follow from `kind`. */
export type Choice =
  SearchHit | ({ kind: "page" } & PageTarget) | (Extract<SearchHit, { kind: "project" }> & { recent: true });

/** Pause of typing after which the server is asked, milliseconds. */
const PAUSE_MS = 60;

type Found = { question: string; hits: SearchHit[]; failed: boolean };

async function ask(question: string, recent: readonly string[], signal: AbortSignal): Promise<SearchHit[]> {
  const query: Record<string, string> = question ? { q: question } : { recent: recent.join(",") };
  const reply = await fetch(`/search/hits?${new URLSearchParams(query).toString()}`, { signal });
  if (!reply.ok) throw new Error(String(reply.status));
  return ((await reply.json()) as { hits: SearchHit[] }).hits;
}

/** Asks the server for a question after a pause; an answer that is overtaken by a newer question is dropped. */
function useHits(question: string, userId: string): Found {
  const [found, setFound] = useState<Found>({ question: "", hits: [], failed: false });
  const first = useRef(true);
  useEffect(() => {
    const recent = question ? [] : recentBriefs(userId);
    if (!question && recent.length === 0) return setFound({ question, hits: [], failed: false });
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        ask(question, recent, stop.signal).then(
          (hits) => setFound({ question, hits, failed: false }),
          () => {
            if (!stop.signal.aborted) setFound({ question, hits: [], failed: true });
          },
        );
      },
      first.current ? 0 : PAUSE_MS,
    );
    first.current = false;
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [question, userId]);
  return found;
}

type Props = { userId: string; access: NonNullable<RootData["access"]>; place: Place | null };

/** Results for what is typed: pages at once, the rest from the server. With nothing typed: places opened lately, pages. */
export function useSearch({ userId, access, place }: Props, typed: string) {
  const question = typed.trim();
  const { hits, failed, question: answered } = useHits(question, userId);
  const targets = useMemo(() => pageTargets(access, place), [access, place]);
  const choices = useMemo((): Choice[] => {
    const pages = (question ? findPages(targets, question) : targets).map((one) => ({ kind: "page" as const, ...one }));
    // the answer to an older question stays until the new one is there, so that the list does not jump
    const shown = question ? hits : answered === "" ? hits : [];
    if (question) return [...pages, ...(answered === "" ? [] : shown)];
    const recent = shown.flatMap((hit) => (hit.kind === "project" ? [{ ...hit, recent: true as const }] : []));
    return [...recent, ...pages];
  }, [question, answered, hits, targets]);
  return { question, choices, failed, busy: question !== answered };
}
