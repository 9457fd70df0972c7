import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/components/requireActor";
import { settingsAccess } from "~/components/settings/settingsAccess";
import { SettingsTabs } from "~/components/settings/SettingsTabs";

export function loader({ context, request }: LoaderFunctionArgs) {
  const access = settingsAccess(requireActor(context, request));
  // for everybody else there is no administration
  if (!access.users && !access.organizations && !access.audit) throw new Response(null, { status: 404 });
  return { access };
}

export default function AdminLayout() {
  const { access } = useLoaderData<typeof loader>();
  return (
    <>
      <SettingsTabs access={access} />
      <Outlet />
    </>
  );
}
