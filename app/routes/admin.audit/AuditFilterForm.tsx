import { Form, Link } from "@remix-run/react";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { useT } from "~/i18n/useT";
import { ACTION_GROUPS } from "./actionGroups";
import styles from "./audit.module.css";
import type { AuditFilter } from "./auditFilter";

/** Narrows the trail by kind, person and days. */
export function AuditFilterForm({ filter }: { filter: AuditFilter }) {
  const t = useT();
  return (
    <Form className={styles.filter} role="search" key={JSON.stringify(filter)}>
      <SelectField name="action" label={t("audit.action")} defaultValue={filter.action ?? ""}>
        <option value="">{t("audit.allActions")}</option>
        {ACTION_GROUPS.map((group) => (
          <option key={group} value={group}>
            {t(`audit.group.${group}`)}
          </option>
        ))}
      </SelectField>
      <TextField name="actorName" label={t("audit.actor")} defaultValue={filter.actorName} />
      <TextField name="from" label={t("audit.from")} defaultValue={filter.from} placeholder="1/10/2568" />
      <TextField name="to" label={t("audit.to")} defaultValue={filter.to} placeholder="30/9/2569" />
      <div className={styles.buttons}>
        <button className="button" data-kind="secondary">
          {t("people.filter")}
        </button>
        <Link to="/admin/audit" className="button" data-kind="quiet">
          {t("audit.clear")}
        </Link>
      </div>
    </Form>
  );
}
