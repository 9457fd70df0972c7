import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/components/requireActor";
import { settingsAccess } from "~/components/settings/settingsAccess";

export function loader({ context, request }: LoaderFunctionArgs) {
  const { users, organizations } = settingsAccess(requireActor(context, request));
  return redirect(users ? "/admin/users" : organizations ? "/admin/organizations" : "/admin/audit");
}
