import { Eye, Snowflake } from "lucide-react";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { useOrganizationName } from "../words/organizations";

/** Read only: why, and who can change the brief. */
export function ReaderBanner() {
  const t = useT();
  const { view } = useBrief();
  const nameOf = useOrganizationName();
  const lead = nameOf(view.leadOrgId);
  const who = lead ? t("brief.banner.leadAndPartners", { lead }) : t("brief.banner.noLead");
  const Icon = view.frozen ? Snowflake : Eye;
  return (
    <div className="banner" role="note">
      <Icon size={18} aria-hidden />
      <div>
        {view.frozen
          ? t("brief.banner.frozen", { state: t(`brief.state.${view.state}`) })
          : t("brief.banner.reader", { who })}
      </div>
    </div>
  );
}
