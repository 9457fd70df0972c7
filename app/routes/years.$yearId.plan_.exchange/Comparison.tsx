import { Form, useActionData, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import type { useLoaderData } from "@remix-run/react";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./exchange.module.css";
import { RowCard } from "./RowCard";
import type { action, loader } from "./route";

/** A graph that came back as the page shows it. */
export type OpenedGraph = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["opened"]>;

const COUNTS = ["SAME", "CHANGED", "NEW", "MISSING", "TAKEN", "faults"] as const;

/** What a file would change, row by row, each with its own tick. */
export function Comparison({ opened }: { opened: OpenedGraph }) {
  const t = useT();
  const locale = useLocale();
  const answer = useActionData<typeof action>();
  const { counts, createdByName, createdAt, status } = opened;
  return (
    <>
      <p className="hint">
        {t("planExchange.from", { by: createdByName, date: thaiDateTime(new Date(createdAt), locale) })}{" "}
        <span className="tag" data-tone={status === "APPLIED" ? "ok" : "warn"}>
          {t(`planExchange.status.${status}`)}
        </span>
        {opened.exportedAt && (
          <> · {t("planExchange.exportedAt", { date: thaiDateTime(new Date(opened.exportedAt), locale) })}</>
        )}
      </p>
      {answer && "done" in answer && <Done done={answer.done} />}
      {!opened.exportedAt && (
        <div className="banner" data-tone="warn">
          {t("planExchange.unknownIssue")}
        </div>
      )}
      <dl className={styles.counts}>
        {COUNTS.map((one) => (
          <div key={one} data-loud={(one === "faults" && counts[one] > 0) || undefined}>
            <dt>{t(`planExchange.count.${one}`)}</dt>
            <dd>{counts[one]}</dd>
          </div>
        ))}
      </dl>
      <Unread opened={opened} />
      <Rows opened={opened} />
    </>
  );
}

/** The rows that differ, each with its tick; without any, the sentence that all is the same. */
function Rows({ opened: { rows, left } }: { opened: OpenedGraph }) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  const busy = useNavigation().state !== "idle";
  const plain = rows.filter(({ state, faults }) => faults.length === 0 && (state === "NEW" || state === "CHANGED"));
  if (rows.length === 0)
    return (
      <div className="banner" data-tone="ok">
        {t("planExchange.same")}
      </div>
    );
  return (
    <Form method="post" className={styles.rows} preventScrollReset ref={form}>
      {plain.length > 1 && (
        <label className={styles.tick}>
          <input type="checkbox" onChange={(event) => tickAll(form.current, event.currentTarget.checked)} />{" "}
          {t("planExchange.tickAll", { count: plain.length })}
        </label>
      )}
      {rows.map((row) => (
        <RowCard key={`${row.key}:${row.mark}`} row={row} />
      ))}
      {left > 0 && <p className="hint">{t("planExchange.left", { count: left })}</p>}
      {rows.some(({ faults }) => faults.length === 0) && (
        <div className={`card ${styles.bar}`}>
          <p className="hint">{t("planExchange.applyHint")}</p>
          <button className="button" disabled={busy}>
            {t("planExchange.apply")}
          </button>
        </div>
      )}
    </Form>
  );
}

function tickAll(form: HTMLFormElement | null, on: boolean): void {
  for (const box of form?.querySelectorAll<HTMLInputElement>("input[name=take][data-plain]") ?? []) box.checked = on;
}

type DoneProps = {
  done: Record<"added" | "changed" | "archived" | "linked" | "unlinked" | "stale" | "waiting", number>;
};

function Done({ done }: DoneProps) {
  const t = useT();
  const { stale, waiting } = done;
  return (
    <div className="banner" data-tone={stale + waiting > 0 ? "warn" : "ok"} role="status">
      <div>
        <strong>{t("planExchange.done", done)}</strong>
        {stale > 0 && <div>{t("planExchange.stale", { count: stale })}</div>}
        {waiting > 0 && <div>{t("planExchange.waiting", { count: waiting })}</div>}
      </div>
    </div>
  );
}

/** What of the file was not read. */
function Unread({ opened: { extraHeads, lostColumns, otherSheets } }: { opened: OpenedGraph }) {
  const t = useT();
  return (
    <>
      {extraHeads.length > 0 && <p>▲ {t("planExchange.extra", { names: extraHeads.join(" · ") })}</p>}
      {lostColumns.length > 0 && <p>▲ {t("planExchange.lost", { names: lostColumns.join(" · ") })}</p>}
      {otherSheets.length > 0 && <p>▲ {t("planExchange.sheets", { names: otherSheets.join(" · ") })}</p>}
    </>
  );
}
