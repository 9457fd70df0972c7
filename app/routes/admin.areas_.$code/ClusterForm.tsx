import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { FailedField } from "~/components/form/FailedField";
import { failedFieldOf, FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { compareThai } from "~/format/collation";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./cluster.module.css";

type Area = Awaited<ReturnType<AppServices["areas"]["manage"]>>[number];
type Props = { areas: readonly Area[]; cluster: Area | null; answer: FailureAnswer | null };

/** A cluster: code, names, member provinces, and the one of them that heads it. */
export function ClusterForm({ areas, cluster, answer }: Props) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const nameOf = useName();
  const provinces = areas
    .filter(({ kind, code }) => kind === "PROVINCE" && code !== "10")
    .sort((a, b) => compareThai(nameOf(a), nameOf(b)));
  const [members, setMembers] = useState(
    () =>
      new Set(provinces.filter(({ clusterCode }) => cluster && clusterCode === cluster.code).map(({ code }) => code)),
  );
  const toggle = (code: string) => {
    const next = new Set(members);
    if (!next.delete(code)) next.add(code);
    setMembers(next);
  };
  return (
    <Form method="post" className="card">
      <FormProblem answer={answer} />
      <FailedField.Provider value={failedFieldOf(answer)}>
        {cluster ? (
          <input type="hidden" name="code" value={cluster.code} />
        ) : (
          <TextField
            name="code"
            label={t("areas.code")}
            hint={t("areas.codeHint")}
            required
            maxLength={8}
            failsAs="clusterCode"
          />
        )}
        <TextField
          name="nameTh"
          label={t("areas.nameTh")}
          required
          maxLength={200}
          defaultValue={cluster?.nameTh}
          failsAs="clusterNameTh"
        />
        <TextField
          name="nameEn"
          label={t("areas.nameEn")}
          required
          maxLength={200}
          defaultValue={cluster?.nameEn}
          failsAs="clusterNameEn"
        />
        <MemberChoices provinces={provinces} members={members} own={cluster?.code} onToggle={toggle} />
        <HeadChoice members={provinces.filter(({ code }) => members.has(code))} head={cluster?.headAreaCode ?? ""} />
      </FailedField.Provider>
      <button className="button" disabled={busy}>
        {t("areas.save")}
      </button>
    </Form>
  );
}

function useName(): (area: Area) => string {
  const locale = useLocale();
  return ({ nameTh, nameEn }) => (locale === "th" ? nameTh : nameEn);
}

type MemberProps = {
  provinces: readonly Area[];
  members: ReadonlySet<string>;
  own: string | undefined;
  onToggle(code: string): void;
};

function MemberChoices({ provinces, members, own, onToggle }: MemberProps) {
  const t = useT();
  const nameOf = useName();
  return (
    <fieldset className={styles.members}>
      <legend>{t("areas.members")}</legend>
      <p className="hint">{t("areas.membersHint")}</p>
      <div className={styles.choices}>
        {provinces.map((province) => (
          <label key={province.code}>
            <input
              type="checkbox"
              name="member"
              value={province.code}
              checked={members.has(province.code)}
              onChange={() => onToggle(province.code)}
            />
            <span>
              {nameOf(province)}
              {province.clusterCode && province.clusterCode !== own && (
                <span className="hint"> {province.clusterCode}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function HeadChoice({ members, head }: { members: readonly Area[]; head: string }) {
  const t = useT();
  const nameOf = useName();
  return (
    <SelectField name="headAreaCode" label={t("areas.head")} hint={t("areas.headHint")} defaultValue={head} required>
      <option value="" disabled>
        {t("areas.choose")}
      </option>
      {members.map((province) => (
        <option key={province.code} value={province.code}>
          {nameOf(province)}
        </option>
      ))}
    </SelectField>
  );
}
