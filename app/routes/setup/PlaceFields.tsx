import { useState } from "react";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { FramePreview } from "~/components/frame/FramePreview";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./setup.module.css";

type SetupView = Awaited<ReturnType<AppServices["setup"]["open"]>>;

/** Step 2: where and when is planned, and with how much. */
export function PlaceFields({ shown, view }: { shown: boolean; view: SetupView }) {
  const t = useT();
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  return (
    <fieldset className={styles.step} data-step="2" hidden={!shown}>
      <legend>
        <span className={styles.number}>{t("setup.step", { step: 2 })}</span>
        {t("setup.placeStep")}
      </legend>
      <SelectField name="areaCode" label={t("setup.province")} required={shown} defaultValue="">
        <option value="" disabled>
          {t("setup.chooseProvince")}
        </option>
        {view.provinces.map(({ code, nameTh, nameEn }) => (
          <option key={code} value={code}>
            {locale === "th" ? nameTh : `${nameEn} · ${nameTh}`}
          </option>
        ))}
      </SelectField>
      <SelectField name="fy" label={t("setup.year")} defaultValue={view.proposedYear}>
        {view.years.map((fy) => (
          <option key={fy} value={fy}>
            {t("shell.yearValue", { fy })}
          </option>
        ))}
      </SelectField>
      <TextField
        name="frame"
        failsAs="amount"
        label={t("setup.frame")}
        hint={t("setup.frameHint")}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <FramePreview typed={typed} policy={view.policy} />
      <TextField
        name="announcedRef"
        label={t("area.announcedRef")}
        hint={t("people.optional")}
        maxLength={300}
        autoComplete="off"
      />
    </fieldset>
  );
}
