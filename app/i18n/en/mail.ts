import type { mailTh } from "../th/mail";

export const mailEn = {
  "mail.digest.subject": "Ruamphaen: {count} unread notices",
  "mail.digest.intro": "Dear {name}, you have {count} unread notices",
  "mail.digest.more": "and {count} more in the product",
  "mail.digest.open": "Open all notices",
  "mail.digest.stop": "Stop these mails under My account",
  "mail.invite.subject": "Ruamphaen: your invitation",
  "mail.invite.intro":
    "Dear {name}, the administrator made an account for you. Open this link to choose a password (works once, until {until})",
  "mail.reset.subject": "Ruamphaen: choose a new password",
  "mail.reset.intro": "Dear {name}, open this link to choose a new password (works once, until {until})",
  "mail.notYou": "If you expected no invitation and asked for no new password, do nothing and tell the administrator",
  "mail.sent": "The link was sent by mail, too",
} satisfies Record<keyof typeof mailTh, string>;
