import type { LoaderFunctionArgs } from "@remix-run/node";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import type { Drawing } from "~/format/picture/drawing";
import { planDrawing } from "~/format/picture/planDrawing";
import { thaiDateTime } from "~/format/thaiDateTime";
import { translate } from "~/i18n/messages";

/** The plan of an area and year as the signed-in person may see it, drawn in the language of the page. */
export async function pictureOf({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const [{ place }, plan] = await orFail(
    Promise.all([context.areas.openYear(actor, areaCode, fy), context.plans.money(actor, areaCode, fy)]),
  );
  const { locale } = context;
  const area = locale === "en" ? place.areaNameEn : place.areaNameTh;
  const drawing: Drawing = planDrawing({
    ...{ graph: plan.graph, findings: plan.findings, locale },
    words: {
      title: translate(locale, "planPicture.head", { area, fy }),
      asOf: translate(locale, "planMoney.asOf", { when: thaiDateTime(plan.asOf, locale) }),
      lane: (lane) => translate(locale, `plan.lane.${lane}`, { fy }),
      kind: (kind) => translate(locale, `plan.kind.${kind}`),
      missing: translate(locale, "planPicture.missing"),
    },
  });
  return { place, locale, drawing };
}
