import { Form, useNavigation } from "@remix-run/react";
import { FindingList } from "~/components/mou/FindingList";
import styles from "~/components/mou/life.module.css";
import { useT } from "~/i18n/useT";
import { AttachForm } from "./AttachForm";
import type { EvidencePageView, SideRow } from "./evidenceView";
import { Papers } from "./Papers";

type Props = { row: SideRow; people: EvidencePageView["people"] };

/** One side: what is missing, who signs, its papers, and what may be attached. */
export function SideCard({ row, people }: Props) {
  const { party, mayAttach } = row;
  return (
    <section className="card" id={`party-${party.no}`} aria-labelledby={`party-${party.no}-name`}>
      <h2 id={`party-${party.no}-name`}>
        {party.no}. {party.nameTh}
      </h2>
      <FindingList findings={row.row.findings} />
      {mayAttach && <SignerForm row={row} />}
      <Papers row={row} people={people} />
      {mayAttach && row.row.required.length > 0 && <AttachForm row={row} />}
    </section>
  );
}

function SignerForm({ row: { party, row, capacities } }: { row: SideRow }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const id = (name: string) => `side-${party.no}-${name}`;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="signatory" />
      <input type="hidden" name="partyNo" value={party.no} />
      <div className={styles.grid}>
        <div className="field">
          <label htmlFor={id("name")}>{t("mouLife.signerName")}</label>
          <input id={id("name")} name="name" className="input" maxLength={200} defaultValue={row.signer.name} />
        </div>
        {party.type !== null && (
          <div className="field">
            <label htmlFor={id("position")}>{t("mouLife.signerPosition")}</label>
            <input
              id={id("position")}
              name="position"
              className="input"
              maxLength={200}
              defaultValue={row.signer.position}
            />
          </div>
        )}
        <div className="field">
          <label htmlFor={id("capacity")}>{t("mouLife.capacity")}</label>
          <select id={id("capacity")} name="capacity" className="input" defaultValue={row.capacity}>
            {capacities.map((capacity) => (
              <option key={capacity} value={capacity}>
                {t(`mouLife.capacity.${capacity}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <button className="button" data-kind="secondary" disabled={busy}>
        {t("mouLife.saveSigner")}
      </button>
    </Form>
  );
}
