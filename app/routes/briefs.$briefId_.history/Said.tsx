import { Form, useNavigation } from "@remix-run/react";
import { useT } from "~/i18n/useT";

/** What just happened, from the address: a restore with the version that undoes it, or a version that was named. */
export type SaidNumbers = { restored: number | null; undo: number | null; named: number | null };

/** Says what was just done; a restore can be taken back here. */
export function Said({ said, mayRestore }: { said: SaidNumbers; mayRestore: boolean }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const { restored, undo, named } = said;
  if (restored === null && named === null) return null;
  const same = restored !== null && undo === null;
  return (
    <div className="banner" data-tone={same ? undefined : "ok"} role="status">
      <span>
        {restored === null
          ? t("history.named", { number: named ?? 0 })
          : same
            ? t("history.restoredSame")
            : t("history.restored", { number: restored })}
      </span>
      {undo !== null && mayRestore && (
        <Form method="post">
          <input type="hidden" name="intent" value="restore" />
          <input type="hidden" name="number" value={undo} />
          <button className="button" data-kind="secondary" data-size="small" disabled={busy}>
            {t("history.undo")}
          </button>
        </Form>
      )}
    </div>
  );
}
