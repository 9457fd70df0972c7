import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { Pager } from "./Pager";
import { UserTable } from "./UserTable";
import styles from "./users.module.css";

const STATES = ["ACTIVE", "INVITED", "INACTIVE"] as const;

const search = z.object({
  q: z.string().max(200).catch(""),
  state: z.enum(STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "people.title")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const filter = search.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { q: query, state, page } = filter;
  return {
    locale: context.locale,
    today: context.today,
    filter,
    ...(await orFail(context.people.listUsers(actor, { query, state, page }))),
  };
}

export default function UsersPage() {
  const t = useT();
  const { users, total, page, pages, filter, today } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("people.title")}</h1>
          <span className="hint">{t("people.count", { count: total })}</span>
        </div>
        <Link to="/admin/users/new" className="button">
          {t("people.new")}
        </Link>
      </div>
      <Form className={styles.filter} role="search">
        <label>
          <span className="visually-hidden">{t("people.search")}</span>
          <input name="q" type="search" className="input" defaultValue={filter.q} placeholder={t("people.search")} />
        </label>
        <label>
          <span className="visually-hidden">{t("people.column.state")}</span>
          <select name="state" className="input" defaultValue={filter.state ?? ""}>
            <option value="">{t("people.stateAll")}</option>
            {STATES.map((state) => (
              <option key={state} value={state}>
                {t(`people.state.${state}`)}
              </option>
            ))}
          </select>
        </label>
        <button className="button" data-kind="secondary">
          {t("people.filter")}
        </button>
      </Form>
      {users.length === 0 ? (
        <div className="empty">{t("people.empty")}</div>
      ) : (
        <UserTable users={users} today={today} />
      )}
      <Pager page={page} pages={pages} />
    </>
  );
}
