import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useRevalidator, useSubmit } from "@remix-run/react";
import { z } from "zod";
import { yearTopic } from "~/collab/pageMessage";
import { useTouched } from "~/components/live/useTouched";
import { byPerson, isBlocking, type OpenThread } from "~/components/comments/openThread";
import { ThreadGroups } from "~/components/comments/ThreadGroups";
import styles from "~/components/comments/threads.module.css";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";

const SHOWN = ["all", "open", "mine", "remarks"] as const;
const query = z.object({ show: z.enum(SHOWN).catch("all"), person: z.string().max(60).catch("") });
type Asked = z.infer<typeof query>;

/** Value of the choice "given to nobody". */
const NOBODY = "none";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "comment.year.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const asked = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ place }, threads] = await orFail(
    Promise.all([context.areas.openYear(actor, areaCode, fy), context.comments.ofYear(actor, areaCode, fy)]),
  );
  return { place, threads, asked, locale: context.locale };
}

function isShown(thread: OpenThread, show: Asked["show"]): boolean {
  if (show === "open") return thread.state === "OPEN";
  if (show === "mine") return thread.mine;
  return show === "all" || isBlocking(thread);
}

const isOf = ({ assignee }: OpenThread, person: string) =>
  person === "" || (person === NOBODY ? assignee === null : assignee?.userId === person);

const LABELS = {
  all: "comment.list.all",
  open: "comment.list.open",
  mine: "comment.list.me",
  remarks: "comment.filter.remarks",
} as const;

function Filters({ threads, asked }: { threads: readonly OpenThread[]; asked: Asked }) {
  const t = useT();
  const locale = useLocale();
  const submit = useSubmit();
  const people = byPerson(threads.filter((thread) => isShown(thread, asked.show)));
  const count = (show: Asked["show"]) =>
    threads.filter((thread) => isShown(thread, show) && isOf(thread, asked.person)).length;
  const address = (show: Asked["show"]) => `?${new URLSearchParams({ ...asked, show }).toString()}`;
  return (
    <div className={styles.filters}>
      <nav className={styles.tabs} aria-label={t("comment.filter")}>
        {SHOWN.map((show) => (
          <Link
            key={show}
            to={address(show)}
            aria-current={asked.show === show ? "true" : undefined}
            preventScrollReset
          >
            {t(LABELS[show])} <b>{count(show)}</b>
          </Link>
        ))}
      </nav>
      <Form
        method="get"
        className="row"
        key={JSON.stringify(asked)}
        onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      >
        <input type="hidden" name="show" value={asked.show} />
        <label className="row">
          {t("comment.list.person")}
          <select className="input" name="person" defaultValue={asked.person}>
            <option value="">{t("comment.list.everybody")}</option>
            {people.map(({ person, count: of }) => (
              <option key={person?.userId ?? NOBODY} value={person?.userId ?? NOBODY}>
                {person ? (locale === "en" && person.nameEn) || person.nameTh : t("comment.list.unassigned")} ({of})
              </option>
            ))}
          </select>
        </label>
        <noscript>
          <button className="button" data-size="small" data-kind="secondary">
            {t("comment.list.apply")}
          </button>
        </noscript>
      </Form>
    </div>
  );
}

export default function YearComments() {
  const t = useT();
  const { place, threads, asked } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  useTouched(yearTopic(place.areaCode, place.fy), () => void revalidate());
  const shown = threads.filter((thread) => isShown(thread, asked.show) && isOf(thread, asked.person));
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("comment.year.title")}</h1>
          <p className="hint">{t("comment.year.intro", { fy: place.fy })}</p>
        </div>
        <Link to="/comments" className="button" data-kind="secondary">
          {t("comment.mine.title")}
        </Link>
      </div>
      <Filters threads={threads} asked={asked} />
      <ThreadGroups threads={shown} />
    </>
  );
}
