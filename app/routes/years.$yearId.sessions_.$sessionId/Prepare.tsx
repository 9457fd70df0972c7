import { ActionForm } from "~/components/form/ActionForm";
import { TextField } from "~/components/form/TextField";
import { CopyField } from "~/components/form/CopyField";
import { QrCode } from "~/components/forum/QrCode";
import { LENGTHS } from "~/domain/dialogue/card";
import { SECTORS } from "~/domain/dialogue/seats/sector";
import { useT } from "~/i18n/useT";
import { Script } from "./Script";
import type { SessionData } from "./route";
import styles from "./session.module.css";

/** The instant as a field of local time in Bangkok wants it. */
function bangkokField(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16);
}

/** What is prepared before the session; who may only read sees the script. */
export function Prepare({ page }: { page: SessionData }) {
  const t = useT();
  const { head, may, link, projects, organizations, people } = page;
  return (
    <>
      <Script page={page} />
      {link && (
        <section className="card">
          <h2>{t("dialogue.linkTitle")}</h2>
          <div className={styles.link}>
            <QrCode rows={link.qr} label={t("dialogue.qr")} className={styles.qr} />
            <div className={styles.grow}>
              <p className="hint">{t("dialogue.linkHint")}</p>
              <CopyField label={t("dialogue.joinLink")} value={link.url} />
            </div>
          </div>
        </section>
      )}
      {may.prepare && (
        <div className={styles.grid}>
          <Details head={head} />
          <Rules page={page} />
          <Boxes
            intent="projects"
            name="project"
            title={t("dialogue.projects")}
            hint={t("dialogue.projectsHint")}
            locked={page.rulesFrozen}
            rows={projects.map(({ id, code, title, chosen }) => ({ id, text: `${code} ${title}`, chosen }))}
          />
          <Boxes
            intent="organizations"
            name="organization"
            title={t("dialogue.invited")}
            hint={t("dialogue.invitedHint")}
            rows={organizations.map(({ id, name, invited }) => ({ id, text: name, chosen: invited }))}
          />
          <Boxes
            intent="facilitators"
            name="person"
            title={t("dialogue.facilitators")}
            hint={t("dialogue.facilitatorsHint")}
            rows={people.map(({ id, name, orgName, chosen }) => ({ id, text: `${name} · ${orgName}`, chosen }))}
          />
          {head.state === "PLANNED" && (
            <section className="card">
              <h2>{t("dialogue.removeTitle")}</h2>
              <ActionForm intent="remove" submit={t("dialogue.removeSession")} kind="danger" />
            </section>
          )}
        </div>
      )}
    </>
  );
}

function Details({ head }: Pick<SessionData, "head">) {
  const t = useT();
  return (
    <section className="card">
      <h2>{t("dialogue.details")}</h2>
      <ActionForm intent="details" submit={t("dialogue.save")} kind="secondary">
        <TextField
          name="title"
          label={t("dialogue.name")}
          defaultValue={head.title}
          required
          maxLength={LENGTHS.title}
        />
        <TextField name="place" label={t("dialogue.place_")} defaultValue={head.place} maxLength={LENGTHS.place} />
        <TextField
          name="startsAt"
          label={t("dialogue.when")}
          type="datetime-local"
          defaultValue={bangkokField(head.startsAt)}
          required
        />
      </ActionForm>
    </section>
  );
}

function Rules({ page: { rules, rulesFrozen } }: { page: SessionData }) {
  const t = useT();
  const fields = ["dots", "dotsPerItem", "chosen", "cards"] as const;
  return (
    <section className="card">
      <h2>{t("dialogue.rules")}</h2>
      <p className="hint">{t(rulesFrozen ? "dialogue.rulesFrozen" : "dialogue.rulesHint")}</p>
      <ActionForm intent="rules" submit={t("dialogue.save")} kind="secondary">
        <fieldset disabled={rulesFrozen} className={styles.plain}>
          <legend className="visually-hidden">{t("dialogue.rules")}</legend>
          {fields.map((name) => (
            <TextField
              key={name}
              name={name}
              type="number"
              min={1}
              max={20}
              label={t(`dialogue.ruleName.${name}`)}
              defaultValue={rules[name]}
              required
            />
          ))}
          <p className="label">{t("dialogue.quorum")}</p>
          <div className={styles.quorum}>
            {SECTORS.map((sector) => (
              <TextField
                key={sector}
                name={`quorum:${sector}`}
                type="number"
                min={0}
                max={30}
                label={t(`dialogue.sector.${sector}`)}
                defaultValue={rules.quorum[sector] ?? 0}
              />
            ))}
          </div>
        </fieldset>
      </ActionForm>
    </section>
  );
}

type BoxesProps = {
  intent: string;
  name: string;
  title: string;
  hint: string;
  locked?: boolean;
  rows: { id: string; text: string; chosen: boolean }[];
};

function Boxes({ intent, name, title, hint, locked, rows }: BoxesProps) {
  const t = useT();
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="hint">{hint}</p>
      <ActionForm intent={intent} submit={t("dialogue.save")} kind="secondary">
        <fieldset disabled={locked} className={styles.plain}>
          <legend className="visually-hidden">{title}</legend>
          <div className={styles.boxes} tabIndex={0} role="group" aria-label={title}>
            {rows.map(({ id, text, chosen }) => (
              <label key={id} className={styles.box}>
                <input type="checkbox" name={name} value={id} defaultChecked={chosen} /> <span>{text}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </ActionForm>
    </section>
  );
}
