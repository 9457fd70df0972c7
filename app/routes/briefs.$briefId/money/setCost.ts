import type { RowCells } from "~/collab/brief/editRows";

type Cells = RowCells["costItems"];

/** How a cell of a cost item is written; null = this person may not. */
export type SetCost = (<K extends keyof Cells & string>(key: K, value: Cells[K] | null) => void) | null;
