import { Form, Link, useSubmit } from "@remix-run/react";
import { COMMITMENTS, FUND_SOURCES } from "~/domain/brief/briefContent";
import { HANDOVER_PATHS } from "~/domain/commitment/ladder";
import { LACKS } from "~/domain/commitment/standing";
import { useT } from "~/i18n/useT";
import type { Asked } from "./commitmentQuery";
import type { CommitmentsPageView } from "./commitmentsView";
import styles from "./commitments.module.css";

type Choice = { id: string; name: string };
type ChooseProps = { name: string; label: string; value: string | undefined; of: readonly Choice[] };

function Choose({ name, label, value, of }: ChooseProps) {
  const t = useT();
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select className="input" name={name} defaultValue={value ?? ""}>
        <option value="">{t("commitment.all")}</option>
        {of.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Project, organisation, source, way, rung and what is missing; all of it in the address. */
export function Filters({ view, asked }: { view: CommitmentsPageView; asked: Asked }) {
  const t = useT();
  const submit = useSubmit();
  const { line: _line, ...filters } = asked;
  return (
    <Form
      method="get"
      className={styles.filters}
      key={JSON.stringify(filters)}
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      <Choose
        name="project"
        label={t("commitment.project")}
        value={asked.project}
        of={view.projects.map(({ projectId, code, title }) => ({ id: projectId, name: `${code} ${title}` }))}
      />
      <Choose
        name="org"
        label={t("commitment.org")}
        value={asked.org}
        of={view.organizations.map(({ id, nameTh }) => ({ id, name: nameTh }))}
      />
      <Choose
        name="source"
        label={t("commitment.source")}
        value={asked.source}
        of={FUND_SOURCES.map((source) => ({ id: source, name: t(`brief.source.${source}`) }))}
      />
      <Choose
        name="path"
        label={t("commitment.path")}
        value={asked.path}
        of={HANDOVER_PATHS.map((path) => ({ id: path, name: t(`commitment.path.${path}`) }))}
      />
      <Choose
        name="step"
        label={t("commitment.step")}
        value={asked.step}
        of={COMMITMENTS.map((step) => ({ id: step, name: t(`brief.commitment.${step}`) }))}
      />
      <Choose
        name="lack"
        label={t("commitment.lack")}
        value={asked.lack}
        of={(["ANY", ...LACKS] as const).map((lack) => ({ id: lack, name: t(`commitment.lack.${lack}`) }))}
      />
      <noscript>
        <button className="button" data-size="small" data-kind="secondary">
          {t("projects.filter.apply")}
        </button>
      </noscript>
      {Object.values(filters).some(Boolean) && (
        <Link to="?" className={styles.clear} preventScrollReset>
          {t("commitment.clear")}
        </Link>
      )}
    </Form>
  );
}
