import { Link } from "@remix-run/react";
import { ActionForm } from "~/components/form/ActionForm";
import { TextField } from "~/components/form/TextField";
import { useT } from "~/i18n/useT";
import styles from "./settings.module.css";
import type { YearView } from "./yearView";

/** What documents of the province print: governor and sound clause; cluster and region for reading. */
export function ProfileSection({ year }: { year: YearView }) {
  const t = useT();
  const { area, may, place } = year;
  return (
    <section className="card" aria-labelledby="profile">
      <h2 id="profile">{t("area.profile")}</h2>
      <p className="hint">{t("area.profileIntro")}</p>
      {may.editProfile ? (
        <ActionForm intent="profile" submit={t("area.saveProfile")} key={area.code}>
          <TextField
            name="governorName"
            label={t("area.governorName")}
            hint={t("area.governorHint")}
            defaultValue={area.governorName}
            maxLength={200}
          />
          <TextField
            name="soundClause"
            label={t("area.soundClause")}
            hint={t("area.soundHint")}
            defaultValue={area.soundClause}
            required
            maxLength={200}
          />
        </ActionForm>
      ) : (
        <ProfileFigures area={area} />
      )}
      <p style={{ margin: "var(--space-3) 0 0" }}>
        <Link to={`/years/${place.areaCode}-${place.fy}/emblem`}>{t("emblem.link")}</Link>
      </p>
      <p className="hint" style={{ margin: "var(--space-3) 0 0" }}>
        {[area.clusterNameTh, area.regionTh].filter(Boolean).join(" · ")}
      </p>
    </section>
  );
}

function ProfileFigures({ area }: { area: YearView["area"] }) {
  const t = useT();
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t("area.governorName")}</dt>
        <dd>{area.governorName || "–"}</dd>
      </div>
      <div>
        <dt>{t("area.soundClause")}</dt>
        <dd>{area.soundClause}</dd>
      </div>
    </dl>
  );
}
