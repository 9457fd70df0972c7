import { useFetcher } from "@remix-run/react";
import { useCallback, useState, type ReactNode } from "react";
import { Problem } from "~/components/Problem";
import { useT } from "~/i18n/useT";
import type { action } from "./route";

/** Everything the plan page can send, and the notice about the last one (with undo for a removed link). */
export type PlanCommands = {
  send(fields: Record<string, string>): void;
  unlink(linkId: string): void;
  openLink(from: string, to: string, open: (from: string) => void): void;
  /** Target that a drawn line proposed; the dialog starts with it. */
  proposed: string | null;
  busy: boolean;
  /** Name of the last command that succeeded; changes with every answer. */
  done: { intent: string; id: string } | null;
  notice: ReactNode;
};

/** Commands of the plan page through one fetcher: the page's data is read again after each. */
export function usePlanCommands(): PlanCommands {
  const t = useT();
  const fetcher = useFetcher<typeof action>();
  const [proposed, setProposed] = useState<string | null>(null);
  const { submit } = fetcher;
  const send = useCallback((fields: Record<string, string>) => submit(fields, { method: "post" }), [submit]);
  const answer = fetcher.data;
  const done = answer && "done" in answer ? { intent: answer.done, id: answer.id } : null;
  const failure = answer && "failure" in answer ? answer : null;
  const words = {
    link: "plan.linked",
    unlink: "plan.unlinked",
    restore: "plan.linked",
    archive: "plan.archived",
  } as const;
  const word = done && done.intent in words ? words[done.intent as keyof typeof words] : null;
  return {
    send,
    unlink: useCallback((linkId: string) => send({ intent: "unlink", linkId }), [send]),
    openLink: (from, to, open) => {
      setProposed(to);
      open(from);
    },
    proposed,
    busy: fetcher.state !== "idle",
    done,
    notice: (
      <div aria-live="polite">
        <Problem failure={failure} />
        {word && fetcher.state === "idle" && (
          <div className="banner" data-tone="ok">
            {t(word)}
            {done?.intent === "unlink" && (
              <button
                className="button"
                data-kind="secondary"
                data-size="small"
                onClick={() => send({ intent: "restore", linkId: done.id })}
              >
                {t("plan.undo")}
              </button>
            )}
          </div>
        )}
      </div>
    ),
  };
}
