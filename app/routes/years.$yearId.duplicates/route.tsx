import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, redirect, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { asFailure, orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { DUPLICATE_VERDICTS } from "~/domain/duplicate/verdict";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { Comparison } from "./Comparison";
import styles from "./duplicates.module.css";
import { PairList } from "./PairList";
import { VerdictForm } from "./VerdictForm";

const asked = z.object({ a: z.uuid(), b: z.uuid() });
const command = asked.extend({
  verdict: z.enum(DUPLICATE_VERDICTS),
  reason: z.string().max(20_000),
  seen: z.string().max(64),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "duplicate.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const search = new URL(request.url).searchParams;
  const pair = asked.safeParse(Object.fromEntries(search));
  const [{ place }, view] = await orFail(
    Promise.all([
      context.areas.openYear(actor, areaCode, fy),
      context.duplicates.compare(actor, { areaCode, fy }, pair.success ? pair.data : null),
    ]),
  );
  return {
    place,
    view,
    missing: search.has("a") && view.pair === null,
    done: search.has("done"),
    locale: context.locale,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const { areaCode, fy } = parseYearId(params.yearId);
  const parsed = command.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join(".") ?? "";
    return { failure: { code: field === "verdict" ? "verdictMissing" : "badInput", details: { field } } };
  }
  try {
    await context.duplicates.decide(actor, { areaCode, fy, ...parsed.data });
  } catch (error) {
    return asFailure(error);
  }
  const { a, b } = parsed.data;
  return redirect(`?a=${a}&b=${b}&done=1`);
}

export default function DuplicatesPage() {
  const t = useT();
  const { place, view, missing, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const year = yearId(place);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("duplicate.title")}</h1>
          <p className="hint">{t("duplicate.intro")}</p>
        </div>
        <Link className="button" data-kind="secondary" to={`/years/${year}/findings?rule=R6`}>
          {t("duplicate.toFindings")}
        </Link>
      </div>
      {failure && "failure" in failure && <Problem failure={failure} />}
      {done && (
        <div className="banner" data-tone="ok" role="status">
          {t("duplicate.saved")}
        </div>
      )}
      {missing && (
        <div className="banner" data-tone="warn" role="status">
          {t("duplicate.noPair")}
        </div>
      )}
      <div className={styles.page}>
        <PairList pairs={view.pairs} more={view.more} chosen={view.pair} />
        {view.pair && (
          <section aria-labelledby="pair" className={styles.pair}>
            <Comparison pair={view.pair} />
            <VerdictForm key={view.pair.seen} pair={view.pair} mayDecide={view.mayDecide} />
          </section>
        )}
      </div>
    </>
  );
}
