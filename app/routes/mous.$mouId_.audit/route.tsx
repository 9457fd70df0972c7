import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseId } from "~/components/yearParams";
import { clockTime } from "~/format/clockTime";
import { thaiDate } from "~/format/thaiDate";
import { isMessageKey, translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./trail.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "follow.trail")} · ${data?.mou.projectTitle ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.mouFollow.audit(actor, parseId(params.mouId)));
  const { place } = await orFail(context.areas.openYear(actor, view.mou.areaCode, view.mou.fy));
  return { place, locale: context.locale, ...view };
}

const BANGKOK_MS = 7 * 3_600_000;
const dayOf = (at: Date) => new Date(at.getTime() + BANGKOK_MS).toISOString().slice(0, 10);

/** Every act about a memorandum, to be printed behind it: append-only, each row with the seal of the chain. */
export default function TrailPage() {
  const t = useT();
  const locale = useLocale();
  const { mou, rows, printedAt } = useLoaderData<typeof loader>();
  const words = (action: string) => {
    const key = `action.${action}`;
    return isMessageKey(key) ? t(key) : action;
  };
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <Link to={`/mous/${mou.id}/duties`}>{t("follow.back")}</Link>
        <button className="button" type="button" onClick={() => window.print()}>
          {t("follow.trailPrint")}
        </button>
      </div>
      <h1>{t("follow.trail")}</h1>
      <p>
        {mou.projectTitle}
        {mou.transfereeName && ` – ${mou.transfereeName}`} ({mou.projectCode})
      </p>
      <p className="hint">{t("follow.trailIntro")}</p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t("follow.trail")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("follow.trailNo")}</th>
              <th scope="col">{t("follow.trailAt")}</th>
              <th scope="col">{t("follow.trailWho")}</th>
              <th scope="col">{t("follow.trailWhat")}</th>
              <th scope="col">{t("follow.trailSeal")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seq, at, actorName, action, seal }) => (
              <tr key={seq}>
                <td>{seq}</td>
                <td>
                  {thaiDate(dayOf(at), { style: "short", locale })} {clockTime(at.toISOString())}
                </td>
                <td>{actorName}</td>
                <td>{words(action)}</td>
                <td>
                  <code>{seal}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.foot}>
        {t("follow.trailFoot", {
          date: `${thaiDate(dayOf(printedAt), { locale })} ${clockTime(printedAt.toISOString())}`,
          count: rows.length,
          seal: rows.at(-1)?.seal ?? "–",
        })}
      </p>
    </div>
  );
}
