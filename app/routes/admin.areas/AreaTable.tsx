import { Link } from "@remix-run/react";
import { areaLabel } from "~/domain/area/areaCode";
import { useLocale, useT } from "~/i18n/useT";
import type { ManagedArea } from "./areasView";

/** Provinces and clusters that plan here, each with its years, organisations and people. */
export function AreaTable({ areas }: { areas: readonly ManagedArea[] }) {
  const t = useT();
  const open = areas.filter(({ active }) => active);
  return (
    <section aria-labelledby="areas-open">
      <h2 id="areas-open">{t("areas.inUse")}</h2>
      <div className="table-scroll" role="region" aria-labelledby="areas-open" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("areas.column.name")}</th>
              <th scope="col">{t("areas.column.belongs")}</th>
              <th scope="col">{t("areas.column.years")}</th>
              <th scope="col" className="number">
                {t("areas.column.organizations")}
              </th>
              <th scope="col" className="number">
                {t("areas.column.people")}
              </th>
            </tr>
          </thead>
          <tbody>
            {open.map((area) => (
              <AreaRow key={area.code} area={area} areas={areas} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function AreaRow({ area, areas }: { area: ManagedArea; areas: readonly ManagedArea[] }) {
  const t = useT();
  const nameOf = useAreaName();
  const cluster = areas.find(({ code }) => code === area.clusterCode);
  const members = areas.filter(({ clusterCode }) => clusterCode === area.code);
  const around = area.kind === "CLUSTER" ? members.map(nameOf).join(" · ") : cluster ? nameOf(cluster) : "";
  return (
    <tr>
      <th scope="row">
        {nameOf(area)} <span className="hint">{area.code}</span>
      </th>
      <td>{around || t("areas.none")}</td>
      <td>
        {area.years.length === 0
          ? t("areas.none")
          : area.years.map((fy, index) => (
              <span key={fy}>
                {index > 0 && " · "}
                <Link to={`/years/${area.code}-${fy}`}>{fy}</Link>
              </span>
            ))}
      </td>
      <td className="number">{area.organizations}</td>
      <td className="number">{area.people}</td>
    </tr>
  );
}

/** The name of an area in the language of the page, a cluster with its kind. */
export function useAreaName(): (area: ManagedArea) => string {
  const locale = useLocale();
  return ({ code, nameTh, nameEn }) => areaLabel({ areaCode: code, areaNameTh: nameTh, areaNameEn: nameEn }, locale);
}
