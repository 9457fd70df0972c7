import { Form, Link, useSearchParams } from "@remix-run/react";
import type { useLoaderData } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import styles from "./entries.module.css";
import type { loader } from "./route";

/** A plan with its entries as the page shows it. */
export type PlanOnPage = ReturnType<typeof useLoaderData<typeof loader>>["view"]["plans"][number];

type Entry = PlanOnPage["entries"][number];
type Props = { plan: PlanOnPage; mayEdit: boolean; edition: string | null; selected: string | null };

/** The page's address with one parameter set, or left out. */
function useSearchWith(): (name: string, value: string | null) => string {
  const [search] = useSearchParams();
  return (name, value) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    return `?${next.toString()}`;
  };
}

/** One plan: where it stands, its entries by level in their order, and what was retired. */
export function PlanEntries({ plan, mayEdit, edition, selected }: Props) {
  const t = useT();
  const withParameter = useSearchWith();
  const { id, kind, titleTh, version, state, reopener, entries, drafts } = plan;
  const open = mayEdit && reopener === null;
  const used = entries.filter(({ archived }) => !archived);
  const retired = entries.filter(({ archived }) => archived);
  const kinds = [...new Set(used.map((entry) => entry.kind))];
  return (
    <section className="card" aria-labelledby={`plan-${id}`}>
      <div className={styles.head}>
        <h2 id={`plan-${id}`}>
          <span lang="th">{titleTh}</span> · {t("planEntry.edition", { version })}
        </h2>
        <span className="tag" data-tone={reopener === null ? "ok" : "warn"}>
          {t(`planLife.state.${state}`)}
        </span>
      </div>
      {reopener && (
        <p className={styles.still}>{t(kind === "ANNUAL" ? "plan.reopen.ANNUAL" : `plan.reopen.${reopener}`)}</p>
      )}
      {reopener &&
        drafts.map((draft) => (
          <p key={draft.id}>
            <Link to={withParameter("edition", draft.id)}>{t("planEntry.draft", { version: draft.version })}</Link>
          </p>
        ))}
      {edition === id && <Link to={withParameter("edition", null)}>{t("planEntry.current")}</Link>}
      {used.length === 0 && <p className="hint">{t("planEntry.none")}</p>}
      {kinds.map((one) => (
        <div key={one}>
          <h3>{t(`plan.kind.${one}`)}</h3>
          <ol className={styles.list}>
            {used
              .filter((entry) => entry.kind === one)
              .map((entry) => (
                <EntryLine key={entry.id} entry={entry} open={open} current={entry.id === selected} />
              ))}
          </ol>
        </div>
      ))}
      {retired.length > 0 && <Retired retired={retired} open={open} />}
    </section>
  );
}

function EntryLine({ entry, open, current }: { entry: Entry; open: boolean; current: boolean }) {
  const t = useT();
  const withParameter = useSearchWith();
  const { id, fields } = entry;
  const title = fields.titleTh || t("planEntry.noTitle");
  return (
    <li className={styles.line} data-current={current || undefined}>
      <Link to={withParameter("entry", id)} preventScrollReset={false} aria-current={current || undefined}>
        {fields.code && <span className={styles.code}>{fields.code}</span>} <span lang="th">{title}</span>
      </Link>
      {fields.unit && <span className="hint">{fields.unit}</span>}
      {open && (
        <Form method="post" preventScrollReset className={styles.moves}>
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="entryId" value={id} />
          <button
            className="button"
            data-kind="quiet"
            data-size="small"
            name="by"
            value="-1"
            aria-label={t("planEntry.up", { title })}
          >
            ▲
          </button>
          <button
            className="button"
            data-kind="quiet"
            data-size="small"
            name="by"
            value="1"
            aria-label={t("planEntry.down", { title })}
          >
            ▼
          </button>
        </Form>
      )}
    </li>
  );
}

function Retired({ retired, open }: { retired: readonly Entry[]; open: boolean }) {
  const t = useT();
  return (
    <details>
      <summary>{t("planEntry.archived", { count: retired.length })}</summary>
      <ul className={styles.list}>
        {retired.map(({ id, kind, fields }) => (
          <li key={id} className={styles.line}>
            <span>
              {t(`plan.kind.${kind}`)} · <span lang="th">{fields.titleTh}</span>
            </span>
            {open && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="restore" />
                <input type="hidden" name="entryId" value={id} />
                <button
                  className="button"
                  data-kind="secondary"
                  data-size="small"
                  aria-label={`${t("planEntry.restore")}: ${fields.titleTh ?? ""}`}
                >
                  {t("planEntry.restore")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
