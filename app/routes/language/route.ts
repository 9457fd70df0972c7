import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { safeRedirect } from "~/components/safeRedirect";

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get("locale") === "en" ? "en" : "th";
  const target = safeRedirect(form.get("redirectTo")?.toString());
  return redirect(target, { headers: { "Set-Cookie": context.cookies.language(locale) } });
}

export const loader = () => redirect("/");
