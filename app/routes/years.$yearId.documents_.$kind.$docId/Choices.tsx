import { Form, useSubmit } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import type { Check } from "./checkData";
import styles from "./check.module.css";

type Choice = {
  name: string;
  value: string;
  label: "documents.planOfficial" | "documents.planSource" | "documents.planNumbers" | "documents.wordsProvince";
};

/** What whoever exports may choose, by kind of document. */
const CHOICES: Partial<Record<Check["kind"], readonly Choice[]>> = {
  "plan-j2": [
    { name: "form", value: "official", label: "documents.planOfficial" },
    { name: "source", value: "column", label: "documents.planSource" },
    { name: "numbers", value: "on", label: "documents.planNumbers" },
  ],
  "project-brief": [{ name: "words", value: "province", label: "documents.wordsProvince" }],
};

/** Choices of this export; they stand in the address, so that preview, check and files follow. */
export function Choices({ kind, query }: { kind: Check["kind"]; query: Record<string, string> }) {
  const t = useT();
  const submit = useSubmit();
  const choices = CHOICES[kind];
  if (!choices) return null;
  return (
    <Form method="get" onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{t("documents.choices")}</legend>
        {choices.map(({ name, value, label }) => (
          <label key={name}>
            <input type="checkbox" name={name} value={value} defaultChecked={query[name] === value} /> {t(label)}
          </label>
        ))}
      </fieldset>
      <noscript>
        <button type="submit">{t("documents.apply")}</button>
      </noscript>
    </Form>
  );
}
