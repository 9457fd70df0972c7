import { createContext, useContext, useRef, useState, type FormEvent, type ReactNode } from "react";
import { usePhoneT } from "~/i18n/useT";
import { FormProblem } from "../form/FormProblem";
import { fetchInTime } from "./fetchInTime";
import { useKeptFields } from "./useKeptFields";
import { useSaid } from "./useSaid";

/** Where the commands of a view go, and what happens after one was taken. */
export type CommandDesk = { action: string; done: () => Promise<void> };

/** The desk of the view around a form. */
export const CommandDeskContext = createContext<CommandDesk>({ action: "", done: async () => undefined });

type Failure = { failure?: { code: string; details?: Record<string, string | number> } };
type State =
  { state: "idle" | "sending" | "sent" | "unsent" } | { state: "refused"; failure: NonNullable<Failure["failure"]> };

/** So long a command may be on its way; sent again it counts once, milliseconds. */
const PATIENCE_MS = 20_000;

/** Sends a command; a request that does not arrive is told apart from one that was refused. */
async function send(action: string, body: FormData): Promise<State> {
  try {
    const init = { method: "POST", body, headers: { accept: "application/json" } };
    const reply = await fetchInTime(action, PATIENCE_MS, init);
    const answer = (await reply.json().catch(() => ({}))) as Failure;
    if (answer.failure) return { state: "refused", failure: answer.failure };
    return { state: reply.ok ? "sent" : "unsent" };
  } catch {
    return { state: "unsent" };
  }
}

type Props = {
  intent: string;
  fields?: Readonly<Record<string, string>>;
  children?: ReactNode;
  className?: string;
  /** Name of the form under which typed fields are kept on the device until they were sent. */
  keeps?: string;
  /** Says "sent" after success. */
  says?: boolean;
  onSent?: () => void;
};

/**
 * A command of a live view: a plain form that also works without JavaScript. With it the page stays as it is, whatever the
 * network does: what did not arrive can be sent again as it was typed, and counts once.
 */
export function CommandForm({ intent, fields = {}, children, className, keeps, says, onSent }: Props) {
  const t = usePhoneT();
  const { action, done } = useContext(CommandDeskContext);
  const [state, setState] = useState<State>({ state: "idle" });
  const sent = says && state.state === "sent" ? `✓ ${t("dialogue.sent")}` : "";
  const status = useSaid(sent);
  const sending = useRef(false);
  const { form, keep, forget } = useKeptFields(keeps && `${action} ${intent} ${keeps}`);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    const body = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    setState({ state: "sending" });
    const next = await send(action, body);
    setState(next);
    sending.current = false;
    if (next.state === "sent") {
      forget();
      onSent?.();
    }
    await done();
  };
  return (
    <form
      ref={form}
      method="post"
      action={action}
      className={className}
      onInput={keep}
      onSubmit={(event) => void submit(event)}
    >
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.state === "refused" && <FormProblem answer={{ failure: state.failure }} />}
      {state.state === "unsent" && (
        <p className="problem" role="alert">
          {t("dialogue.unsent")}
        </p>
      )}
      {says && (
        <span role={status} className="hint">
          {sent}
        </span>
      )}
    </form>
  );
}
