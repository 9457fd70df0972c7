import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** The page's view as the browser has it. */
export type SigningPageView = ReturnType<typeof useLoaderData<typeof loader>>["view"];
