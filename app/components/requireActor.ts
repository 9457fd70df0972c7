import { redirect, type AppLoadContext } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";

/** The signed-in actor; a visitor is sent to the login page and brought back afterwards. */
export function requireActor(context: AppLoadContext, request: Request): Actor {
  if (context.actor) return context.actor;
  const { pathname, search } = new URL(request.url);
  const target = request.method === "GET" ? pathname.replace(/\.data$/, "") + search : "/";
  throw redirect(`/login?redirectTo=${encodeURIComponent(target)}`);
}
