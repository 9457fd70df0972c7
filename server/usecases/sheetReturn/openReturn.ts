import type { Actor } from "~/domain/access/actor";
import { MAX_ACTIVITY_TITLE } from "~/domain/brief/textLimits";
import { holds } from "~/domain/roundTrip/cellValue";
import { canTake } from "~/domain/roundTrip/compareCells";
import { compareReturned } from "~/domain/roundTrip/compareReturned";
import type { CellChange, ComparedRow } from "~/domain/roundTrip/comparison";
import { projectRowId, readRowId } from "~/domain/roundTrip/rowId";
import { valueMark } from "~/domain/roundTrip/valueMark";
import { listReturns, type ReturnHead, type SheetReturn } from "../../db/document/sheetReturns";
import { demandArea } from "../area/demandArea";
import type { PlaceView } from "../area/listPlaces";
import type { Deps } from "../deps";
import { demandReturn } from "./demandReturn";
import { readReference, type ReadReference, type Year } from "./readReference";

/** A changed cell as the page shows it; `take` = what the form sends to take it over, null = it cannot be. */
type ShownChange = CellChange & { take: string | null };

/** A row of the comparison as the page shows it; `add` = it may become a main activity of `projectTitle`. */
type ShownRow = Omit<ComparedRow, "changes"> & {
  changes: ShownChange[];
  briefId: string | null;
  projectTitle: string;
  add: boolean;
  added: boolean;
};

/** A returned workbook and what taking it over would do. */
export type ReturnView = Omit<SheetReturn, "table"> & {
  place: PlaceView;
  counts: Record<ComparedRow["state"] | "MOVED" | "CONFLICT", number>;
  /** Rows that are not plainly the same, at most {@link MOST}. */
  rows: ShownRow[];
  left: number;
  extraHeads: readonly string[];
  lostColumns: readonly string[];
  otherSheets: readonly string[];
  /** When the file went out; null = this store does not know its content any more. */
  exportedAt: Date | null;
};

/** Most rows that one page shows. */
const MOST = 400;

const COUNTED = ["SAME", "CHANGED", "NEW", "COPIED", "FOREIGN", "GONE", "MISSING"] as const;

/** True when a row without a known id may become a main activity of the project above it. */
export function mayAdd(row: ComparedRow, reference: ReadReference, added: readonly number[]): boolean {
  if ((row.state !== "NEW" && row.state !== "COPIED") || row.at === null || added.includes(row.at)) return false;
  const title = row.texts.find(({ column }) => column === "issue")?.text ?? "";
  // nothing of a row may get lost on the way: one with an unreadable figure waits until it is mended
  if (title.length > MAX_ACTIVITY_TITLE || row.texts.some(({ notes }) => notes.some(holds))) return false;
  const project = row.projectId === null ? undefined : reference.targets.get(projectRowId(row.projectId));
  return title !== "" && project?.issue?.writes === true;
}

function shownRow(row: ComparedRow, reference: ReadReference, added: readonly number[]): ShownRow {
  const projectId = readRowId(row.rowId)?.projectId ?? row.projectId;
  const project = reference.year.projects.find((one) => one.project.projectId === projectId);
  const changes = row.changes.map((change) => ({
    ...change,
    take: canTake(change) && row.at !== null ? `${row.at}:${change.column}:${valueMark(change.now)}` : null,
  }));
  return {
    ...row,
    changes,
    briefId: project?.project.briefId ?? null,
    projectTitle: project?.content.title ?? "",
    add: mayAdd(row, reference, added),
    added: row.at !== null && added.includes(row.at),
  };
}

function countsOf(rows: readonly ComparedRow[]): ReturnView["counts"] {
  const count = (test: (row: ComparedRow) => boolean) => rows.filter(test).length;
  const states = COUNTED.map((state) => [state, count((row) => row.state === state)] as const);
  return {
    ...(Object.fromEntries(states) as Record<(typeof COUNTED)[number], number>),
    MOVED: count(({ moved, strayed }) => moved || strayed),
    CONFLICT: count(({ changes }) => changes.some(({ state }) => state === "CONFLICT")),
  };
}

/** Opens a returned workbook, compared with the plan as it is now. Throws notFound, forbidden, busy. */
export async function openReturn(deps: Deps, actor: Actor, id: string): Promise<ReturnView> {
  const { table, ...sheet } = await demandReturn(deps.db.prisma, actor, id);
  const reference = await readReference(deps, actor, sheet, table.mark);
  const rows = compareReturned(table, reference);
  const worth = rows.filter(({ state, moved, strayed }) => state !== "SAME" || moved || strayed);
  const { area } = reference.year;
  return {
    ...sheet,
    place: { areaCode: area.code, areaNameTh: area.nameTh, areaNameEn: area.nameEn, fy: sheet.fy },
    counts: countsOf(rows),
    rows: worth.slice(0, MOST).map((row) => shownRow(row, reference, sheet.result.added)),
    left: Math.max(0, worth.length - MOST),
    ...{ extraHeads: table.extraHeads, lostColumns: table.lostColumns, otherSheets: table.otherSheets },
    exportedAt: reference.issue?.takenAt ?? null,
  };
}

/** Returned workbooks of an area and year. Throws notFound, forbidden. */
export async function listReturned(deps: Deps, actor: Actor, { areaCode, fy }: Year): Promise<ReturnHead[]> {
  demandArea(actor, "import.run", areaCode);
  return listReturns(deps.db.prisma, areaCode, fy);
}
