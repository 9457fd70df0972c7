import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useT } from "~/i18n/useT";
import { FailedField } from "./FailedField";
import { failedFieldOf, FormProblem, type FailureAnswer } from "./FormProblem";

type Props<Answer> = {
  /** What the page's action is asked to do. */
  intent: string;
  submit: string;
  /** Look of the button. */
  kind?: "secondary" | "danger" | "quiet";
  size?: "small";
  /** Empties the fields after success: for forms that add something. */
  clears?: boolean;
  /** What to show after success instead of "saved". */
  answered?: (answer: Answer) => ReactNode;
  children?: ReactNode;
  className?: string;
};

/**
 * A form of a page with several: it sends its `intent`, shows its own failure above its fields and its own success
 * beside its button. The action answers `{ failure }` or something else.
 */
export function ActionForm<Answer extends object = { done: true }>(props: Props<Answer>) {
  const t = useT();
  const fetcher = useFetcher<Answer | FailureAnswer>();
  const form = useRef<HTMLFormElement>(null);
  const busy = fetcher.state !== "idle";
  const answer = (fetcher.data ?? null) as (FailureAnswer & Partial<Answer>) | null;
  const done = !busy && answer !== null && !answer.failure;
  const { clears } = props;
  // "saved" is true of what was sent, not of what is typed afterwards
  const [edited, setEdited] = useState(false);
  useEffect(() => {
    if (done && clears) form.current?.reset();
  }, [done, clears]);
  return (
    <fetcher.Form
      method="post"
      ref={form}
      className={props.className}
      onInput={() => setEdited(true)}
      onSubmit={() => setEdited(false)}
    >
      <input type="hidden" name="intent" value={props.intent} />
      <FormProblem answer={busy ? null : answer} />
      <FailedField.Provider value={failedFieldOf(answer)}>{props.children}</FailedField.Provider>
      <div className="row">
        <button className="button" data-kind={props.kind} data-size={props.size} disabled={busy}>
          {props.submit}
        </button>
        <span role="status">{done && !edited && !props.answered ? `✓ ${t("shell.saved")}` : ""}</span>
      </div>
      {done && props.answered?.(answer as Answer)}
    </fetcher.Form>
  );
}
