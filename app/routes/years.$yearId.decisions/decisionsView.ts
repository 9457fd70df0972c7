import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** What the loader of the page gives. */
export type DecisionsPageView = Data["view"];

/** The year of the page. */
export type DecisionsPlace = Data["place"];
