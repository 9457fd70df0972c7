import { Form } from "@remix-run/react";
import { useId, useState } from "react";
import { LENGTHS } from "~/domain/dialogue/card";
import { SECTORS } from "~/domain/dialogue/seats/sector";
import type { SessionHead } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import styles from "./join.module.css";

type Props = {
  form: {
    head: SessionHead;
    ticket: string;
    joinId: string;
    organizations: { id: string; name: string; invited: boolean }[];
  };
  busy: boolean;
};

const OTHER = "";

/** Name, organisation and position, once: the seat is the attendance record. */
export function SeatForm({ form: { head, ticket, joinId, organizations }, busy }: Props) {
  const t = usePhoneT();
  const id = useId();
  const [orgId, setOrgId] = useState(organizations.find(({ invited }) => invited)?.id ?? OTHER);
  // another answer of the server must not make another phone of this one
  const [seat] = useState({ ticket, joinId });
  const group = (invited: boolean) => organizations.filter((org) => org.invited === invited);
  return (
    <Form method="post" action="/join" className="card">
      <input type="hidden" name="intent" value="join" />
      <input type="hidden" name="ticket" value={seat.ticket} />
      <input type="hidden" name="joinId" value={seat.joinId} />
      <p className="hint">{head.place}</p>
      <div className="field">
        <label htmlFor={`${id}-name`}>{t("dialogue.join.name")}</label>
        <input id={`${id}-name`} name="name" className="input" autoComplete="name" maxLength={LENGTHS.name} required />
      </div>
      <div className="field">
        <label htmlFor={`${id}-org`}>{t("dialogue.join.org")}</label>
        <select
          id={`${id}-org`}
          name="orgId"
          className="input"
          value={orgId}
          onChange={(event) => setOrgId(event.target.value)}
        >
          {group(true).map((org) => (
            <option key={org.id} value={org.id}>
              {org.name}
            </option>
          ))}
          <option value={OTHER}>{t("dialogue.join.otherOrg")}</option>
          {group(false).map((org) => (
            <option key={org.id} value={org.id}>
              {org.name}
            </option>
          ))}
        </select>
      </div>
      <OtherOrg id={id} shown={orgId === OTHER} />
      <div className="field">
        <label htmlFor={`${id}-position`}>{t("dialogue.join.position")}</label>
        <input
          id={`${id}-position`}
          name="position"
          className="input"
          autoComplete="organization-title"
          maxLength={LENGTHS.position}
        />
      </div>
      <p className="hint">{t("dialogue.join.record")}</p>
      <button className={`button ${styles.big}`} disabled={busy}>
        {t("dialogue.join.enter")}
      </button>
    </Form>
  );
}

function OtherOrg({ id, shown }: { id: string; shown: boolean }) {
  const t = usePhoneT();
  return (
    <div hidden={!shown}>
      <div className="field">
        <label htmlFor={`${id}-orgName`}>{t("dialogue.join.orgName")}</label>
        <input id={`${id}-orgName`} name="orgName" className="input" maxLength={LENGTHS.orgName} required={shown} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-sector`}>{t("dialogue.join.sector")}</label>
        <select id={`${id}-sector`} name="sector" className="input" defaultValue="CIVIL">
          {SECTORS.map((sector) => (
            <option key={sector} value={sector}>
              {t(`dialogue.sector.${sector}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
