import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { ActionForm } from "~/components/form/ActionForm";
import { readForm } from "~/components/form/readForm";
import { TextField } from "~/components/form/TextField";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { Access } from "./Access";
import { Delegations } from "./Delegations";
import { Memberships } from "./Memberships";
import { runCommand } from "./runCommand";
import styles from "./user.module.css";
import { userCommand } from "./userCommand";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.user.nameTh ?? ""} · ${translate(data?.locale ?? "th", "people.title")}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.people.openUser(actor, parseId(params.userId)));
  const choice = await orFail(context.people.listManagedOrganizations(actor));
  return { ...view, choice, locale: context.locale, today: context.today };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const command = await readForm(request, userCommand);
  try {
    return await runCommand(context.people, actor, parseId(params.userId), command);
  } catch (error) {
    return asFailure(error);
  }
}

const TONE = { ACTIVE: "ok", INVITED: "info", INACTIVE: "warn" } as const;

export default function UserPage() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const { user } = data;
  return (
    <div className={styles.page}>
      <p>
        <Link to="/admin/users">← {t("people.back")}</Link>
      </p>
      <div className="page-head">
        <h1>{user.nameTh}</h1>
        <div className="row">
          {user.systemAdmin && (
            <span className="tag" data-tone="info">
              {t("people.systemAdmin")}
            </span>
          )}
          <span className="tag" data-tone={TONE[user.state]}>
            {t(`people.state.${user.state}`)}
          </span>
        </div>
      </div>
      <section className="card" aria-labelledby="identity">
        <h2 id="identity">{t("people.identity")}</h2>
        <ActionForm intent="edit" submit={t("shell.save")} key={user.id}>
          <TextField name="email" type="email" label={t("login.email")} defaultValue={user.email} required />
          <TextField name="nameTh" label={t("people.nameTh")} defaultValue={user.nameTh} required maxLength={200} />
          <TextField name="nameEn" label={t("people.nameEn")} defaultValue={user.nameEn ?? ""} maxLength={200} />
        </ActionForm>
      </section>
      <Memberships data={data} />
      <Delegations data={data} />
      <Access user={user} />
    </div>
  );
}
