import { useFetcher } from "@remix-run/react";
import { LockKeyhole, LockKeyholeOpen } from "lucide-react";
import { FormProblem } from "~/components/form/FormProblem";
import type { FailureBody } from "~/components/FailurePage";
import { CLOSABLE_ITEMS } from "~/domain/access/closableItems";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import styles from "./form.module.css";

/** For the lead: closes an item to the partners, or opens it again. */
export function CloseItem({ item }: { item: number }) {
  const t = useT();
  const { view } = useBrief();
  const fetcher = useFetcher<{ failure?: FailureBody }>();
  if (!CLOSABLE_ITEMS.includes(item)) return null;
  const closed = view.closedItems.includes(item);
  if (!view.rights.closeItems || view.frozen)
    return closed ? <span className="tag">{t("brief.closedItem")}</span> : null;
  const items = closed ? view.closedItems.filter((one) => one !== item) : [...view.closedItems, item];
  const Icon = closed ? LockKeyhole : LockKeyholeOpen;
  return (
    <fetcher.Form method="post" className={styles.closing}>
      <input type="hidden" name="intent" value="closeItems" />
      <input type="hidden" name="items" value={items.join(",")} />
      <button className={styles.small} disabled={fetcher.state !== "idle"}>
        <Icon size={14} aria-hidden /> {t(closed ? "brief.reopen" : "brief.close")}
      </button>
      <FormProblem answer={fetcher.data} />
    </fetcher.Form>
  );
}
