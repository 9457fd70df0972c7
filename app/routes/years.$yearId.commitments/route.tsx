import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { commitmentForm, commitmentQuery } from "./commitmentQuery";
import { Filters } from "./Filters";
import { HandoverPacks } from "./HandoverPacks";
import { LineTable } from "./LineTable";
import { TotalsTable } from "./TotalsTable";
import styles from "./commitments.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "commitment.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  const asked = commitmentQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { project: projectId, org: orgId, source, path, step, lack } = asked;
  const filter = { projectId, orgId, source, path, step, lack };
  const view = await orFail(context.commitments.open(actor, { areaCode, fy }, filter));
  return { place, locale: context.locale, asked, view };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const parsed = commitmentForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success)
    return { failure: { code: "badInput", details: { field: parsed.error.issues[0]?.path.join(".") ?? "" } } };
  try {
    if (parsed.data.intent === "step") {
      const { intent: _intent, reason: note, ...step } = parsed.data;
      await context.commitments.take(actor, { ...step, note });
    } else {
      const { of, briefId, fundingId, system, code } = parsed.data;
      await context.commitments.setCode(actor, {
        briefId,
        fundingId: of === "FUNDING" ? fundingId : null,
        system,
        code,
      });
    }
    return { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

export default function CommitmentsPage() {
  const t = useT();
  const { view, asked, place } = useLoaderData<typeof loader>();
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("commitment.title")}</h1>
          <p className="hint">{t("commitment.intro")}</p>
        </div>
      </div>
      <HandoverPacks year={yearId(place)} />
      <Filters view={view} asked={asked} />
      {view.found === 0 ? (
        <div className="empty">{t(Object.keys(asked).length > 0 ? "commitment.noneFound" : "commitment.none")}</div>
      ) : (
        <>
          <TotalsTable totals={view.totals} fy={place.fy} />
          <LineTable view={view} asked={asked} fy={place.fy} />
        </>
      )}
    </div>
  );
}
