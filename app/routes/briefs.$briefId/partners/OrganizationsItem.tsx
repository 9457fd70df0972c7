import { UsersRound } from "lucide-react";
import { useRef } from "react";
import { useT } from "~/i18n/useT";
import { ItemSection } from "../form/ItemSection";
import { useBrief } from "../state/BriefContext";
import { PartnersDialog } from "./PartnersDialog";
import styles from "./partners.module.css";

/** Item 9: rows decided by the lead; a change takes effect on open pages at once. */
export function OrganizationsItem() {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const { view } = useBrief();
  const byId = new Map(view.organizations.map((one) => [one.id, one]));
  return (
    <ItemSection item={9}>
      {({ headingId }) => (
        <>
          {view.partners.length === 0 ? (
            <p className={styles.none}>{t("brief.partners.none")}</p>
          ) : (
            <ul className={styles.list} aria-labelledby={headingId}>
              {view.partners.map(({ orgId, role }) => {
                const organization = byId.get(orgId);
                return (
                  <li key={orgId} data-role={role}>
                    <span>{organization?.nameTh ?? orgId}</span>
                    <span className="tag" data-tone={role === "LEAD" ? "info" : undefined}>
                      {t(role === "LEAD" ? "brief.partners.lead" : "brief.partners.partner")}
                    </span>
                    {organization?.adviser && <span className="hint">{t("brief.partners.adviser")}</span>}
                    {organization && !organization.active && (
                      <span className="hint">{t("brief.partners.removed")}</span>
                    )}
                  </li>
                );
              })}
            </ul>
          )}
          {view.rights.setPartners && !view.frozen && (
            <>
              <button
                type="button"
                className="button"
                data-kind="secondary"
                data-size="small"
                onClick={() => dialog.current?.showModal()}
              >
                <UsersRound size={16} aria-hidden /> {t("brief.partners.edit")}
              </button>
              <PartnersDialog dialog={dialog} />
            </>
          )}
        </>
      )}
    </ItemSection>
  );
}
