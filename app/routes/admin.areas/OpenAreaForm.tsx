import { Form, useNavigation } from "@remix-run/react";
import { SelectField } from "~/components/form/SelectField";
import { compareThai } from "~/format/collation";
import { useT } from "~/i18n/useT";
import { useAreaName } from "./AreaTable";
import type { ManagedArea } from "./areasView";

/** Lets one more province or cluster plan on this installation. */
export function OpenAreaForm({ areas }: { areas: readonly ManagedArea[] }) {
  const t = useT();
  const nameOf = useAreaName();
  const busy = useNavigation().state !== "idle";
  const closed = (kind: ManagedArea["kind"]) =>
    areas
      .filter((area) => area.kind === kind && !area.active)
      .map((area) => ({ code: area.code, name: nameOf(area) }))
      .sort((a, b) => compareThai(a.name, b.name));
  const options = (kind: ManagedArea["kind"]) =>
    closed(kind).map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ));
  return (
    <Form method="post" className="card" aria-labelledby="areas-add">
      <h2 id="areas-add">{t("areas.open")}</h2>
      <SelectField name="code" label={t("areas.which")} hint={t("areas.openHint")} required defaultValue="">
        <option value="" disabled>
          {t("areas.choose")}
        </option>
        <optgroup label={t("areas.provinces")}>{options("PROVINCE")}</optgroup>
        <optgroup label={t("areas.clusters")}>{options("CLUSTER")}</optgroup>
      </SelectField>
      <button className="button" disabled={busy}>
        {t("areas.openNow")}
      </button>
    </Form>
  );
}
