import { Link } from "@remix-run/react";
import { FileButtons } from "~/components/documents/FileButtons";
import { useBilingual, useT } from "~/i18n/useT";
import { CardState } from "./CardState";
import { checkAddress, type OtherForm } from "./centre";
import styles from "./documents.module.css";

function Form({ form }: { form: OtherForm }) {
  const t = useT();
  const say = useBilingual();
  const name = say(form.label);
  const missing = form.gapCount === 0 ? "documents.complete" : "documents.gapCount";
  return (
    <li>
      <div>
        <Link to={checkAddress(form)}>{name}</Link>
        {form.title !== "" && (
          <span className="hint" lang="th">
            {" "}
            {form.title}
          </span>
        )}
      </div>
      <div>
        <CardState card={form} />
      </div>
      <Link to={checkAddress(form)} aria-label={`${t("documents.check")} – ${name} ${form.title}`}>
        {t(missing, { count: form.gapCount })}
      </Link>
      <FileButtons files={form.files} of={form.title === "" ? name : form.title} loud={false} small />
    </li>
  );
}

/** Other forms made from the same data, folded away, one a line. */
export function OtherForms({ forms }: { forms: readonly OtherForm[] }) {
  const t = useT();
  return (
    <details className={styles.others}>
      <summary>{t("documents.otherForms", { count: forms.length })}</summary>
      <ul>
        {forms.map((form) => (
          <Form key={`${form.kind}/${form.id}`} form={form} />
        ))}
      </ul>
    </details>
  );
}
