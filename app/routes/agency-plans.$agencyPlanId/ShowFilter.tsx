import { Link, useSearchParams } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import styles from "./agencyPlan.module.css";

type Props = { all: number; open: number; onlyOpen: boolean };

/** All rows, or only those that are still work. */
export function ShowFilter({ all, open, onlyOpen }: Props) {
  const t = useT();
  const [params] = useSearchParams();
  const fy = params.get("fy");
  const to = (show: string) => `?${new URLSearchParams({ ...(fy ? { fy } : {}), show }).toString()}`;
  return (
    <nav className={styles.filter} aria-label={t("agencyPlan.show")}>
      <Link to={to("all")} aria-current={onlyOpen ? undefined : "page"} preventScrollReset>
        {t("agencyPlan.show.all", { count: all })}
      </Link>
      <Link to={to("open")} aria-current={onlyOpen ? "page" : undefined} preventScrollReset>
        {t("agencyPlan.show.open", { count: open })}
      </Link>
    </nav>
  );
}
