import { useFetcher } from "@remix-run/react";
import { useCallback, useState } from "react";
import type { FailureBody } from "~/components/FailurePage";
import type { PlanIntent } from "./planCommand";
import type { action } from "./route";

/** Everything the plan page can send, and what came of the last command. */
export type PlanCommands = {
  send(fields: Record<string, string>): void;
  unlink(linkId: string): void;
  busy: boolean;
  /** The last command that succeeded, until it is put away or another one is sent. */
  done: { intent: PlanIntent; id: string } | null;
  failure: FailureBody | null;
  /** Takes the last command back; null when there is nothing to take back. */
  undo: (() => void) | null;
  /** Puts the last answer away. */
  dismiss(): void;
};

/** The command that takes another one back, with the name of the field that carries its id. */
const REVERSE: Readonly<Record<PlanIntent, [PlanIntent, "linkId" | "nodeId"]>> = {
  link: ["unlink", "linkId"],
  unlink: ["restore", "linkId"],
  restore: ["unlink", "linkId"],
  addNode: ["archive", "nodeId"],
  archive: ["restoreNode", "nodeId"],
  restoreNode: ["archive", "nodeId"],
};

/** Commands of the plan page through one fetcher: the page's data is read again after each. */
export function usePlanCommands(): PlanCommands {
  const fetcher = useFetcher<typeof action>();
  const { submit, data } = fetcher;
  const [seen, setSeen] = useState<typeof data>(undefined);
  const send = useCallback((fields: Record<string, string>) => submit(fields, { method: "post" }), [submit]);
  // an older answer is no answer to the command under way
  const answer = data === seen || fetcher.state === "submitting" ? undefined : data;
  const done = answer && "done" in answer ? { intent: answer.done, id: answer.id } : null;
  const undo = () => {
    if (!done) return;
    const [intent, field] = REVERSE[done.intent];
    send({ intent, [field]: done.id });
  };
  return {
    send,
    unlink: useCallback((linkId: string) => send({ intent: "unlink", linkId }), [send]),
    busy: fetcher.state !== "idle",
    done,
    failure: answer && "failure" in answer ? answer.failure : null,
    undo: done && fetcher.state === "idle" ? undo : null,
    dismiss: useCallback(() => setSeen(data), [data]),
  };
}
