import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { Problem } from "~/components/Problem";
import { safeRedirect } from "~/components/safeRedirect";
import { asFailure } from "~/components/failure";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./login.module.css";

const loginForm = z.object({
  email: z.string().max(200),
  password: z.string().max(1000),
  redirectTo: z.string().optional(),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "login.title")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (context.actor) throw redirect(safeRedirect(new URL(request.url).searchParams.get("redirectTo")));
  return { locale: context.locale };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = loginForm.parse(Object.fromEntries(await request.formData()));
  try {
    const { address, userAgent } = context;
    const { token, mustChangePassword, look } = await context.sessions.logIn(form, { address, userAgent });
    const target = mustChangePassword ? "/account?change=1" : safeRedirect(form.redirectTo);
    const headers = new Headers({ "Set-Cookie": context.cookies.session(token) });
    headers.append("Set-Cookie", context.cookies.look(look));
    return redirect(target, { headers });
  } catch (error) {
    return asFailure(error);
  }
}

export default function LoginPage() {
  const t = useT();
  useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const [search] = useSearchParams();
  return (
    <div className={styles.page}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" width={44} height={44} />
        <div>
          <strong>{t("app.name")}</strong>
          <div className="hint">{t("app.tagline")}</div>
        </div>
      </div>
      <Form method="post" className="card" reloadDocument>
        <h1>{t("login.title")}</h1>
        <p className="hint">{t("login.intro")}</p>
        {search.get("ended") && !failure && (
          <div className="banner" data-tone="warn" role="status">
            {t("login.ended")}
          </div>
        )}
        <Problem failure={failure} />
        <input type="hidden" name="redirectTo" value={search.get("redirectTo") ?? ""} />
        <div className="field">
          <label htmlFor="email">{t("login.email")}</label>
          <input id="email" name="email" type="email" autoComplete="username" required autoFocus className="input" />
        </div>
        <div className="field">
          <label htmlFor="password">{t("login.password")}</label>
          <input
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            className="input"
          />
        </div>
        <button className="button" disabled={busy}>
          {t("login.submit")}
        </button>
      </Form>
      <Form method="post" action="/language" reloadDocument className={styles.language}>
        <input type="hidden" name="redirectTo" value="/login" />
        <input type="hidden" name="locale" value={t("shell.switchTo") === "English" ? "en" : "th"} />
        <button className="button" data-kind="quiet">
          {t("shell.switchTo")}
        </button>
      </Form>
    </div>
  );
}
