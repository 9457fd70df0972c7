import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";

const query = z.object({
  q: z.string().max(300).catch(""),
  recent: z
    .string()
    .max(600)
    .transform((text) => text.split(",").filter((id) => z.uuid().safeParse(id).success))
    .catch([]),
});

/** What the search dialog asks while somebody types: JSON, so that a broken connection never breaks the page. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  if (!context.actor) return Response.json({ hits: [] }, { status: 401 });
  const { q, recent } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const hits = q.trim()
    ? await context.search.all(context.actor, q)
    : await context.search.recent(context.actor, recent);
  return Response.json({ hits }, { headers: { "Cache-Control": "no-store" } });
}
