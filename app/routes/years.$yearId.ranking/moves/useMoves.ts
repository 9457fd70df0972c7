import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FailureAnswer } from "~/components/form/FormProblem";
import type { WindowResult } from "~/domain/budget/windowResult";
import type { RankingDone } from "../runRankingCommand";
import { windowAfter, type Move } from "./moveQueue";

/** What the page is over: the result and order it was loaded with, and the scenario when one is tried. */
export type Ranked = { window: WindowResult; version: string; scenarioId: string | null };

/** The moves of a page: shown at once, sent one after the other, each on the order that the one before left. */
export type Moves = {
  window: WindowResult;
  pending: number;
  move(ids: string[], to: number): void;
  /** The move that the server refused because somebody else ranked first, with those that were waiting behind it. */
  lost: Move[];
  again(): void;
  forget(): void;
  /** A refusal for another reason. */
  failure: FailureAnswer | null;
  /** A move of this page was made since it was opened. */
  moved: boolean;
};

type Answer = RankingDone | FailureAnswer;

function formOf({ ids, to }: Move, { version, scenarioId }: Ranked): FormData {
  const form = new FormData();
  form.set("intent", scenarioId ? "moveScenario" : "move");
  if (scenarioId) form.set("id", scenarioId);
  form.set("version", version);
  form.set("to", String(to));
  for (const id of ids) form.append("ids", id);
  return form;
}

/** Queues moves of a ranked list; needs the page's own action and a loader that is asked again after each answer. */
export function useMoves(ranked: Ranked): Moves {
  const fetcher = useFetcher<Answer>();
  const [queue, setQueue] = useState<Move[]>([]);
  const [sent, setSent] = useState<Move | null>(null);
  const [lost, setLost] = useState<Move[]>([]);
  const [failure, setFailure] = useState<FailureAnswer | null>(null);
  const [moved, setMoved] = useState(false);
  const idle = fetcher.state === "idle";
  // the render after a submit may still say idle: only idle after busy is an answer
  const wasBusy = useRef(false);
  // an urgent render in between may say idle before the loader's answer is drawn: the order would jump back for a moment
  const sentOn = useRef<WindowResult | null>(null);

  useEffect(() => {
    if (!idle) wasBusy.current = true;
    if (!idle || (sent && !wasBusy.current)) return;
    const [head] = queue;
    if (sent) {
      // idle again: the loader has answered too, so its version is the one after this move
      const answer = (fetcher.data ?? null) as FailureAnswer | null;
      if (!answer?.failure && ranked.window === sentOn.current) return;
      setSent(null);
      if (!answer?.failure) {
        setMoved(true);
        setQueue((now) => now.slice(1));
      } else {
        setQueue([]);
        if (answer.failure.code === "stale") setLost(queue);
        else setFailure(answer);
      }
    } else if (head) {
      wasBusy.current = false;
      sentOn.current = ranked.window;
      setSent(head);
      fetcher.submit(formOf(head, ranked), { method: "post" });
    }
  }, [idle, queue, sent, fetcher, ranked]);

  const move = useCallback((ids: string[], to: number) => {
    setFailure(null);
    setLost([]);
    setQueue((now) => [...now, { ids, to }]);
  }, []);
  const again = useCallback(() => {
    setQueue((now) => [...now, ...lost]);
    setLost([]);
  }, [lost]);
  const window = useMemo(() => windowAfter(ranked.window, queue), [ranked.window, queue]);
  return { window, pending: queue.length, move, lost, again, forget: () => setLost([]), failure, moved };
}
