import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { ORGANIZATION_TYPES } from "~/domain/area/organization";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { OrganizationTable } from "./OrganizationTable";
import styles from "./organizations.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "organization.title")} · ${translate(data?.locale ?? "th", "app.name")}`,
  },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { locale: context.locale, ...(await orFail(context.people.listManagedOrganizations(actor))) };
}

export default function OrganizationsPage() {
  const t = useT();
  const locale = useLocale();
  const { areas, organizations } = useLoaderData<typeof loader>();
  const [query, setQuery] = useState("");
  const [type, setType] = useState("");
  const wanted = query.trim().toLowerCase();
  const shown = organizations.filter(
    (one) =>
      (type === "" || one.type === type) &&
      [one.nameTh, one.nameEn ?? "", one.shortNameTh].some((name) => name.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("organization.title")}</h1>
          <span className="hint" role="status">
            {t("organization.count", { count: shown.length })}
          </span>
        </div>
        {areas.map(({ code, nameTh, nameEn }) => (
          <Link key={code} to={`/admin/organizations/new?area=${code}`} className="button">
            {t("organization.new")}
            {areas.length > 1 && ` · ${locale === "th" ? nameTh : nameEn}`}
          </Link>
        ))}
      </div>
      <div className={styles.filter} role="search">
        <label>
          <span className="visually-hidden">{t("organization.search")}</span>
          <input
            type="search"
            className="input"
            value={query}
            placeholder={t("organization.search")}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <label>
          <span className="visually-hidden">{t("organization.type")}</span>
          <select className="input" value={type} onChange={(event) => setType(event.target.value)}>
            <option value="">{t("organization.allTypes")}</option>
            {ORGANIZATION_TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`orgType.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {shown.length === 0 ? (
        <div className="empty">{t("organization.empty")}</div>
      ) : (
        <OrganizationTable organizations={shown} areas={areas} />
      )}
    </>
  );
}
