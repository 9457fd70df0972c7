import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireActor } from "~/components/requireActor";
import { DECREE } from "~/domain/rules/lawTexts";
import type { Rule } from "~/domain/rules/rule";
import { RULES } from "~/domain/rules/ruleTable";
import { translate } from "~/i18n/messages";
import { useBilingual, useT } from "~/i18n/useT";
import styles from "./rules.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: translate(data?.locale ?? "th", "counted.rules.title") },
];

/** The rules are the same for everybody who is signed in. */
export function loader({ context, request }: LoaderFunctionArgs) {
  requireActor(context, request);
  return { locale: context.locale };
}

function RuleCard({ rule }: { rule: Rule }) {
  const t = useT();
  const pick = useBilingual();
  const { id, title, law, source } = rule;
  return (
    <li id={id} className={styles.rule}>
      <h2>
        <span className="tag">{id}</span> {pick(title)}
      </h2>
      {law === "DECISION" ? (
        <p className="hint">{t("counted.decision")}</p>
      ) : (
        <blockquote lang="th">“{law}”</blockquote>
      )}
      <p className="hint">{t("counted.source", { source })}</p>
      <p className="hint">
        {t("counted.rules.column.function")} <code>{rule.function}</code>
      </p>
    </li>
  );
}

/** Every rule with the sentence of the law it rests on: where each "how is this counted" ends. */
export default function RulesPage() {
  const t = useT();
  return (
    <>
      <h1>{t("counted.rules.title")}</h1>
      <p className="hint">{t("counted.rules.intro")}</p>
      <p lang="th">{t("counted.rules.law", { decree: DECREE })}</p>
      <ul className={styles.list}>
        {RULES.map((rule) => (
          <RuleCard key={rule.id} rule={rule} />
        ))}
      </ul>
    </>
  );
}
