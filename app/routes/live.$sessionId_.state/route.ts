import type { LoaderFunctionArgs } from "@remix-run/node";
import { orFail } from "~/components/failure";
import { parseId } from "~/components/yearParams";

const NO_STORE = { "Cache-Control": "no-store" };

/** What a view of a session shows now, as JSON: `?view=run`, `?view=screen` for people of the area, else of a seat. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const sessionId = parseId(params.sessionId);
  const view = new URL(request.url).searchParams.get("view");
  if (view === "run" || view === "screen") {
    if (!context.actor) return new Response(null, { status: 401 });
    const shown =
      view === "run"
        ? context.dialogues.run(context.actor, sessionId)
        : context.dialogues.screen(context.actor, sessionId, context.cameBy);
    return Response.json(await orFail<object>(shown), { headers: NO_STORE });
  }
  const seat = await context.dialogues.seat({ sessionId, cookie: request.headers.get("Cookie") });
  return seat ? Response.json(seat, { headers: NO_STORE }) : new Response(null, { status: 401 });
}
