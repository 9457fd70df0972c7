import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { orFail } from "~/components/failure";
import { QrCode } from "~/components/forum/QrCode";
import { useLiveView } from "~/components/forum/useLiveView";
import { requireActor } from "~/components/requireActor";
import { parseId, parseYearId } from "~/components/yearParams";
import { clockTime } from "~/format/clockTime";
import { useT } from "~/i18n/useT";
import { Check } from "./Check";
import { ScreenCheck } from "./ScreenCheck";
import { useDrill } from "./useDrill";
import styles from "./room.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.head.title ?? "" }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const id = parseId(params.sessionId);
  const [page, view] = await Promise.all([
    orFail(context.dialogues.open(actor, id, context.cameBy)),
    orFail(context.dialogues.screen(actor, id, context.cameBy)),
  ]);
  if (view.head.areaCode !== areaCode || view.head.fy !== fy) throw new Response(null, { status: 404 });
  return { link: page.link, view };
}

/** Tests the room before the people come: the projector, the address for phones, a phone that scans, and wi-fi that goes. */
export default function RoomTestPage() {
  const t = useT();
  const { link, view: loaded } = useLoaderData<typeof loader>();
  const { id, areaCode, fy } = loaded.head;
  const { view, state } = useLiveView(loaded, `/live/${id}/state?view=screen`, `session-desk/${id}`);
  const drill = useDrill(state);
  const joined = view.outcome.present.people;
  const open = view.head.phase !== null;
  return (
    <>
      <div className="page-head">
        <div>
          <p className="hint">
            <Link to={`/years/${areaCode}-${fy}/sessions/${id}`}>{view.head.title}</Link>
          </p>
          <h1>{t("dialogue.roomTest")}</h1>
          <p className="hint">{t("dialogue.roomTestHint")}</p>
        </div>
      </div>
      <ol className={styles.checks}>
        <ScreenCheck sessionId={id} />
        <Check
          title={t("dialogue.test.address")}
          result={link === null ? "wait" : link.reachable ? "good" : "bad"}
          text={t(
            link === null
              ? "dialogue.noLink"
              : link.reachable
                ? "dialogue.test.addressGood"
                : "dialogue.test.addressBad",
            { url: link ? new URL(link.url).origin : "" },
          )}
        />
        <Check
          title={t("dialogue.test.phone")}
          result={joined > 0 ? "good" : "wait"}
          text={t(open ? "dialogue.test.phoneOpen" : "dialogue.test.phoneClosed", { count: joined })}
        >
          {link && <QrCode rows={link.qr} label={t("dialogue.qr")} className={styles.qr} />}
        </Check>
        <Check
          title={t("dialogue.test.live")}
          result={state === "live" ? "good" : state === "asking" ? "wait" : "bad"}
          text={`${t(`dialogue.link.${state}`)} · ${clockTime(new Date(view.head.at).toISOString())}`}
        />
        <Check
          title={t("dialogue.test.drill")}
          result={drill === "back" ? "good" : "wait"}
          text={t(`dialogue.test.drill.${drill}`)}
        />
      </ol>
    </>
  );
}
