import { useId } from "react";
import { useT } from "~/i18n/useT";
import { CommentButton } from "../comments/places/CommentButton";
import form from "../form/form.module.css";
import { useToldFocus } from "../form/ItemSection";
import { PlanNodeField } from "../items/PlanNodeField";

/** The line above the table of the form: ประเด็นการพัฒนา. */
export function IssueSection() {
  const t = useT();
  const id = useId();
  const told = useToldFocus(0);
  return (
    <section id="issue" className={form.item} aria-labelledby={id} tabIndex={-1} {...told}>
      <header className={form.head}>
        <h2 id={id}>{t("brief.issue")}</h2>
        <span className={form.push} />
        <CommentButton item="issue" label={t("brief.issue")} />
      </header>
      <p className={form.help} id={`${id}-help`}>
        {t("brief.issueHelp")}
      </p>
      <PlanNodeField field="issue" helpId={`${id}-help`} />
    </section>
  );
}
