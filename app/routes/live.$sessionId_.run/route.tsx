import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { AddressNote } from "~/components/forum/AddressNote";
import { CommandDeskContext } from "~/components/forum/CommandForm";
import { orFail } from "~/components/failure";
import { Announcer, LiveNote } from "~/components/forum/LiveNote";
import { useLiveView } from "~/components/forum/useLiveView";
import { requireActor } from "~/components/requireActor";
import { parseId } from "~/components/yearParams";
import { useT } from "~/i18n/useT";
import { CardDesk } from "./CardDesk";
import { DutyDesk } from "./DutyDesk";
import { NoteDesk } from "./NoteDesk";
import { Now } from "./Now";
import { Presence } from "./Presence";
import { ScriptBar } from "./ScriptBar";
import { useRunKeys } from "./useRunKeys";
import styles from "./run.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.head.title ?? "" }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.dialogues.run(actor, parseId(params.sessionId)));
  return { view, today: context.today, address: context.dialogues.joinAddress(context.cameBy) };
}

export default function RunPage() {
  const t = useT();
  const { view: loaded, today, address } = useLoaderData<typeof loader>();
  const { id } = loaded.head;
  const { view, state, offset, refresh } = useLiveView(loaded, `/live/${id}/state?view=run`, `session-desk/${id}`);
  const desk = useMemo(() => ({ action: `/live/${id}/steer`, done: refresh }), [id, refresh]);
  useRunKeys();
  const { head } = view;
  const kind = head.phase?.kind;
  return (
    <CommandDeskContext.Provider value={desk}>
      <main className={styles.run} id="content">
        <header className={styles.head}>
          <div>
            <h1>{head.title}</h1>
            <p className="hint">
              {t(`dialogue.state.${head.state}`)} · {t(`dialogue.link.${state}`)}
            </p>
          </div>
          <div className="row">
            <a className="button" data-kind="secondary" href={`/live/${id}/screen`} target="_blank" rel="noreferrer">
              {t("dialogue.openScreen")}
            </a>
            <Link className="button" data-kind="secondary" to={`/years/${head.areaCode}-${head.fy}/sessions/${id}`}>
              {t("dialogue.toPage")}
            </Link>
          </div>
        </header>
        <Announcer text={kind ? t(`dialogue.phase.${kind}`) : t(`dialogue.state.${head.state}`)}>
          <LiveNote state={state} at={head.at} />
          {(head.state === "PLANNED" || view.code !== null) && <AddressNote address={address} />}
          <ScriptBar view={view} offset={offset} />
          <div className={styles.columns}>
            <div className={styles.column}>
              <Now view={view} />
              {(kind === "CLUSTER" || view.queue.length > 0) && <CardDesk view={view} />}
              {(kind === "ROOMS" || view.notes.length > 0) && <NoteDesk view={view} />}
              {(kind === "DUTIES" || kind === "CLOSE" || view.outcome.duties.length > 0) && (
                <DutyDesk view={view} today={today} />
              )}
            </div>
            <Presence view={view} />
          </div>
        </Announcer>
      </main>
    </CommandDeskContext.Provider>
  );
}
