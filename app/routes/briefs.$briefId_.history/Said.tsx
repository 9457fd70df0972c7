import { Form, useNavigation } from "@remix-run/react";
import { useT } from "~/i18n/useT";

/**
 * What just happened, from the address: a restore or the taking back of one, each with the version that undoes it, or a
 * version that was named.
 */
export type SaidNumbers = {
  restored: number | null;
  undone: number | null;
  undo: number | null;
  named: number | null;
};

/** Says what was just done; a restore can be taken back here, and made again. */
export function Said({ said, mayRestore }: { said: SaidNumbers; mayRestore: boolean }) {
  const words = useSaid(said);
  const { undo, undone } = said;
  // the region stands before it says something: only then is it read out
  return (
    <div role="status">
      {words && (
        <div className="banner" data-tone={words.same ? undefined : "ok"}>
          <span>{words.text}</span>
          {undo !== null && mayRestore && <TakeBack number={undo} again={undone !== null} />}
        </div>
      )}
    </div>
  );
}

function useSaid({ restored, undone, undo, named }: SaidNumbers): { text: string; same: boolean } | null {
  const t = useT();
  const number = restored ?? undone;
  if (number === null) return named === null ? null : { text: t("history.named", { number: named }), same: false };
  if (undo === null) return { text: t("history.restoredSame"), same: true };
  return { text: undone === null ? t("history.restored", { number }) : t("history.undone"), same: false };
}

/** Takes the last step back: the same button stays under the finger and the focus for the way there and back. */
function TakeBack({ number, again }: { number: number; again: boolean }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" onSubmit={(event) => busy && event.preventDefault()}>
      <input type="hidden" name="intent" value="restore" />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="taking" value={again ? "again" : "back"} />
      <button className="button" data-kind="secondary" data-size="small" aria-disabled={busy || undefined}>
        {t(again ? "history.redo" : "history.undo")}
      </button>
    </Form>
  );
}
