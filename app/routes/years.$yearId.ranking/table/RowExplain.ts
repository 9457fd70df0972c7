import { createContext } from "react";
import type { CountedFigure } from "~/domain/rules/counted";
import type { WindowRow } from "~/domain/budget/windowResult";

/** How the figures of a row are counted, asked for when somebody clicks one; stable, so that rows are not drawn again. */
export const RowExplain = createContext<((row: WindowRow) => CountedFigure) | null>(null);
