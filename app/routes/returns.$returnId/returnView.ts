import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** A returned workbook as its page shows it. */
export type SheetView = ReturnType<typeof useLoaderData<typeof loader>>["sheet"];
