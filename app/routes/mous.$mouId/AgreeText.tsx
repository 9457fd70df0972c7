import { ActionForm } from "~/components/form/ActionForm";
import { useBilingual, useT } from "~/i18n/useT";
import type { MouPageData } from "./route";
import styles from "./mou.module.css";

/** What stands before the agreed text, and the step to it when nothing does. */
export function AgreeText({ text, state }: { text: MouPageData["text"]; state: MouPageData["mou"]["state"] }) {
  const t = useT();
  const say = useBilingual();
  if (state !== "DRAFT") return null;
  const open = text.blockers.filter(({ severity }) => severity === "E");
  return (
    <section className="card" aria-labelledby="mou-agree">
      <h2 id="mou-agree">{t("mouSteps.negotiate")}</h2>
      {open.length > 0 ? (
        <>
          <p>{t("mouText.agreeOpen", { count: open.length })}</p>
          <ul className={styles.checks}>
            {open
              .filter(({ rule }) => rule === "R10")
              .map((finding) => (
                <li key={`${finding.code}${finding.ids.join()}`}>
                  <span className="tag" data-tone="bad">
                    {finding.rule}
                  </span>{" "}
                  <a href={`#clause-${finding.ids[0]}`}>{say(finding.message)}</a>
                </li>
              ))}
          </ul>
        </>
      ) : (
        <>
          <p className="hint">{t("mouText.agreeHint")}</p>
          {text.mayAgree && <ActionForm intent="agree" submit={t("mouText.agree")} />}
        </>
      )}
    </section>
  );
}
