import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translate } from "~/i18n/messages";
import { LogoutPage } from "./LogoutPage";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: translate(data?.locale ?? "th", "logout.leave") },
];

export async function action({ context }: ActionFunctionArgs) {
  if (context.actor) await context.sessions.logOut(context.actor);
  return redirect("/login", { headers: { "Set-Cookie": context.cookies.clearSession() } });
}

export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect("/login");
  return { userId: context.actor.userId, locale: context.locale };
}

export default function LogoutRoute() {
  const { userId } = useLoaderData<typeof loader>();
  return <LogoutPage userId={userId} />;
}
