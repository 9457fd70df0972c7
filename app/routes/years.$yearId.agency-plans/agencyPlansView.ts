import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** What the loader of the page gives. */
export type AgencyPlansPageView = ReturnType<typeof useLoaderData<typeof loader>>["view"];
