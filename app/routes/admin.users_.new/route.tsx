import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { asFailure, orFail } from "~/components/failure";
import { FailedField } from "~/components/form/FailedField";
import { failedFieldOf, FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { readForm } from "~/components/form/readForm";
import { TextField } from "~/components/form/TextField";
import { IssuedLinkPanel, type IssuedLink } from "~/components/people/IssuedLinkPanel";
import { MembershipFields } from "~/components/people/MembershipFields";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { settingsAccess } from "~/components/settings/settingsAccess";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";

const text = z.string().max(1000);
const newUser = z.object({
  email: text,
  nameTh: text,
  nameEn: text,
  orgId: text.default(""),
  role: text,
  position: text,
  validFrom: text,
  validTo: text,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "people.new")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  if (!settingsAccess(actor).users) throw new Response(null, { status: 404 });
  return { locale: context.locale, choice: await orFail(context.people.listManagedOrganizations(actor)) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const { email, nameTh, nameEn, ...membership } = await readForm(request, newUser);
  try {
    const input = { email, nameTh, nameEn, membership: membership.orgId === "" ? null : membership };
    return { created: await context.people.createUser(actor, input) };
  } catch (error) {
    return asFailure(error);
  }
}

type Answer = { created: { userId: string; nameTh: string; link: IssuedLink } } & FailureAnswer;

export default function NewUserPage() {
  const t = useT();
  const { choice } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as Partial<Answer> | null;
  const busy = useNavigation().state !== "idle";
  return (
    <div style={{ maxWidth: 760 }}>
      <p>
        <Link to="/admin/users">← {t("people.back")}</Link>
      </p>
      <h1>{t("people.new")}</h1>
      <p className="hint">{t("people.newHint")}</p>
      {answer?.created && (
        <>
          <p>
            <Link to={`/admin/users/${answer.created.userId}`}>{answer.created.nameTh}</Link>
          </p>
          <IssuedLinkPanel link={answer.created.link} />
        </>
      )}
      <Form method="post" className="card" key={answer?.created?.userId ?? "new"}>
        <FormProblem answer={answer} />
        <FailedField.Provider value={failedFieldOf(answer)}>
          <TextField name="email" type="email" label={t("login.email")} required maxLength={200} autoComplete="off" />
          <TextField name="nameTh" label={t("people.nameTh")} required maxLength={200} autoComplete="off" />
          <TextField
            name="nameEn"
            label={t("people.nameEn")}
            hint={t("people.optional")}
            maxLength={200}
            autoComplete="off"
          />
          <MembershipFields choice={choice} optional />
        </FailedField.Provider>
        <button className="button" disabled={busy}>
          {t("people.create")}
        </button>
      </Form>
    </div>
  );
}
