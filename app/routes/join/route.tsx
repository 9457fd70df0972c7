import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { asFailure } from "~/components/failure";
import { FormProblem } from "~/components/form/FormProblem";
import { readForm } from "~/components/form/readForm";
import { Summary } from "~/components/forum/Results";
import { translate } from "~/i18n/messages";
import { usePhoneT } from "~/i18n/useT";
import { SeatForm } from "./SeatForm";
import styles from "./join.module.css";

const text = z.string().max(400);
const command = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("find"), code: z.string().max(40) }),
  z.object({
    intent: z.literal("join"),
    ticket: text,
    joinId: text,
    name: text,
    position: text,
    orgId: text,
    orgName: text,
    sector: text,
  }),
]);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: translate(data?.locale ?? "th", "dialogue.join.title") },
];

/** The first step: nothing, or a link's secret that is changed for a ticket at once. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { locale, dialogues } = context;
  const query = new URL(request.url).searchParams;
  const [sessionId, key] = [query.get("s"), query.get("k")];
  if (sessionId === null || key === null) return { locale, step: null };
  const seat = await dialogues.seat({ sessionId, cookie: request.headers.get("Cookie") });
  if (seat) throw redirect(`/live/${sessionId}`);
  try {
    const { ticket } = await dialogues.findByLink(sessionId, key);
    return { locale, step: await stepOf(dialogues, ticket) };
  } catch (error) {
    return { locale, step: null, ...asFailure(error).data };
  }
}

type Dialogues = LoaderFunctionArgs["context"]["dialogues"];

/** What follows a right code: the form of a seat, or the summary of a closed session. */
async function stepOf(dialogues: Dialogues, ticket: string) {
  const form = await dialogues.joinForm(ticket);
  return { form, summary: form.over ? await dialogues.summaryByTicket(ticket) : null };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { dialogues, actor, address, cookies } = context;
  const said = await readForm(request, command);
  try {
    if (said.intent === "find") {
      const { ticket, session } = await dialogues.findByCode(said.code, address);
      const seat = await dialogues.seat({ sessionId: session.id, cookie: request.headers.get("Cookie") });
      if (seat) return redirect(`/live/${session.id}`);
      return { step: await stepOf(dialogues, ticket) };
    }
    const { sessionId, token } = await dialogues.takeSeat(actor, said);
    return redirect(`/live/${sessionId}`, { headers: { "Set-Cookie": cookies.seat(sessionId, token) } });
  } catch (error) {
    return asFailure(error);
  }
}

export default function JoinPage() {
  const t = usePhoneT();
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const failed = answer && "failure" in answer ? answer : "failure" in loaded ? loaded : null;
  const step = (answer && "step" in answer ? answer.step : null) ?? loaded.step;
  if (step?.summary)
    return (
      <div className={styles.wide}>
        <h1>{step.form.head.title}</h1>
        <p className="banner">{t("dialogue.join.over")}</p>
        <Summary outcome={step.summary.outcome} />
      </div>
    );
  return (
    <div className={styles.page}>
      <h1>{step ? step.form.head.title : t("dialogue.join.title")}</h1>
      <FormProblem answer={failed} />
      {step ? (
        <SeatForm form={step.form} busy={busy} />
      ) : (
        <Form method="post" action="/join" className="card">
          <input type="hidden" name="intent" value="find" />
          <div className="field">
            <label htmlFor="code">{t("dialogue.join.code")}</label>
            <input
              id="code"
              name="code"
              className={`input ${styles.code}`}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              required
            />
            <span className="hint">{t("dialogue.join.codeHint")}</span>
          </div>
          <button className={`button ${styles.big}`} disabled={busy}>
            {t("dialogue.join.next")}
          </button>
        </Form>
      )}
    </div>
  );
}
