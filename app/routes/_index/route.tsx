import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { yearId } from "~/components/place";
import { rememberedFirst } from "~/components/rememberedPlace";
import { requireActor } from "~/components/requireActor";
import { useT } from "~/i18n/useT";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const [place] = rememberedFirst(await context.areas.listPlaces(actor), request);
  if (place) throw redirect(`/years/${yearId(place)}`);
  if (actor.systemAdmin) throw redirect("/admin/users");
  return null;
}

/** Only for a person without any area: every right has ended. */
export default function NoPlacePage() {
  const t = useT();
  return <div className="empty">{t("error.notFound")}</div>;
}
