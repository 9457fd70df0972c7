import { Link } from "@remix-run/react";
import { AlertTriangle, FolderKanban, ListOrdered, Wallet } from "lucide-react";
import { yearId, type Place } from "~/components/place";
import { useT } from "~/i18n/useT";
import styles from "../preview.module.css";

/** The best things to do after an import. */
export function NextSteps({ place }: { place: Place }) {
  const t = useT();
  const year = `/years/${yearId(place)}`;
  const steps = [
    { to: `${year}/projects`, key: "import.nextProjects", icon: FolderKanban },
    { to: `${year}/settings`, key: "import.nextFrame", icon: Wallet },
    { to: `${year}/ranking`, key: "import.nextRanking", icon: ListOrdered },
    { to: `${year}/findings`, key: "import.nextFindings", icon: AlertTriangle },
  ] as const;
  return (
    <section className={styles.section}>
      <h2>{t("import.nextTitle")}</h2>
      <ul className={styles.next}>
        {steps.map(({ to, key, icon: Icon }) => (
          <li key={to}>
            <Link to={to}>
              <Icon size={22} aria-hidden />
              <span>{t(key)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
