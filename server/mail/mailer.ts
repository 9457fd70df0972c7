import { createTransport } from "nodemailer";
import type { Env } from "../env";

/** A mail as we send it: plain text first, HTML for those who prefer it. */
export type Mail = { to: { name: string; address: string }; subject: string; text: string; html: string };

/** Sends mail over the office's SMTP server. `send` resolves when the server has accepted it. */
export type Mailer = { send(mail: Mail): Promise<void>; close(): void };

/** A server that does not answer must not hold up the round, milliseconds. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/**
 * Who the mails come from: `?from=` of SMTP_URL, else its user when that is an address, else `ruamphaen@` the host that
 * people know the product by.
 */
export function senderOf(smtpUrl: URL, publicOrigin: string): string {
  const from = smtpUrl.searchParams.get("from");
  const user = decodeURIComponent(smtpUrl.username);
  if (from) return from;
  return user.includes("@") ? user : `ruamphaen@${new URL(publicOrigin).hostname}`;
}

/** Makes the mailer of SMTP_URL; null when none is set: then nothing is ever sent. */
export function makeMailer(env: Pick<Env, "smtpUrl" | "publicOrigins">): Mailer | null {
  if (env.smtpUrl === null) return null;
  const url = new URL(env.smtpUrl);
  const from = { name: "Ruamphaen", address: senderOf(url, env.publicOrigins[0] ?? "http://localhost") };
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (url.protocol === "smtps:" ? 465 : 587),
    secure: url.protocol === "smtps:",
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, html }) => {
      const headers = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
      await transport.sendMail({ from, to, subject, text, html, headers });
    },
    close: () => transport.close(),
  };
}
