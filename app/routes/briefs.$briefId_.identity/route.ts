import type { LoaderFunctionArgs } from "@remix-run/node";

/**
 * Who is signed in now, asked by an open page before it joins its room again: what one person typed must never be
 * offered as another's.
 */
export async function loader({ context }: LoaderFunctionArgs) {
  return Response.json({ userId: context.actor?.userId ?? null }, { headers: { "Cache-Control": "no-store" } });
}
