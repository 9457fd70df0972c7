import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { orFail } from "~/components/failure";
import { AddressNote } from "~/components/forum/AddressNote";
import { QrCode } from "~/components/forum/QrCode";
import { Timer } from "~/components/forum/Timer";
import { useLiveView } from "~/components/forum/useLiveView";
import { requireActor } from "~/components/requireActor";
import { parseId } from "~/components/yearParams";
import { spokenCode } from "~/domain/dialogue/seats/joinCode";
import { clockTime } from "~/format/clockTime";
import { useT } from "~/i18n/useT";
import { Picture } from "./Picture";
import styles from "./screen.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.head.title ?? "" }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { cameBy, dialogues } = context;
  const view = await orFail(dialogues.screen(actor, parseId(params.sessionId), cameBy));
  return { view, address: dialogues.joinAddress(cameBy) };
}

export default function ScreenPage() {
  const t = useT();
  const { view: loaded, address } = useLoaderData<typeof loader>();
  const { id } = loaded.head;
  const { view, state, offset } = useLiveView(loaded, `/live/${id}/state?view=screen`, `session-desk/${id}`);
  const { head, outcome, code, qr } = view;
  const { phase } = head;
  const { present } = outcome;
  if (view.blank)
    return (
      <main className={styles.blank} id="content">
        <h1>{t("dialogue.blank")}</h1>
      </main>
    );
  const lobby = phase?.kind === "LOBBY";
  return (
    <main className={styles.screen} id="content">
      <header className={styles.top}>
        <h1>
          {head.title}
          {phase && ` · ${t(`dialogue.phase.${phase.kind}`)} ${phase.place}/${phase.count}`}
        </h1>
        {phase && !phase.closed && <Timer endsAt={phase.endsAt} offset={offset} className={styles.clock} />}
      </header>
      <div className={styles.body}>
        <Picture view={view} />
        {lobby && <AddressNote address={address} className={styles.address} />}
      </div>
      <footer className={styles.foot}>
        <div>
          <p>
            {t("dialogue.present", { people: present.people, organizations: present.organizations })}
            {!present.met && lobby && ` · ${t("dialogue.quorumMissing")}`}
          </p>
          {state === "cut" ? (
            <p className={styles.stale}>
              ⚠ {t("dialogue.cutScreen", { time: clockTime(new Date(head.at).toISOString()) })}
            </p>
          ) : (
            <p className={styles.sectors}>
              {present.lines.map(({ sector, present: n }) => `${t(`dialogue.sector.${sector}`)} ${n}`).join(" · ")}
            </p>
          )}
        </div>
        {code && !lobby && (
          <div className={styles.small}>
            {qr && <QrCode rows={qr} label={t("dialogue.qr")} className={styles.smallQr} />}
            <span>{spokenCode(code)}</span>
          </div>
        )}
      </footer>
    </main>
  );
}
