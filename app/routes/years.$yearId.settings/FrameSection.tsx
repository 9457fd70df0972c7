import { useState } from "react";
import { ActionForm } from "~/components/form/ActionForm";
import { TextField } from "~/components/form/TextField";
import { FramePreview } from "~/components/frame/FramePreview";
import { baht } from "~/format/baht";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./settings.module.css";
import type { YearView } from "./yearView";

/** The frame of the year: a form for who sets it, figures for everybody else. */
export function FrameSection({ year }: { year: YearView }) {
  const t = useT();
  const { frame, may, place } = year;
  return (
    <section className="card" aria-labelledby="frame">
      <h2 id="frame">{t("area.frame")}</h2>
      <p className="hint">{frame ? t("area.frameIntro", { fy: place.fy }) : t("area.noFrame")}</p>
      {may.setFrame ? <FrameForm year={year} /> : frame && <FrameFigures year={year} frame={frame} />}
      <SetBy frame={frame} />
    </section>
  );
}

function FrameForm({ year: { frame, adminCostSatang, policy } }: { year: YearView }) {
  const t = useT();
  const [typed, setTyped] = useState(frame ? baht(frame.amountSatang) : "");
  return (
    <ActionForm intent="frame" submit={t("area.saveFrame")}>
      <input type="hidden" name="seenSetAt" value={frame?.setAt.toISOString() ?? ""} />
      <TextField
        name="amount"
        label={t("area.amount")}
        hint={t("area.amountHint")}
        inputMode="decimal"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        required
        autoComplete="off"
      />
      <FramePreview typed={typed} policy={policy} />
      <TextField
        name="adminCost"
        label={t("area.adminCost")}
        hint={t("area.adminCostHint")}
        inputMode="decimal"
        defaultValue={frame || adminCostSatang > 0n ? baht(adminCostSatang) : ""}
        autoComplete="off"
      />
      <TextField
        name="announcedRef"
        label={t("area.announcedRef")}
        hint={t("area.announcedRefHint")}
        defaultValue={frame?.announcedRef ?? ""}
        maxLength={300}
      />
    </ActionForm>
  );
}

function FrameFigures({ year, frame }: { year: YearView; frame: NonNullable<YearView["frame"]> }) {
  const t = useT();
  const rows = [
    [t("area.amount"), baht(frame.amountSatang)],
    [t("area.adminCost"), baht(frame.adminCostSatang)],
    [t("area.announcedRef"), frame.announcedRef || "–"],
  ];
  return (
    <>
      <FramePreview typed={baht(frame.amountSatang)} policy={year.policy} />
      <dl className={styles.figures}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function SetBy({ frame }: { frame: YearView["frame"] }) {
  const t = useT();
  const locale = useLocale();
  if (!frame) return null;
  const at = thaiDateTime(frame.setAt, locale);
  return (
    <p className="hint" style={{ margin: "var(--space-3) 0 0" }}>
      {frame.setByName ? t("area.setBy", { name: frame.setByName, at }) : t("area.setAt", { at })}
    </p>
  );
}
