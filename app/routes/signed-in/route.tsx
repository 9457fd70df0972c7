import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireActor } from "~/components/requireActor";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "login.done")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export function loader({ context, request }: LoaderFunctionArgs) {
  requireActor(context, request);
  return { locale: context.locale };
}

/** Where one lands who signed in again in a new tab because the session ended while a form was being filled in. */
export default function SignedInPage() {
  const t = useT();
  return (
    <>
      <h1>{t("login.done")}</h1>
      <p>{t("login.doneHint")}</p>
    </>
  );
}
