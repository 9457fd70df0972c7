import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { Summary } from "~/components/forum/Results";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId, parseYearId } from "~/components/yearParams";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import { After } from "./After";
import { DutyList } from "./DutyList";
import { Notes } from "./notes/Notes";
import { Prepare } from "./Prepare";
import { runCommand } from "./sessionCommand";
import styles from "./session.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.head.title ?? "" }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  const page = await orFail(context.dialogues.open(actor, parseId(params.sessionId), context.cameBy));
  if (page.head.areaCode !== areaCode || page.head.fy !== fy) throw new Response(null, { status: 404 });
  return { place, page };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  if (!context.actor) return sessionEnded();
  const id = parseId(params.sessionId);
  try {
    const done = await runCommand(context, context.actor, id, await request.formData());
    return done === "removed" ? redirect(`/years/${params.yearId}/sessions`) : { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

/** What the page of a session is loaded with. */
export type SessionData = Awaited<ReturnType<typeof loader>>["page"];

export default function SessionPage() {
  const t = useT();
  const locale = useLocale();
  const { page, place } = useLoaderData<typeof loader>();
  const { head, officialStep, script } = page;
  const over = head.state === "CLOSED" || head.state === "MINUTES_SIGNED";
  return (
    <>
      <div className="page-head">
        <div>
          <p className="hint">
            <Link to={`/years/${place.areaCode}-${place.fy}/sessions`}>{t("dialogue.title")}</Link>
          </p>
          <h1>{head.title}</h1>
          <p className="hint">
            {[
              thaiDateTime(new Date(head.startsAt), locale),
              head.place,
              t(`dialogue.step.${officialStep}`),
              t(`dialogue.script.${script}`),
            ]
              .filter(Boolean)
              .join(" · ")}{" "}
            <span className="tag">{t(`dialogue.state.${head.state}`)}</span>
          </p>
        </div>
        <Ways page={page} over={over} />
      </div>
      <div className={styles.stack}>
        {over && <Summary outcome={{ ...page.outcome, duties: [] }} />}
        {over && <DutyList page={page} />}
        {over && <After page={page} />}
        <Notes page={page} />
        {!over && <Prepare page={page} />}
        {page.seats.length > 0 && <Attendance page={page} />}
      </div>
    </>
  );
}

/** Where the session is held, tested and shown. */
function Ways({ page: { head, may }, over }: { page: SessionData; over: boolean }) {
  const t = useT();
  return (
    <div className="row">
      {may.run && !over && (
        <Link className="button" to={`/live/${head.id}/run`}>
          {t("dialogue.toRun")}
        </Link>
      )}
      {may.run && !over && (
        <>
          <Link
            className="button"
            data-kind="secondary"
            to={`/years/${head.areaCode}-${head.fy}/sessions/${head.id}/room`}
          >
            {t("dialogue.roomTest")}
          </Link>
          <Link
            className="button"
            data-kind="secondary"
            to={`/years/${head.areaCode}-${head.fy}/sessions/${head.id}/cards`}
          >
            {t("dialogue.tableCards")}
          </Link>
        </>
      )}
      <a className="button" data-kind="secondary" href={`/live/${head.id}/screen`} target="_blank" rel="noreferrer">
        {t("dialogue.openScreen")}
      </a>
    </div>
  );
}

function Attendance({ page: { seats } }: { page: SessionData }) {
  const t = useT();
  return (
    <section>
      <h2>{t("dialogue.attendance")}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t("dialogue.attendance")}>
        <table className="table">
          <caption className="visually-hidden">{t("dialogue.attendance")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("dialogue.join.name")}</th>
              <th scope="col">{t("dialogue.join.position")}</th>
              <th scope="col">{t("dialogue.join.org")}</th>
              <th scope="col">{t("dialogue.join.sector")}</th>
              <th scope="col">{t("dialogue.verifiedHead")}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map(({ name, position, orgName, sector, verified }, index) => (
              <tr key={index}>
                <td>{name}</td>
                <td>{position}</td>
                <td>{orgName}</td>
                <td>{t(`dialogue.sector.${sector}`)}</td>
                <td>{verified ? "✓" : t("dialogue.unverified")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
