import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { asFailure, orFail } from "../failure";
import { readForm } from "../form/readForm";

const choice = z.object({ next: z.string().max(1000) });

/** Loader of a single-use link's page: whose account it is, or 410. */
export async function loadLink(kind: "INVITE" | "RESET", { context, params }: LoaderFunctionArgs) {
  const { nameTh, email } = await orFail(context.people.readLink(kind, params.token ?? ""));
  return { kind, nameTh, email, locale: context.locale };
}

/** Action of a single-use link's page: sets the password, ends the browser's old session, signs in. */
export async function spendLink(kind: "INVITE" | "RESET", { context, params, request }: ActionFunctionArgs) {
  const { next } = await readForm(request, choice);
  const { address, userAgent, actor } = context;
  try {
    const { token } = await context.people.choosePassword(kind, params.token ?? "", next, { address, userAgent });
    if (actor) await context.sessions.logOut(actor);
    return redirect("/", { headers: { "Set-Cookie": context.cookies.session(token) } });
  } catch (error) {
    return asFailure(error);
  }
}
