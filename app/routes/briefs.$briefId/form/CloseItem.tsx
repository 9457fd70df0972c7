import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { LockKeyhole, LockKeyholeOpen } from "lucide-react";
import { FormProblem } from "~/components/form/FormProblem";
import type { FailureBody } from "~/components/FailurePage";
import { CLOSABLE_ITEMS } from "~/domain/access/closableItems";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { useNotify } from "../state/notices";
import { useItemNumber } from "../words/itemWords";
import styles from "./form.module.css";

/** For the lead: closes an item to the partners, or opens it again. */
export function CloseItem({ item }: { item: number }) {
  const t = useT();
  const { view } = useBrief();
  if (!CLOSABLE_ITEMS.includes(item)) return null;
  const closed = view.closedItems.includes(item);
  if (!view.rights.closeItems || view.frozen)
    return closed ? <span className="tag">{t("brief.closedItem")}</span> : null;
  return <CloseForm item={item} closed={closed} />;
}

/** Says what became of the item once the page has it. */
function useSaidClosed(item: number, closed: boolean): void {
  const t = useT();
  const notify = useNotify();
  const number = useItemNumber()(item);
  const before = useRef(closed);
  useEffect(() => {
    if (before.current === closed) return;
    before.current = closed;
    notify(t(closed ? "brief.close.done" : "brief.reopen.done", { number }), "ok");
  }, [closed, notify, number, t]);
}

function CloseForm({ item, closed }: { item: number; closed: boolean }) {
  const t = useT();
  const { view } = useBrief();
  const fetcher = useFetcher<{ failure?: FailureBody }>();
  useSaidClosed(item, closed);
  const busy = fetcher.state !== "idle";
  const items = closed ? view.closedItems.filter((one) => one !== item) : [...view.closedItems, item];
  const Icon = closed ? LockKeyhole : LockKeyholeOpen;
  return (
    <fetcher.Form method="post" className={styles.closing} onSubmit={(event) => busy && event.preventDefault()}>
      <input type="hidden" name="intent" value="closeItems" />
      <input type="hidden" name="items" value={items.join(",")} />
      {/* a button that is disabled would drop the focus */}
      <button className={styles.small} aria-disabled={busy || undefined}>
        <Icon size={14} aria-hidden /> {t(closed ? "brief.reopen" : "brief.close")}
      </button>
      <FormProblem answer={fetcher.data} />
    </fetcher.Form>
  );
}
