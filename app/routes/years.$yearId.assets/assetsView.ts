import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** The registers as the loader of the page gives them. */
export type AssetsPageView = ReturnType<typeof useLoaderData<typeof loader>>["view"];
