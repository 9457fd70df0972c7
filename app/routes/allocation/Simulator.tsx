import { allocationFinding } from "~/domain/allocation/allocationFault";
import { useBilingual, useT } from "~/i18n/useT";
import { AmountFields } from "./AmountFields";
import styles from "./allocation.module.css";
import type { AllocationData, ResultRow } from "./allocationView";
import { ResultTable } from "./ResultTable";
import { useTrial } from "./useTrial";
import { WeightPanel } from "./WeightPanel";

/** So many faults are told; the rest follows when these are mended. */
const SHOWN = 6;

function rowsOf(data: AllocationData, { result, other }: ReturnType<typeof useTrial>, english: boolean): ResultRow[] {
  if (!result.ok) return [];
  const names = new Map(data.provinces.map(({ code, nameTh, nameEn }) => [code, english ? nameEn : nameTh]));
  const others = new Map(other?.ok ? other.frames.map(({ code, frameSatang }) => [code, frameSatang]) : []);
  return result.frames.map((frame) => ({
    frame,
    name: names.get(frame.code) ?? frame.code,
    other: others.get(frame.code) ?? null,
  }));
}

/** Weights and total on one side, frames on the other; every change computes all provinces at once. */
export function Simulator({ data }: { data: AllocationData }) {
  const t = useT();
  const pick = useBilingual();
  const work = useTrial(data);
  const { trial, result, other } = work;
  const faults = [...(result.ok ? [] : result.faults), ...(result.ok && other && !other.ok ? other.faults : [])];
  const rows = rowsOf(data, work, pick({ th: "", en: "en" }) === "en");
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <AmountFields trial={trial} change={work.change} />
        <WeightPanel data={data} work={work} />
      </div>
      <section aria-labelledby="allocation-result" className={styles.result}>
        <h2 id="allocation-result">{t("allocation.result", { count: data.chosen.provinces.length })}</h2>
        <div role="status">
          {faults.slice(0, SHOWN).map((fault) => (
            <div key={`${fault.code} ${fault.field}`} className="banner" data-tone="bad">
              ■ {pick(allocationFinding(fault).message)}
            </div>
          ))}
        </div>
        {rows.length > 0 && <ResultTable data={data} trial={trial} rows={rows} compared={other?.ok === true} />}
      </section>
    </div>
  );
}
