import { ArrowDown, ArrowUp, Lock, Trash2 } from "lucide-react";
import { moveRow, removeRow } from "~/collab/brief/editRows";
import { useT } from "~/i18n/useT";
import { CommentButton } from "../comments/places/CommentButton";
import { useBrief } from "../state/BriefContext";
import { focusBeside, focusStays } from "../state/focusBeside";
import { useNotify } from "../state/notices";
import { useRowLock } from "../words/organizations";
import { mayRow } from "../state/rights";
import { useEdit } from "../state/useEdit";
import type { ActivityCardProps } from "./ActivityCard";
import styles from "./activities.module.css";

/** Number of a main activity, who may edit it, and its tools. */
export function ActivityHead(props: ActivityCardProps & { headingId: string; title: string }) {
  const { activity, number, previousId, afterNextId, headingId, title } = props;
  const t = useT();
  const edit = useEdit();
  const notify = useNotify();
  const { rights } = useBrief();
  const lockOf = useRowLock();
  const writable = mayRow(rights, activity.orgId);
  const move = (button: HTMLButtonElement, before: string | null, to: number) => {
    edit((doc) => moveRow(doc, "activities", activity.id, before));
    notify(t("brief.activity.moved", { number, to }));
    focusStays(button);
  };
  const remove = (button: HTMLButtonElement) => {
    const next = focusBeside(button);
    edit((doc) => removeRow(doc, "activities", activity.id, Date.now()));
    notify(t("brief.activity.removed", { number }));
    next();
  };
  return (
    <header className={styles.head}>
      <h3 id={headingId}>{title}</h3>
      {rights.write && !writable && (
        <span className={styles.lock}>
          <Lock size={14} aria-hidden /> {lockOf(activity.orgId)}
        </span>
      )}
      <span className={styles.push} />
      <CommentButton item="8" rowId={activity.id} label={title} />
      {writable && (
        <span className={styles.tools}>
          <Tool
            label={t("brief.activity.up", { number })}
            off={!previousId}
            act={(button) => move(button, previousId, number - 1)}
          >
            <ArrowUp size={16} aria-hidden />
          </Tool>
          <Tool
            label={t("brief.activity.down", { number })}
            off={afterNextId === null}
            act={(button) => move(button, afterNextId || null, number + 1)}
          >
            <ArrowDown size={16} aria-hidden />
          </Tool>
          <Tool label={t("brief.activity.remove", { number })} act={remove} removes>
            <Trash2 size={16} aria-hidden />
          </Tool>
        </span>
      )}
    </header>
  );
}

type ToolProps = {
  label: string;
  off?: boolean;
  /** Deletes its activity: the focus comes here when the activity beside it was deleted. */
  removes?: boolean;
  act: (button: HTMLButtonElement) => void;
  children: React.ReactNode;
};

function Tool(props: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={props.label}
      title={props.label}
      disabled={props.off}
      data-remove={props.removes || undefined}
      onClick={(event) => props.act(event.currentTarget)}
    >
      {props.children}
    </button>
  );
}
