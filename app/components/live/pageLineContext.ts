import { createContext } from "react";
import type { PageLine } from "./pageLine";

/** The page's line to the server; null where nothing listens (a test without it). */
export const PageLineContext = createContext<PageLine | null>(null);
