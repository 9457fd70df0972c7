import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import type { OrganizationChoice } from "~/components/people/MembershipFields";
import { useLocale, useT } from "~/i18n/useT";

/** Organisations with kind, people and state; the name leads to its form. The area is told only when there are several. */
export function OrganizationTable({ organizations, areas }: OrganizationChoice) {
  const t = useT();
  const locale = useLocale();
  const areaName = (code: string) => {
    const area = areas.find((one) => one.code === code);
    return (locale === "th" ? area?.nameTh : area?.nameEn) ?? code;
  };
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <caption className="visually-hidden">{t("organization.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("organization.title")}</th>
            <th scope="col">{t("organization.type")}</th>
            {areas.length > 1 && <th scope="col">{t("audit.area")}</th>}
            <th scope="col">{t("organization.people")}</th>
            <th scope="col">{t("people.column.state")}</th>
          </tr>
        </thead>
        <tbody>
          {organizations.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/admin/organizations/${one.id}`}>{one.nameTh}</Link>
                <span className={table.sub}>{[one.shortNameTh, one.nameEn].filter(Boolean).join(" · ")}</span>
              </th>
              <td data-label={t("organization.type")}>
                {t(one.laoKind ? `laoKind.${one.laoKind}` : `orgType.${one.type}`)}
              </td>
              {areas.length > 1 && <td data-label={t("audit.area")}>{areaName(one.areaCode)}</td>}
              <td data-label={t("organization.people")}>{t("organization.peopleCount", { count: one.people })}</td>
              <td data-label={t("people.column.state")}>
                <span className="tag" data-tone={one.active ? "ok" : "warn"}>
                  {t(one.active ? "organization.active" : "organization.inactive")}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
