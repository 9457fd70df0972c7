import {
  ROW_TABLES,
  TABLE_SHAPES,
  type ProjectedRow,
  type ProjectionChange,
  type RowTable,
} from "../../db/collab/collabRows";
import type { BriefProjection } from "./projectBrief";

/** Projected rows as they were last written, as JSON by key: what the next commit is compared with. */
type Written = { brief: string; rows: Record<RowTable, Map<string, string>> };

const NOTHING_WRITTEN: Written = {
  brief: "",
  rows: { brief_activity: new Map(), brief_funding: new Map(), brief_cost_item: new Map(), brief_indicator: new Map() },
};

/** Key of a row as JSON: `["<id>"]`, for funding `["<id>",2568]`. */
function keyOf(table: RowTable, row: ProjectedRow): string {
  return JSON.stringify(TABLE_SHAPES[table].key.map((name) => row[name]));
}

/** Compares each projection with the one before it and yields what has to be written. */
export class ProjectionDiff {
  readonly #briefId: string;
  #written: Written = NOTHING_WRITTEN;

  constructor(briefId: string) {
    this.#briefId = briefId;
  }

  /** Notes what the tables say already; nothing is to be written for it. */
  start(projection: BriefProjection): void {
    this.change(projection);
  }

  /** What differs from the last call. */
  change(projection: BriefProjection): ProjectionChange {
    const brief = JSON.stringify(projection.brief);
    const change: ProjectionChange = { briefId: this.#briefId, title: projection.brief.title, rows: {} };
    if (brief !== this.#written.brief) change.brief = projection.brief;
    const rows = {} as Written["rows"];
    for (const table of ROW_TABLES) {
      const before = this.#written.rows[table];
      const now = new Map<string, string>();
      const set: ProjectedRow[] = [];
      for (const row of projection.rows[table]) {
        const key = keyOf(table, row);
        const json = JSON.stringify(row);
        now.set(key, json);
        if (before.get(key) !== json) set.push(row);
      }
      const gone = [...before.keys()]
        .filter((key) => !now.has(key))
        .map((key) => JSON.parse(key) as (string | number)[]);
      if (set.length > 0 || gone.length > 0) change.rows[table] = { set, gone };
      rows[table] = now;
    }
    this.#written = { brief, rows };
    return change;
  }
}

/** True when the change touches money that the window counts. */
export function changesMoney(change: ProjectionChange): boolean {
  return change.rows.brief_funding !== undefined;
}
