import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { CommandDeskContext } from "~/components/forum/CommandForm";
import { Announcer, LiveNote } from "~/components/forum/LiveNote";
import { Timer } from "~/components/forum/Timer";
import { useLiveView } from "~/components/forum/useLiveView";
import { parseId } from "~/components/yearParams";
import { usePhoneT } from "~/i18n/useT";
import { Task } from "./Task";
import styles from "./phone.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.head.title ?? "" }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const sessionId = parseId(params.sessionId);
  const view = await context.dialogues.seat({ sessionId, cookie: request.headers.get("Cookie") });
  // who has no seat is asked for the code, whether or not such a session exists
  if (!view) throw redirect("/join");
  return { view };
}

export default function PhonePage() {
  const t = usePhoneT();
  const { view: loaded } = useLoaderData<typeof loader>();
  const { id } = loaded.head;
  const { view, state, offset, refresh } = useLiveView(loaded, `/live/${id}/state`, `session/${id}`);
  const desk = useMemo(() => ({ action: `/live/${id}/act`, done: refresh }), [id, refresh]);
  const { head, seat } = view;
  const { phase } = head;
  const name = phase ? t(`dialogue.phase.${phase.kind}`) : t("dialogue.over");
  return (
    <CommandDeskContext.Provider value={desk}>
      <main className={styles.phone} id="content">
        <Announcer text={phase?.closed ? `${name}: ${t("dialogue.closedNow")}` : name}>
          <header className={styles.head}>
            <div>
              <strong>{seat.orgName}</strong>
              <div className="hint">
                {seat.name}
                {!seat.verified && <span className={styles.mark}> · {t("dialogue.unverified")}</span>}
                {seat.table !== null && ` · ${t("dialogue.table", { number: seat.table })}`}
              </div>
            </div>
            <span
              className={styles.dot}
              data-state={state}
              role="img"
              aria-label={t(`dialogue.link.${state}`)}
              title={t(`dialogue.link.${state}`)}
            />
          </header>
          <LiveNote state={state} at={head.at} />
          <div className={styles.line}>
            <h1>{name}</h1>
            {phase && !phase.closed && <Timer endsAt={phase.endsAt} offset={offset} />}
          </div>
          {phase && (
            <p className="hint">
              {t("dialogue.phasePlace", { place: phase.place, count: phase.count, title: head.title })}
            </p>
          )}
          <Task view={view} />
        </Announcer>
        <noscript>
          <a className="button" href={`/live/${id}`}>
            {t("dialogue.reload")}
          </a>
        </noscript>
      </main>
    </CommandDeskContext.Provider>
  );
}
