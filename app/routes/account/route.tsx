import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { asFailure } from "~/components/failure";
import { readForm } from "~/components/form/readForm";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./account.module.css";
import { accountCommand } from "./accountCommand";
import { OwnRights } from "./OwnRights";
import { PasswordForm } from "./PasswordForm";
import { Preferences } from "./Preferences";
import { SessionList } from "./SessionList";
import { TokenList } from "./TokenList";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "account.title")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const [sessions, tokens, preferences] = await Promise.all([
    context.sessions.listOwn(actor),
    context.people.listApiTokens(actor),
    context.preferences.own(actor),
  ]);
  const { nameTh, nameEn, email, memberships, sessionId } = actor;
  const own = { nameTh, nameEn, email, memberships, sessionId };
  return { locale: context.locale, ...own, sessions, tokens, preferences, mail: context.mail };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const command = await readForm(request, accountCommand);
  try {
    switch (command.intent) {
      case "password":
        await context.people.changePassword(actor, command);
        break;
      case "createToken":
        return { token: (await context.people.createApiToken(actor, command)).token };
      case "revokeToken":
        await context.people.revokeApiToken(actor, command.id);
        break;
      case "preferences": {
        await context.preferences.save(actor, command);
        return redirect("/account?saved=1#preferences", {
          headers: { "Set-Cookie": context.cookies.look(command) },
        });
      }
      case "endSession":
        await context.sessions.end(actor, command.sessionId);
        if (command.sessionId === actor.sessionId)
          return redirect("/login", { headers: { "Set-Cookie": context.cookies.clearSession() } });
    }
    return { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

export default function AccountPage() {
  const t = useT();
  const { nameTh, email, memberships, sessions, sessionId, tokens, preferences, mail } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <div className={styles.page}>
      <div>
        <h1>{t("account.title")}</h1>
        <p className="hint">
          {nameTh} · {email}
        </p>
      </div>
      {search.get("change") === "1" && (
        <div className="banner" data-tone="warn">
          {t("account.mustChange")}
        </div>
      )}
      <Preferences own={preferences} mail={mail} saved={search.get("saved") === "1"} />
      <OwnRights memberships={memberships} />
      <PasswordForm email={email} />
      <SessionList sessions={sessions} current={sessionId} />
      <TokenList tokens={tokens} />
    </div>
  );
}
