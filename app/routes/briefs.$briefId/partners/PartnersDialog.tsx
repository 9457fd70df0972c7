import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useState, type RefObject } from "react";
import type { FailureBody } from "~/components/FailurePage";
import { FormProblem } from "~/components/form/FormProblem";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { useNotify } from "../state/notices";
import { PartnerChecks } from "./PartnerChecks";
import styles from "./partners.module.css";

type Answer = { failure?: FailureBody; done?: string };

/** The dialog in which the lead names the organisations of item 9. */
export function PartnersDialog({ dialog }: { dialog: RefObject<HTMLDialogElement> }) {
  const t = useT();
  const id = useId();
  const { view } = useBrief();
  const fetcher = useFetcher<Answer>();
  const [lead, setLead] = useState(view.leadOrgId ?? "");
  const [chosen, setChosen] = useState(() => new Set(view.partners.map(({ orgId }) => orgId)));
  useClosing(fetcher, dialog);
  const named = new Set(view.partners.map(({ orgId }) => orgId));
  // those that take part already stand first
  const usable = view.organizations
    .filter((one) => one.active || named.has(one.id))
    .sort((a, b) => (named.has(a.id) === named.has(b.id) ? 0 : named.has(a.id) ? -1 : 1));
  const partners = [...chosen].filter((orgId) => orgId !== lead);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`}>
      <fetcher.Form method="post" className={styles.form}>
        <h2 id={`${id}-title`}>{t("brief.partners.title")}</h2>
        <p className="hint">{t("brief.partners.explain")}</p>
        <FormProblem answer={fetcher.data} />
        <input type="hidden" name="intent" value="setPartners" />
        <input type="hidden" name="partnerOrgIds" value={partners.join(",")} />
        <div className="field">
          <label htmlFor={`${id}-lead`}>{t("brief.partners.lead")}</label>
          <select
            id={`${id}-lead`}
            name="leadOrgId"
            className="input"
            required
            value={lead}
            onChange={(event) => setLead(event.target.value)}
          >
            <option value="">{t("brief.new.chooseLead")}</option>
            {usable
              .filter((one) => !one.adviser)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.nameTh}
                </option>
              ))}
          </select>
        </div>
        <PartnerChecks
          organizations={usable.filter((one) => one.id !== lead)}
          chosen={chosen}
          count={partners.length}
          choose={setChosen}
        />
        <div className={styles.buttons}>
          <button type="button" className="button" data-kind="quiet" onClick={() => dialog.current?.close()}>
            {t("shell.cancel")}
          </button>
          <button className="button" disabled={fetcher.state !== "idle"}>
            {t("shell.save")}
          </button>
        </div>
      </fetcher.Form>
    </dialog>
  );
}

/** Closes the dialog once the change is made. */
function useClosing(fetcher: ReturnType<typeof useFetcher<Answer>>, dialog: RefObject<HTMLDialogElement>): void {
  const t = useT();
  const notify = useNotify();
  const { data, state } = fetcher;
  useEffect(() => {
    if (state !== "idle" || data?.done !== "setPartners") return;
    dialog.current?.close();
    notify(t("brief.partners.saved"), "ok");
  }, [data, state, dialog, notify, t]);
}
