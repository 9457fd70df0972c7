import { CheckCircle2 } from "lucide-react";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import styles from "../preview.module.css";
import type { ImportPageData } from "../pageData";

type Result = NonNullable<ImportPageData["result"]>;

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(", ");

/** Everything a committed import wrote, and what it left alone. */
export function DoneList({ result }: { result: Result }) {
  const t = useT();
  const { made, changed, notChanged, same, skipped, organizations, issues, adminCost } = result;
  const fresh = organizations.filter(({ revived }) => !revived);
  const revived = organizations.filter((organization) => organization.revived);
  const newIssues = issues.filter((issue) => issue.made);
  return (
    <div className="banner" data-tone="ok" role="status">
      <CheckCircle2 size={22} aria-hidden />
      <div className={styles.notice}>
        <strong>{t("import.done", { made: made.length })}</strong>
        <ul>
          {changed.length > 0 && <li>{t("import.doneChanged", { count: changed.length })}</li>}
          {same.length > 0 && <li>{t("import.doneSame", { count: same.length })}</li>}
          {notChanged.length > 0 && <li>{t("import.doneNotChanged", { names: names(notChanged) })}</li>}
          {skipped.length > 0 && <li>{t("import.doneSkipped", { names: names(skipped) })}</li>}
          {fresh.length > 0 && <li>{t("import.doneOrganizations", { count: fresh.length, names: names(fresh) })}</li>}
          {revived.length > 0 && <li>{t("import.doneRevived", { names: names(revived) })}</li>}
          {newIssues.length > 0 && <li>{t("import.doneIssues", { count: newIssues.length })}</li>}
          {adminCost && (
            <li>
              {t(adminCost.written ? "import.doneAdmin" : "import.doneAdminKept", {
                amount: baht(BigInt(adminCost.satang)),
              })}
            </li>
          )}
          {made.length > 0 && <li>{t("import.doneKinds")}</li>}
        </ul>
      </div>
    </div>
  );
}
