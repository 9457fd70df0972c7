import { Link } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import { useAreaName } from "./AreaTable";
import type { ManagedArea } from "./areasView";
import styles from "./areas.module.css";

/** Every cluster with its provinces and its head, with the way to change them. */
export function ClusterList({ areas }: { areas: readonly ManagedArea[] }) {
  const t = useT();
  const nameOf = useAreaName();
  const clusters = areas.filter(({ kind }) => kind === "CLUSTER");
  const headOf = ({ headAreaCode }: ManagedArea) => areas.find(({ code }) => code === headAreaCode);
  return (
    <section aria-labelledby="areas-clusters">
      <div className="page-head">
        <div>
          <h2 id="areas-clusters">{t("areas.clusters")}</h2>
          <p className="hint">{t("areas.clustersIntro")}</p>
        </div>
        <Link to="/admin/areas/new" className="button" data-kind="secondary">
          {t("areas.newCluster")}
        </Link>
      </div>
      <ul className={styles.clusters}>
        {clusters.map((cluster) => {
          const head = headOf(cluster);
          const members = areas.filter(({ clusterCode }) => clusterCode === cluster.code);
          return (
            <li key={cluster.code}>
              <div>
                <strong>{nameOf(cluster)}</strong> <span className="hint">{cluster.code}</span>
                <p>{members.map(nameOf).join(" · ") || t("areas.none")}</p>
                <p className="hint">{head ? t("areas.headIs", { name: nameOf(head) }) : t("areas.noHead")}</p>
              </div>
              <Link to={`/admin/areas/${cluster.code}`} aria-label={`${t("areas.editCluster")} ${nameOf(cluster)}`}>
                {t("areas.editCluster")}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
