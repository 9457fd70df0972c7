import { Form } from "@remix-run/react";
import type { ProjectKind } from "~/domain/brief/project";
import { useT } from "~/i18n/useT";
import { beforeField, type KindBefore } from "./kindBefore";

type Props = {
  count: number;
  /** The kind that was set, and what stood before; taken back with them. */
  set: ProjectKind;
  before: readonly KindBefore[];
  /** Name and value of the button that asks the page's action to take the marking back. */
  ask: { name: string; value: string };
};

/** Says how many projects were marked, and takes the marking back with one press; works without JavaScript. */
export function KindDone({ count, set, before, ask }: Props) {
  const t = useT();
  return (
    <div className="banner" data-tone="ok" role="status">
      <span style={{ flex: 1 }}>{t("projects.marked", { count })}</span>
      {before.length > 0 && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="set" value={set} />
          {before.map((one) => (
            <input key={one.id} type="hidden" name="before" value={beforeField(one)} />
          ))}
          <button className="button" data-kind="secondary" data-size="small" {...ask}>
            ↶ {t("projects.undo")}
          </button>
        </Form>
      )}
    </div>
  );
}

/** Says that a marking was taken back, and what somebody else had changed since and therefore stays. */
export function KindUndone({ count, kept }: { count: number; kept: number }) {
  const t = useT();
  return (
    <div className="banner" data-tone="ok" role="status">
      {t("projects.unmarked", { count })} {kept > 0 && t("projects.unmarkedKept", { count: kept })}
    </div>
  );
}
