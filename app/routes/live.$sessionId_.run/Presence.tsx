import { CommandForm } from "~/components/forum/CommandForm";
import { spokenCode } from "~/domain/dialogue/seats/joinCode";
import type { RunView } from "~/domain/dialogue/view/sessionView";
import { useT } from "~/i18n/useT";
import styles from "./run.module.css";

/** Who is in the room by sector, who is missing, the code, and what can be done with a seat. */
export function Presence({ view }: { view: RunView }) {
  const t = useT();
  const { outcome, seats, missing, code, head } = view;
  const { present } = outcome;
  const open = code !== null;
  return (
    <section className={`card ${styles.presence}`}>
      <h2>{t("dialogue.room")}</h2>
      {open && (
        <p className={styles.code}>
          {t("dialogue.code")} <strong data-testid="code">{spokenCode(code)}</strong>
        </p>
      )}
      <p>{t("dialogue.present", { people: present.people, organizations: present.organizations })}</p>
      <ul className={styles.sectors}>
        {present.lines.map(({ sector, present: n, needed }) => (
          <li key={sector} data-missing={n < needed || undefined}>
            {t(`dialogue.sector.${sector}`)} {needed > 0 ? t("dialogue.ofNeeded", { count: n, needed }) : n}
          </li>
        ))}
      </ul>
      {!present.met && <p className="hint">{t("dialogue.quorumHint")}</p>}
      {missing.length > 0 && (
        <p className="hint">
          {t("dialogue.missing", { count: missing.length, names: missing.slice(0, 8).join(", ") })}
        </p>
      )}
      {head.phase && seats.some(({ verified, released }) => !verified && !released) && (
        <CommandForm intent="verifyAll">
          <button className="button" data-size="small">
            {t("dialogue.verifyAll")}
          </button>
        </CommandForm>
      )}
      <Seats seats={seats} tables={view.tables} open={head.phase !== null} />
      {open && <Doors view={view} />}
    </section>
  );
}

function Seats({ seats, tables, open }: Pick<RunView, "seats" | "tables"> & { open: boolean }) {
  const t = useT();
  return (
    <ul className={styles.seats}>
      {seats.map((seat) => (
        <li key={seat.id}>
          <span
            className={styles.dot}
            data-here={seat.here}
            role="img"
            aria-label={t(seat.here ? "dialogue.here" : "dialogue.away")}
          />
          <span className={styles.who}>
            {seat.name} <span className="hint">{[seat.orgName, seat.position].filter(Boolean).join(" · ")}</span>
            <span className="row">
              {!seat.verified && (
                <span className="tag" data-tone="warn">
                  {t("dialogue.unverified")}
                </span>
              )}
              {seat.released && <span className="tag">{t("dialogue.released")}</span>}
              {seat.table !== null && <span className="tag">{t("dialogue.table", { number: seat.table })}</span>}
              {open && !seat.verified && !seat.released && (
                <CommandForm intent="verify" fields={{ seatId: seat.id }}>
                  <button
                    className="button"
                    data-kind="quiet"
                    data-size="small"
                    aria-label={t("dialogue.verifyWho", { name: seat.name })}
                  >
                    {t("dialogue.verify")}
                  </button>
                </CommandForm>
              )}
              {open && !seat.released && <SeatMore seat={seat} tables={tables} />}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is rarely done with a seat, out of the way of the list. */
function SeatMore({ seat, tables }: Pick<RunView, "tables"> & { seat: RunView["seats"][number] }) {
  const t = useT();
  const { id, name } = seat;
  return (
    <details>
      <summary className="hint" aria-label={t("dialogue.seatMoreWho", { name })}>
        {t("dialogue.seatMore")}
      </summary>
      <div className="row">
        {tables.length > 1 && <TableOf seat={seat} tables={tables} />}
        <CommandForm intent="release" fields={{ seatId: id }}>
          <button
            className="button"
            data-kind="quiet"
            data-size="small"
            aria-label={t("dialogue.releaseWho", { name })}
          >
            {t("dialogue.release")}
          </button>
        </CommandForm>
      </div>
    </details>
  );
}

/** Puts somebody at another table: that note may be written from then on, the one before no more. */
function TableOf({ seat: { id, name, table }, tables }: Pick<RunView, "tables"> & { seat: RunView["seats"][number] }) {
  const t = useT();
  return (
    <CommandForm key={table} intent="moveSeat" fields={{ seatId: id }} className="row">
      <label className="visually-hidden" htmlFor={`table-${id}`}>
        {t("dialogue.seatTable", { name })}
      </label>
      <select
        id={`table-${id}`}
        name="table"
        className="input"
        style={{ inlineSize: "7rem" }}
        defaultValue={table ?? tables[0]}
      >
        {tables.map((number) => (
          <option key={number} value={number}>
            {t("dialogue.table", { number })}
          </option>
        ))}
      </select>
      <button className="button" data-kind="quiet" data-size="small" aria-label={t("dialogue.seatMoveWho", { name })}>
        {t("dialogue.seatMove")}
      </button>
    </CommandForm>
  );
}

function Doors({ view }: { view: RunView }) {
  const t = useT();
  return (
    <div className="row">
      <CommandForm intent="rotateCode" fields={{ rotation: String(view.rotation) }}>
        <button className="button" data-kind="secondary" data-size="small">
          {t("dialogue.rotateCode")}
        </button>
      </CommandForm>
      <CommandForm intent="revokeLink" fields={{ linkVersion: String(view.linkVersion) }}>
        <button className="button" data-kind="secondary" data-size="small">
          {t("dialogue.revokeLink")}
        </button>
      </CommandForm>
      <CommandForm intent="tables">
        <button className="button" data-kind="secondary" data-size="small">
          {t("dialogue.assignTables")}
        </button>
      </CommandForm>
    </div>
  );
}
