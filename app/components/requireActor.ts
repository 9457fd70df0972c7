import { redirect, type AppLoadContext } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";

/**
 * The signed-in actor of a loader; a visitor is sent to the login page and brought back afterwards. Actions answer with
 * `sessionEnded()` instead, so that what was typed stays on the page.
 */
export function requireActor(context: AppLoadContext, request: Request): Actor {
  if (context.actor) return context.actor;
  const { pathname, search } = new URL(request.url);
  const target = pathname.replace(/\.data$/, "") + search;
  // who comes with a cookie was signed in: the page says that the session ended
  const ended = /(^|;\s*)(__Host-)?session=/.test(request.headers.get("Cookie") ?? "") ? "&ended=1" : "";
  throw redirect(`/login?redirectTo=${encodeURIComponent(target)}${ended}`);
}
