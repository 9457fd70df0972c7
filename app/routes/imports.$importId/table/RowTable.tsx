import { Link, useLocation } from "@remix-run/react";
import { MoveHorizontal, Table2 } from "lucide-react";
import type { Column } from "~/domain/progress/table/columns";
import { useBilingual, useT } from "~/i18n/useT";
import type { ImportPageData, RowView } from "../pageData";
import styles from "./table.module.css";

const TEXT_COLUMNS = ["period", "outputs", "status", "agency"] as const;
const MONEY_FIRST = ["allocated", "q1", "q2", "q3", "q4"] as const;
const MONEY_LAST = ["result", "disbursed", "remaining"] as const;

/** Columns of the file in the order of the printed form (F6). */
function shownColumns(columns: readonly Column[]): Column[] {
  const order: Column[] = ["order", "name", ...MONEY_FIRST, "period", "outputs", "status", ...MONEY_LAST, "agency"];
  return order.filter((column) => columns.includes(column));
}

const isMoney = (column: Column): column is keyof RowView["money"] & Column =>
  ([...MONEY_FIRST, ...MONEY_LAST] as readonly string[]).includes(column);

const textOf = (row: RowView, column: Column): string => {
  if (isMoney(column)) return row.money[column] ?? "";
  if (column === "order") return row.order;
  if (column === "name") return row.name;
  return TEXT_COLUMNS.includes(column) ? row[column] : "";
};

/** The lines that carry figures, exactly as printed, with flags where there is a finding. */
export function RowTable({ data }: { data: ImportPageData }) {
  const t = useT();
  const columns = shownColumns(data.columns);
  const { show, page, pages, rows } = data.table;
  const { hash } = useLocation();
  return (
    <section className={styles.section} id="rows">
      <div className={styles.head}>
        <div>
          <h2>
            <Table2 size={20} aria-hidden /> {t("import.rowsTitle")}
          </h2>
          <p className="hint">{t("import.rowsHint")}</p>
        </div>
        <nav className={styles.filter} aria-label={t("import.rowsTitle")}>
          <Link to="?#rows" aria-current={show === "all" ? "true" : undefined}>
            {t("import.rowsAll")}
          </Link>
          <Link to="?show=flagged#rows" aria-current={show === "flagged" ? "true" : undefined}>
            {t("import.rowsFlagged")}
          </Link>
        </nav>
      </div>
      {rows.length === 0 ? (
        <div className="empty">{t("import.rowsEmpty")}</div>
      ) : (
        // a region that scrolls must be reachable by keyboard
        <div className={styles.scroll} role="region" aria-label={t("import.rowsTitle")} tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">{t("import.rowsTitle")}</caption>
            <thead>
              <tr>
                <th scope="col" className={styles.lineHead}>
                  {t("import.col.line")}
                </th>
                {columns.map((column) => (
                  <th key={column} scope="col" data-column={column}>
                    {t(`import.col.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.key} row={row} columns={columns} aimed={hash === `#L${row.line}`} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pages page={page} pages={pages} show={show} />
    </section>
  );
}

function Row({ row, columns, aimed }: { row: RowView; columns: readonly Column[]; aimed: boolean }) {
  const t = useT();
  return (
    <tr id={`L${row.line}`} data-level={row.level} data-aimed={aimed || undefined} tabIndex={-1}>
      <td className={styles.line}>
        {row.line}
        {row.shifted && (
          <span className={styles.shifted} title={t("import.shifted")}>
            <MoveHorizontal size={13} aria-label={t("import.shifted")} />
          </span>
        )}
      </td>
      {columns.map((column) => (
        <Cell key={column} row={row} column={column} />
      ))}
    </tr>
  );
}

function Cell({ row, column }: { row: RowView; column: Column }) {
  const t = useT();
  const pick = useBilingual();
  const flag = row.flags[column];
  const words = flag?.messages.map(pick).join("\n");
  const text = textOf(row, column);
  const content = (
    <>
      {column === "outputs" ? <span className={styles.clamp}>{text}</span> : text}
      {column === "name" && row.state !== null && row.state !== "NEW" && (
        <span className="tag" data-tone={row.state === "CHANGED" ? "warn" : undefined}>
          {t(`import.state.${row.state}`)}
        </span>
      )}
      {words !== undefined && <span className="visually-hidden">{t("import.flag", { message: words })}</span>}
    </>
  );
  if (column === "name")
    return (
      <th scope="row" data-column="name" data-flag={flag?.severity} title={words}>
        {content}
      </th>
    );
  return (
    <td data-column={column} data-money={isMoney(column) || undefined} data-flag={flag?.severity} title={words}>
      {content}
    </td>
  );
}

function Pages({ page, pages, show }: { page: number; pages: number; show: "all" | "flagged" }) {
  const t = useT();
  if (pages <= 1) return null;
  const to = (target: number) => `?${show === "flagged" ? "show=flagged&" : ""}page=${target}#rows`;
  return (
    <nav className={styles.pages} aria-label={t("import.page", { page, pages })}>
      {page > 1 && (
        <Link className="button" data-kind="secondary" data-size="small" to={to(page - 1)}>
          {t("import.previousPage")}
        </Link>
      )}
      <span>{t("import.page", { page, pages })}</span>
      {page < pages && (
        <Link className="button" data-kind="secondary" data-size="small" to={to(page + 1)}>
          {t("import.nextPage")}
        </Link>
      )}
    </nav>
  );
}
