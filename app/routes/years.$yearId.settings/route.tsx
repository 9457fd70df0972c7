import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { readForm } from "~/components/form/readForm";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { settingsAccess } from "~/components/settings/settingsAccess";
import { SettingsTabs } from "~/components/settings/SettingsTabs";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { FrameSection } from "./FrameSection";
import { PolicySection } from "./PolicySection";
import { ProfileSection } from "./ProfileSection";
import styles from "./settings.module.css";
import { settingsCommand } from "./settingsCommand";
import { YearSection } from "./YearSection";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "area.settings")} · ${data?.year.place.areaNameTh ?? ""} ${data?.year.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const year = await orFail(context.areas.openYear(actor, areaCode, fy));
  return { locale: context.locale, place: year.place, year, access: settingsAccess(actor) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const { areaCode, fy } = parseYearId(params.yearId);
  const command = await readForm(request, settingsCommand);
  try {
    switch (command.intent) {
      case "frame":
        await context.areas.setFrame(actor, areaCode, fy, command);
        break;
      case "profile":
        await context.areas.editProfile(actor, areaCode, command);
        break;
      case "addYear":
        await context.areas.addYear(actor, areaCode, command.fy);
        return redirect(`/years/${areaCode}-${command.fy}/settings`);
    }
    return { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

export default function SettingsPage() {
  const t = useT();
  const locale = useLocale();
  const { year, access } = useLoaderData<typeof loader>();
  const { place } = year;
  const mayChange = year.may.setFrame || year.may.editProfile;
  return (
    <>
      <SettingsTabs access={access} />
      <div className="page-head">
        <h1>{t("area.settings")}</h1>
        <span className="hint">
          {locale === "th" ? place.areaNameTh : place.areaNameEn} · {t("shell.yearValue", { fy: place.fy })}
        </span>
      </div>
      {!mayChange && (
        <div className="banner" role="note">
          {t("area.readOnly")}
        </div>
      )}
      {!year.inUse && (
        <div className="banner" data-tone="warn" role="note">
          {t("area.notInUse")}
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <FrameSection year={year} key={`frame-${place.areaCode}-${place.fy}`} />
          <YearSection year={year} />
        </div>
        <div className={styles.column}>
          <ProfileSection year={year} />
          <PolicySection year={year} />
        </div>
      </div>
    </>
  );
}
