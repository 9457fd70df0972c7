import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { asFailure, orFail } from "~/components/failure";
import { ActionForm } from "~/components/form/ActionForm";
import { readForm } from "~/components/form/readForm";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { OrganizationFields } from "./OrganizationFields";

const text = z.string().max(1000);
const command = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    type: text,
    laoKind: text.optional(),
    nameTh: text,
    nameEn: text,
    shortNameTh: text,
    ministry: text,
    department: text,
  }),
  z.object({ intent: z.literal("deactivate") }),
  z.object({ intent: z.literal("reactivate") }),
]);

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = data?.organization?.nameTh ?? translate(data?.locale ?? "th", "organization.new");
  return [{ title: `${title} · ${translate(data?.locale ?? "th", "organization.title")}` }];
};

/** `/admin/organizations/<id>`, or `/admin/organizations/new?area=93` for one that is to be made. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areas, organizations } = await orFail(context.people.listManagedOrganizations(actor));
  const isNew = params.orgId === "new";
  const id = isNew ? null : parseId(params.orgId);
  const organization = organizations.find((one) => one.id === id) ?? null;
  const areaCode = organization?.areaCode ?? new URL(request.url).searchParams.get("area");
  const area = areas.find(({ code }) => code === areaCode);
  if (!area || (!isNew && !organization)) throw new Response(null, { status: 404 });
  return { locale: context.locale, organization, area };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const asked = await readForm(request, command);
  const { people } = context;
  try {
    if (params.orgId === "new") {
      if (asked.intent !== "save") throw new Response(null, { status: 404 });
      const areaCode = new URL(request.url).searchParams.get("area") ?? "";
      return redirect(`/admin/organizations/${await people.createOrganization(actor, areaCode, asked)}`);
    }
    const orgId = parseId(params.orgId);
    if (asked.intent === "save") await people.editOrganization(actor, orgId, asked);
    else await people.setOrganizationActive(actor, orgId, asked.intent === "reactivate");
    return { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

export default function OrganizationPage() {
  const t = useT();
  const { organization } = useLoaderData<typeof loader>();
  return (
    <div style={{ maxWidth: 860, display: "grid", gap: "var(--space-4)" }}>
      <Link to="/admin/organizations">← {t("organization.back")}</Link>
      <h1 style={{ margin: 0 }}>{organization?.nameTh ?? t("organization.new")}</h1>
      <div className="card">
        <ActionForm intent="save" submit={t(organization ? "shell.save" : "organization.new")} key={organization?.id}>
          <OrganizationFields organization={organization} />
        </ActionForm>
      </div>
      {organization && <Activity name={organization.nameTh} active={organization.active} />}
    </div>
  );
}

function Activity({ name, active }: { name: string; active: boolean }) {
  const t = useT();
  if (!active) return <ActionForm intent="reactivate" submit={t("organization.reactivate")} kind="secondary" />;
  return (
    <details className="card">
      <summary>{t("organization.deactivate")}</summary>
      <p>{t("organization.deactivateHint")}</p>
      <ActionForm intent="deactivate" submit={t("organization.deactivateConfirm", { name })} kind="danger" />
    </details>
  );
}
