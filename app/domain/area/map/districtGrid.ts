import type { AreaCode } from "../areaCode";

/** Where a district stands in the schematic map: column and row from the north-west, 0 first. */
export type GridPlace = { column: number; row: number };

/** Neighbours stand beside each other as on the ground; size and shape mean nothing. */
const GRIDS: Readonly<Record<AreaCode, Readonly<Record<string, GridPlace>>>> = {
  "93": {
    "9310": { column: 0, row: 0 },
    "9305": { column: 1, row: 0 },
    "9307": { column: 0, row: 1 },
    "9301": { column: 1, row: 1 },
    "9311": { column: 0, row: 2 },
    "9303": { column: 1, row: 2 },
    "9302": { column: 0, row: 3 },
    "9309": { column: 1, row: 3 },
    "9304": { column: 0, row: 4 },
    "9306": { column: 1, row: 4 },
    "9308": { column: 0, row: 5 },
  },
};

/** Places of an area's districts in the schematic map, by district code; empty when none is known. */
export function districtGrid(areaCode: AreaCode): Readonly<Record<string, GridPlace>> {
  return GRIDS[areaCode] ?? {};
}
