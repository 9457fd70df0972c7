import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { windowAmount } from "~/format/counted/amounts/windowAmounts";
import { useT } from "~/i18n/useT";
import { LineValue, useWindowLines, type WindowLine } from "../straddler/WhatIf";
import { BAND_SIGNS } from "../table/rowWords";
import { differencesOf } from "~/domain/budget/ranking/compareOrders";
import styles from "./scenario.module.css";

/** One of two orders that are compared. */
export type Side = { name: string; window: WindowResult };

type Sides = { here: Side; there: Side };

/** Projects that differ, at most so many: beyond it only the number is said. */
const MAX_LINES = 300;

function Heads({ here, there }: Sides) {
  return (
    <>
      <th scope="col">{there.name}</th>
      <th scope="col">{here.name}</th>
    </>
  );
}

/** The figures of both windows beside each other. */
function Figures({ here, there }: Sides) {
  const t = useT();
  const money = (amount: bigint | null) => (amount === null ? "–" : baht(amount));
  const lines: WindowLine[] = [
    [t("budget.frame"), ({ frameSatang }) => money(frameSatang), (window) => windowAmount(window, "frame")],
    ...useWindowLines(here.window.policy.windowMax),
    [
      t("scenario.keyInFrame"),
      ({ keyInFrameSatang }) => money(keyInFrameSatang),
      (window) => windowAmount(window, "keyInFrame"),
    ],
  ];
  return (
    <table className="table">
      <caption>{t("scenario.compare.window")}</caption>
      <thead>
        <tr>
          <td />
          <Heads here={here} there={there} />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const [name, value] = line;
          const [now, then] = [value(there.window), value(here.window)];
          return (
            <tr key={name} data-changed={now !== then}>
              <th scope="row">{name}</th>
              <td>
                <LineValue line={line} window={there.window} />
              </td>
              <td>
                <LineValue line={line} window={here.window} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Place({ row }: { row: WindowRow | null }) {
  const t = useT();
  if (!row) return <span className="hint">{t("scenario.absent")}</span>;
  const { rank, band } = row;
  return (
    <>
      <b>{rank ?? "–"}</b> {band && <span aria-hidden>{BAND_SIGNS[band]}</span>}{" "}
      {band && t(`ranking.band.${band}`, { times: "2.0" })}
    </>
  );
}

function Projects({ here, there }: Sides) {
  const t = useT();
  const lines = differencesOf(here.window.rows, there.window.rows);
  if (lines.length === 0) return <p>{t("scenario.same")}</p>;
  return (
    <table className="table">
      <caption>{t("scenario.compare.projects", { count: lines.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("ranking.column.project")}</th>
          <Heads here={here} there={there} />
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, MAX_LINES).map((line) => {
          const row = line.here ?? line.there;
          return (
            <tr key={line.projectId} data-changed={line.here?.band !== line.there?.band}>
              <th scope="row">
                {row?.title || row?.code}
                <span className={styles.code}>{row?.code}</span>
              </th>
              <td>
                <Place row={line.there} />
              </td>
              <td>
                <Place row={line.here} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Two orders side by side: their windows figure by figure, and every project that lies elsewhere. */
export function CompareTable(sides: Sides) {
  const t = useT();
  return (
    <section className={styles.sides} aria-label={t("scenario.compare.sides")}>
      <Figures {...sides} />
      <Projects {...sides} />
    </section>
  );
}
