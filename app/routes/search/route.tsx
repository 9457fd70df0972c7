import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { requireActor } from "~/components/requireActor";
import { ChoiceLine } from "~/components/search/ChoiceLine";
import { grouped } from "~/components/search/choiceWords";
import { findPages, KEYS_LINK, pageTargets } from "~/components/search/pageTargets";
import styles from "~/components/search/search.module.css";
import type { Choice } from "~/components/search/useSearch";
import { MAX_QUESTION } from "~/domain/search/searchWords";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import type { RootData } from "~/root";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = translate(data?.locale ?? "th", "search.title");
  return [{ title: data?.q ? `${data.q} · ${title}` : title }];
};

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, MAX_QUESTION);
  return { locale: context.locale, q, hits: await context.search.all(actor, q) };
}

/** The pages whose names fit, then what the server found. */
function useChoices(): Choice[] {
  const { q, hits } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData("root") as RootData | undefined;
  if (!root?.access) return hits;
  const pages = findPages(pageTargets(root.access, root.places[0] ?? null), q);
  return [...pages.filter(({ link }) => link !== KEYS_LINK).map((one) => ({ kind: "page" as const, ...one })), ...hits];
}

export default function SearchPage() {
  const t = useT();
  const { q } = useLoaderData<typeof loader>();
  const choices = useChoices();
  return (
    <div className={styles.page}>
      <h1>{t("search.title")}</h1>
      <Form role="search" method="get" key={q}>
        <input
          type="search"
          name="q"
          className="input"
          aria-label={t("search.label")}
          placeholder={t("search.placeholder")}
          defaultValue={q}
          maxLength={MAX_QUESTION}
        />
        <button className="button">{t("search.submit")}</button>
      </Form>
      {q.trim() !== "" && (
        <p role="status">
          {choices.length === 0 ? t("search.none", { q }) : t("search.count", { count: choices.length })}
        </p>
      )}
      {q.trim() !== "" && choices.length === 0 && <p className="hint">{t("search.noneHint")}</p>}
      {grouped(choices).map(({ key, choices: found }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>{t(key)}</h2>
          <ul className={styles.list}>
            {found.map((choice) => (
              <li key={`${choice.kind} ${choice.link}`}>
                <Link to={choice.link}>
                  <ChoiceLine choice={choice} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
