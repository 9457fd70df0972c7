import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { rememberedFirst } from "~/components/rememberedPlace";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { AddDataset } from "./AddDataset";
import { InForce } from "./InForce";
import { DatasetPicker } from "./DatasetPicker";
import { readDatasetForm } from "./readDatasetForm";
import { Simulator } from "./Simulator";
import styles from "./allocation.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "allocation.title")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const asked = new URL(request.url).searchParams;
  const places = rememberedFirst(await context.areas.listPlaces(actor), request);
  const place = places.find((one) => yearId(one) === asked.get("year")) ?? places[0];
  if (!place) throw new Response(null, { status: 404 });
  const data = await orFail(
    context.allocation.open(actor, {
      areaCode: place.areaCode,
      fy: place.fy,
      datasetId: asked.get("set") || null,
      otherId: asked.get("with") || null,
    }),
  );
  return { locale: context.locale, place, data };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const command = await readDatasetForm(request);
  try {
    if (command.intent === "remove") {
      await context.allocation.remove(actor, command.id);
      return { removed: true as const };
    }
    return { added: await context.allocation.add(actor, command.input) };
  } catch (error) {
    return asFailure(error);
  }
}

export default function AllocationPage() {
  const t = useT();
  const { data, place } = useLoaderData<typeof loader>();
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("allocation.title")}</h1>
          <span className="hint">{t("allocation.intro")}</span>
        </div>
      </div>
      <InForce data={data} place={place} />
      <DatasetPicker data={data} year={yearId(place)} />
      <Simulator data={data} key={`${data.chosen.id}-${data.policy.id}-${data.policy.revision}`} />
      <AddDataset data={data} year={yearId(place)} />
    </div>
  );
}
