import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { asFailure, orFail } from "~/components/failure";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { ClusterForm } from "./ClusterForm";

const text = z.string().max(400);
const cluster = z.object({ code: text, nameTh: text, nameEn: text, headAreaCode: text.default("") });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "areas.clusters")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const areas = await orFail(context.areas.manage(actor));
  const found = areas.find(({ code, kind }) => code === params.code && kind === "CLUSTER") ?? null;
  if (!found && params.code !== "new") throw new Response(null, { status: 404 });
  return { locale: context.locale, areas, cluster: found };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const form = await request.formData();
  const parsed = cluster.safeParse(Object.fromEntries(form));
  const members = form.getAll("member").slice(0, 100).map(String);
  if (!parsed.success) return { failure: { code: "badInput", details: { field: "clusterNameTh" } } };
  const code = params.code === "new" ? parsed.data.code : (params.code ?? "");
  try {
    await context.areas.saveCluster(actor, { ...parsed.data, code, memberCodes: members });
  } catch (error) {
    return asFailure(error);
  }
  throw redirect(`/admin/areas/${code.trim().toUpperCase()}?saved=1`);
}

export default function ClusterPage() {
  const t = useT();
  const { areas, cluster: edited } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as FailureAnswer | null;
  const [asked] = useSearchParams();
  return (
    <div style={{ maxWidth: 860 }}>
      <p>
        <Link to="/admin/areas">← {t("areas.back")}</Link>
      </p>
      <h1>{edited ? `${t("areas.clusters")} · ${edited.code}` : t("areas.newCluster")}</h1>
      {asked.has("saved") && !answer?.failure && (
        <div className="banner" data-tone="ok" role="status">
          {t("areas.saved")}
        </div>
      )}
      <ClusterForm key={edited?.code ?? "new"} areas={areas} cluster={edited} answer={answer} />
    </div>
  );
}
