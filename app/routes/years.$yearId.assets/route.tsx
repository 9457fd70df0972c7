import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSubmit } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { assetForm } from "./assetForm";
import { Covers } from "./Covers";
import { RegisterTable } from "./RegisterTable";
import styles from "./assets.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "follow.assets")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  const org = new URL(request.url).searchParams.get("org")?.slice(0, 64) || undefined;
  const view = await orFail(context.mouFollow.register(actor, { areaCode, fy }, org));
  return { place, locale: context.locale, org: org ?? "", view };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const parsed = assetForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success)
    return { failure: { code: "badInput", details: { field: parsed.error.issues[0]?.path.join(".") ?? "" } } };
  const sent = parsed.data;
  try {
    if (sent.intent === "edit") {
      const { assetNo, custodian, amount: upkeep, note } = sent;
      await context.mouFollow.editAsset(actor, sent, { assetNo, custodian, upkeep, note });
    } else await context.mouFollow.takeOut(actor, sent, sent.reason);
    return { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

export default function AssetsPage() {
  const t = useT();
  const submit = useSubmit();
  const { view, place, org } = useLoaderData<typeof loader>();
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("follow.assets")}</h1>
          <p className="hint">{t("follow.assetsIntro")}</p>
        </div>
        <a className="button" data-kind="secondary" href={`/documents/asset-register/${yearId(place)}.xlsx`} download>
          {t("follow.assetsXlsx")}
        </a>
      </div>
      {(view.organizations.length > 1 || org !== "") && (
        <Form method="get" key={org} onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}>
          <label className={styles.choice}>
            <span>{t("follow.org")}</span>
            <select className="input" name="org" defaultValue={org}>
              <option value="">{t("follow.allOrgs")}</option>
              {view.organizations.map(({ id, nameTh }) => (
                <option key={id} value={id}>
                  {nameTh}
                </option>
              ))}
            </select>
          </label>
          <noscript>
            <button className="button" data-size="small" data-kind="secondary">
              {t("projects.filter.apply")}
            </button>
          </noscript>
        </Form>
      )}
      {view.lines.length === 0 ? <div className="empty">{t("follow.assetsNone")}</div> : <RegisterTable view={view} />}
      <Covers view={view} />
    </div>
  );
}
