import { ActionForm } from "~/components/form/ActionForm";
import { CopyField } from "~/components/form/CopyField";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./account.module.css";
import { TOKEN_DAYS } from "./tokenDays";

type Tokens = Awaited<ReturnType<AppServices["people"]["listApiTokens"]>>;

/** Personal API tokens: made here, shown once, revoked here. */
export function TokenList({ tokens }: { tokens: Tokens }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="tokens">
      <h2 id="tokens">{t("account.tokens")}</h2>
      <p className="hint">{t("account.tokensHint")}</p>
      {tokens.length === 0 && <p className="hint">{t("account.noTokens")}</p>}
      <ul className={styles.list}>
        {tokens.map((token) => (
          <TokenItem key={token.id} token={token} />
        ))}
      </ul>
      <ActionForm<{ token: string }>
        intent="createToken"
        submit={t("account.createToken")}
        clears
        answered={({ token }) => (
          <div
            className="banner"
            data-tone="ok"
            role="status"
            style={{ display: "block", marginTop: "var(--space-4)" }}
          >
            <CopyField label={t("account.tokens")} value={token} />
            <p className="hint">{t("account.tokenOnce")}</p>
          </div>
        )}
      >
        <div className={styles.fields}>
          <TextField
            name="name"
            failsAs="tokenName"
            label={t("account.tokenName")}
            hint={t("account.tokenNameHint")}
            required
            maxLength={100}
          />
          <SelectField name="days" label={t("account.tokenDays")} defaultValue="90">
            {TOKEN_DAYS.map((days) => (
              <option key={days} value={days}>
                {days === "" ? t("account.noEnd") : t("account.days", { days })}
              </option>
            ))}
          </SelectField>
        </div>
      </ActionForm>
    </section>
  );
}

function TokenItem({ token }: { token: Tokens[number] }) {
  const t = useT();
  const locale = useLocale();
  const { id, name, createdAt, lastUsedAt, expiresAt } = token;
  return (
    <li className={styles.item}>
      <div>
        <strong>{name}</strong>
        <div className="hint">
          {[
            `${t("account.created")} ${thaiDateTime(createdAt, locale)}`,
            `${t("account.lastUsed")} ${lastUsedAt ? thaiDateTime(lastUsedAt, locale) : t("people.never")}`,
            `${t("account.expires")} ${expiresAt ? thaiDateTime(expiresAt, locale) : t("account.noEnd")}`,
          ].join(" · ")}
        </div>
      </div>
      <ActionForm intent="revokeToken" submit={t("account.revoke")} kind="danger" size="small">
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    </li>
  );
}
