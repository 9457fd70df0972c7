import { useState } from "react";
import table from "~/components/CardTable.module.css";
import { CRITERIA } from "~/domain/allocation/criteria";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { framesTotal } from "~/format/counted/amounts/allocationAmounts";
import type { MessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./allocation.module.css";
import type { AllocationData, ResultRow, Trial } from "./allocationView";
import { evidenceOf } from "./evidenceOf";
import { ProvinceRow } from "./ProvinceRow";

type Order = "given" | "frame";

function addressOf({ chosen, fy }: AllocationData, { total, unit, weights, incomeMode }: Trial): string {
  const query = new URLSearchParams({
    ...{ fy: String(fy), total, unit, income: incomeMode },
    weights: CRITERIA.map((criterion) => weights[criterion]).join(","),
  });
  return `/documents/allocation/${chosen.id}.xlsx?${query.toString()}`;
}

function Tools(props: {
  find: string;
  setFind(text: string): void;
  order: Order;
  setOrder(order: Order): void;
  file: string;
}) {
  const t = useT();
  return (
    <div className={styles.tools}>
      <label>
        <span className="visually-hidden">{t("allocation.find")}</span>
        <input
          type="search"
          className="input"
          placeholder={t("allocation.find")}
          value={props.find}
          onChange={(event) => props.setFind(event.target.value)}
        />
      </label>
      <label>
        <span className="visually-hidden">{t("allocation.order")}</span>
        <select
          className="input"
          value={props.order}
          onChange={(event) => props.setOrder(event.target.value === "frame" ? "frame" : "given")}
        >
          <option value="given">{t("allocation.order.given")}</option>
          <option value="frame">{t("allocation.order.frame")}</option>
        </select>
      </label>
      <a className="button" data-kind="secondary" href={props.file} download>
        {t("allocation.download")}
      </a>
    </div>
  );
}

function Head({ compared }: { compared: boolean }) {
  const t = useT();
  const heads: MessageKey[] = ["allocation.province", "allocation.share", "allocation.frame"];
  if (compared) heads.push("allocation.other", "allocation.difference");
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {t(head)}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{t("allocation.how")}</span>
        </th>
      </tr>
    </thead>
  );
}

const byFrame = (a: ResultRow, b: ResultRow) =>
  a.frame.frameSatang === b.frame.frameSatang ? 0 : a.frame.frameSatang > b.frame.frameSatang ? -1 : 1;

/** Frames of all provinces with their shares; each can be opened to see how it is counted. */
export function ResultTable(props: {
  data: AllocationData;
  trial: Trial;
  rows: readonly ResultRow[];
  compared: boolean;
}) {
  const t = useT();
  const { data, trial, rows, compared } = props;
  const [find, setFind] = useState("");
  const [order, setOrder] = useState<Order>("given");
  const [open, setOpen] = useState<string | null>(null);
  const evidence = evidenceOf(data, trial);
  const wanted = find.trim().toLowerCase();
  const found = rows.filter(({ name, frame }) => name.toLowerCase().includes(wanted) || frame.code === wanted);
  const shown = order === "frame" ? [...found].sort(byFrame) : found;
  return (
    <>
      <Tools find={find} setFind={setFind} order={order} setOrder={setOrder} file={addressOf(data, trial)} />
      <div className={table.frame}>
        <table className={`${table.table} ${styles.table}`}>
          <caption className="visually-hidden">{t("allocation.result", { count: rows.length })}</caption>
          <Head compared={compared} />
          <tbody>
            {shown.map((row) => (
              <ProvinceRow
                key={row.frame.code}
                row={row}
                compared={compared}
                open={open === row.frame.code}
                toggle={() => setOpen(open === row.frame.code ? null : row.frame.code)}
                data={data}
                trial={trial}
                evidence={evidence}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("allocation.sum")}</th>
              <td data-label={t("allocation.share")} className="number">
                100
              </td>
              <td data-label={t("allocation.frame")} className="number">
                <strong>
                  <CountedAmount figure={framesTotal(rows, evidence)} />
                </strong>
              </td>
              <td colSpan={compared ? 3 : 1} />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
