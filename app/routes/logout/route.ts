import { redirect, type ActionFunctionArgs } from "@remix-run/node";

export async function action({ context }: ActionFunctionArgs) {
  if (context.actor) await context.sessions.logOut(context.actor);
  return redirect("/login", { headers: { "Set-Cookie": context.cookies.clearSession() } });
}

export const loader = () => redirect("/");
