import { Link } from "@remix-run/react";
import { useBilingual, useT } from "~/i18n/useT";
import type { FormSet } from "./formSetForm";
import styles from "./forms.module.css";

/** Whose words, and of which form. */
export function Chooser({ set, scope }: { set: FormSet; scope: "ALL" | "OWN" }) {
  const t = useT();
  const say = useBilingual();
  return (
    <div className={styles.chooser}>
      <nav className="row" aria-label={t("forms.scope")}>
        {(["OWN", "ALL"] as const).map((one) => (
          <Link
            key={one}
            to={`?scope=${one}&kind=${set.kind}`}
            className="button"
            data-kind="secondary"
            data-size="small"
            aria-current={one === scope ? "page" : undefined}
          >
            {t(one === "OWN" ? "forms.scopeOwn" : "forms.scopeAll")}
          </Link>
        ))}
      </nav>
      <nav className="row" aria-label={t("forms.forms")}>
        {set.forms.map(({ kind, label, versions }) => (
          <Link
            key={kind}
            to={`?scope=${scope}&kind=${kind}`}
            className="button"
            data-kind="secondary"
            data-size="small"
            aria-current={kind === set.kind ? "page" : undefined}
          >
            {say(label)} · {versions === 0 ? t("forms.printed") : t("forms.versions", { count: versions })}
          </Link>
        ))}
      </nav>
    </div>
  );
}
