import { thaiDateTime } from "~/format/thaiDateTime";
import { translate } from "~/i18n/messages";
import { letter } from "./letter";
import type { Mail } from "./mailer";

/** The letter with a single-use link: an invitation or a new password. */
export function linkLetter(to: Mail["to"], link: { kind: "INVITE" | "RESET"; url: string; expiresAt: Date }): Mail {
  const { url, expiresAt } = link;
  const kind = link.kind === "INVITE" ? "invite" : "reset";
  return letter(to, { key: `mail.${kind}.subject` }, (locale) => ({
    intro: translate(locale, `mail.${kind}.intro`, { name: to.name, until: thaiDateTime(expiresAt, locale) }),
    lines: [{ words: url, href: url }],
    foot: [{ words: translate(locale, "mail.notYou") }],
  }));
}
