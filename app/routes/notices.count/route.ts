import type { LoaderFunctionArgs } from "@remix-run/node";

/** The number beside the bell, asked again whenever the server says that something changed. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.actor) return Response.json({ unread: 0 }, { status: 401 });
  const unread = await context.notices.countUnread(context.actor);
  return Response.json({ unread }, { headers: { "Cache-Control": "no-store" } });
}
