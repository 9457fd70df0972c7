import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import { CopyField } from "../form/CopyField";

/** A single-use link as the server gives it, once. */
export type IssuedLink = { kind: "INVITE" | "RESET"; url: string; expiresAt: Date; mailed: boolean };

/** Shows a fresh invitation or reset link to be copied; it cannot be shown again. */
export function IssuedLinkPanel({ link }: { link: IssuedLink }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className="banner" data-tone="ok" role="status" style={{ display: "block", margin: "var(--space-3) 0" }}>
      <CopyField label={t(link.kind === "INVITE" ? "link.inviteTitle" : "link.resetTitle")} value={link.url} />
      {link.mailed && <p>✓ {t("mail.sent")}</p>}
      <p className="hint">{t("link.once", { until: thaiDateTime(link.expiresAt, locale) })}</p>
    </div>
  );
}
