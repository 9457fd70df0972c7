import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FailureBody } from "~/components/FailurePage";
import type { PlanPatch } from "./graph/planPatch";
import type { PlanIntent } from "./planCommand";
import type { action } from "./route";
import type { PlanAnswer } from "./runPlanCommand";

/** Everything the plan page can send, and what came of the last command. */
export type PlanCommands = {
  send(fields: Record<string, string>): void;
  unlink(linkId: string): void;
  /** Moves a card for everybody; the page shows it at once. */
  move(nodeId: string, place: { dx: number; dy: number }, before: { dx: number; dy: number }): void;
  busy: boolean;
  /** The last command that succeeded, until it is put away or another one is sent. */
  done: { intent: Said; id: string } | null;
  failure: FailureBody | null;
  /** Takes the last command back; null when there is nothing to take back. */
  undo: (() => void) | null;
  /** Puts the last answer away. */
  dismiss(): void;
};

/** Commands that people give and hear an answer to; folding is remembered silently. */
export type Said = Exclude<PlanIntent, "fold">;

/** The command that takes another one back, with the name of the field that carries its id. */
const REVERSE: Readonly<Partial<Record<PlanIntent, [PlanIntent, "linkId" | "nodeId"]>>> = {
  link: ["unlink", "linkId"],
  unlink: ["restore", "linkId"],
  restore: ["unlink", "linkId"],
  move: ["move", "nodeId"],
  addNode: ["archive", "nodeId"],
  archive: ["restoreNode", "nodeId"],
  restoreNode: ["archive", "nodeId"],
};

/** What a successful command changed in the graph of the page. */
function patchOf({ done, id, link }: PlanAnswer): PlanPatch | null {
  if (link) return { links: [link] };
  return done === "unlink" ? { removed: [id] } : null;
}

/** The fields of the command that takes an answered one back; null when nothing does. */
function reversed({ done, id, before }: PlanAnswer): Record<string, string> | null {
  const [intent, field] = REVERSE[done] ?? [];
  if (!intent || !field) return null;
  return { intent, [field]: id, ...(before && { dx: String(before.dx), dy: String(before.dy) }) };
}

/** Commands of the plan page through one fetcher; what a small one changed goes to `apply`. */
export function usePlanCommands(apply: (patch: PlanPatch) => void): PlanCommands {
  const fetcher = useFetcher<typeof action>();
  const { submit, data } = fetcher;
  const [seen, setSeen] = useState<typeof data>(undefined);
  // where the last moved card goes back to when the move is refused
  const back = useRef<PlanPatch | null>(null);
  const send = useCallback((fields: Record<string, string>) => submit(fields, { method: "post" }), [submit]);
  useEffect(() => {
    if (!data) return;
    const patch = "done" in data ? patchOf(data) : back.current;
    back.current = null;
    if (patch) apply(patch);
  }, [data, apply]);
  const move: PlanCommands["move"] = (nodeId, place, before) => {
    apply({ moved: { nodeId, ...place } });
    back.current = { moved: { nodeId, ...before } };
    send({ intent: "move", nodeId, dx: String(place.dx), dy: String(place.dy) });
  };
  // an older answer is no answer to the command under way
  const answer = data === seen || fetcher.state === "submitting" ? undefined : data;
  const done = answer && "done" in answer && answer.done !== "fold" ? { ...answer, intent: answer.done } : null;
  const undoing = done ? reversed(done) : null;
  const undo = (fields: Record<string, string>) => {
    const { intent, nodeId = "", dx, dy } = fields;
    if (intent === "move") apply({ moved: { nodeId, dx: Number(dx), dy: Number(dy) } });
    send(fields);
  };
  return {
    send,
    unlink: useCallback((linkId: string) => send({ intent: "unlink", linkId }), [send]),
    move,
    busy: fetcher.state !== "idle",
    done,
    failure: answer && "failure" in answer ? answer.failure : null,
    undo: undoing ? () => undo(undoing) : null,
    dismiss: useCallback(() => setSeen(data), [data]),
  };
}
