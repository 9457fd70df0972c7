import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** The page's view as the browser has it. */
export type MouApprovalPageView = ReturnType<typeof useLoaderData<typeof loader>>["view"];

/** Name of a person of the page. */
export function nameIn({ people }: Pick<MouApprovalPageView, "people">, id: string): string {
  return people.find(({ userId }) => userId === id)?.nameTh ?? "–";
}
