import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import { thaiDate } from "~/format/thaiDate";
import { SOURCE_NAMES } from "../fundingWords";
import { grid } from "../kit/grid";
import type { Cell, Column, Table } from "../kit/model";
import { FILL } from "../kit/page";
import type { MinutesDocumentView } from "./view";
import { HEADS, SAID } from "./words";

const SIZE_PT = 14;

function table(columns: readonly Column[], heads: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return grid({
    columns,
    head: [{ kind: "head", cells: heads.map((text) => ({ text })), fill: FILL.head }],
    rows: rows.map((cells) => ({ kind: "item", cells })),
    sizePt: SIZE_PT,
  });
}

const money = (amount: bigint): Cell => ({ text: baht(amount, { digits: "thai" }), amount });

/** Who was there, in the order of joining. */
export function attendanceTable({ attendees }: MinutesDocumentView): Table {
  const rows = attendees.map(({ name, position, org, verified }, at) => [
    { text: thaiDigits(at + 1) },
    { text: verified ? name : `${name} (${SAID.unverified})` },
    { text: position },
    { text: org },
  ]);
  return table([{ cm: 1.2, align: "center" }, { cm: 5.4 }, { cm: 3.8 }, { cm: 5.6 }], HEADS.attendance, rows);
}

/** Dots per person and per organisation. */
export function dotsTable({ dots }: MinutesDocumentView): Table {
  const rows = dots.map(({ title, persons, organizations }) => [
    { text: title },
    { text: thaiDigits(persons) },
    { text: thaiDigits(organizations) },
  ]);
  return table([{ cm: 8.6 }, { cm: 3, align: "center" }, { cm: 4.4, align: "center" }], HEADS.dots, rows);
}

/** The ranking with its spread. */
export function rankingTable({ ranking }: MinutesDocumentView): Table {
  const rows = ranking.map(({ place, title, points, organizations, best, worst, tied }) => [
    { text: thaiDigits(place) },
    { text: tied ? `${title} (${SAID.tied})` : title },
    { text: thaiDigits(points) },
    { text: thaiDigits(organizations) },
    { text: thaiDigits(`${best}–${worst}`) },
  ]);
  const columns: Column[] = [{ cm: 1.2, align: "center" }, { cm: 6.6 }];
  const figures: Column[] = [2.4, 2.9, 2.9].map((cm) => ({ cm, align: "center" }));
  return table([...columns, ...figures], HEADS.ranking, rows);
}

/** Promises with their range. */
export function pledgeTable({ pledges }: MinutesDocumentView): Table {
  const range = (min: bigint, max: bigint) =>
    min === max ? baht(min, { digits: "thai" }) : `${baht(min, { digits: "thai" })} – ${baht(max, { digits: "thai" })}`;
  const rows = pledges.map(({ title, org, source, min, max, note }) => [
    { text: title },
    { text: note === "" ? org : `${org}\n${note}` },
    { text: SOURCE_NAMES[source] },
    { text: range(min, max) },
  ]);
  return table([{ cm: 5 }, { cm: 4.4 }, { cm: 3 }, { cm: 3.6, align: "right" }], HEADS.pledges, rows);
}

/** Money of each brief before and after. */
export function moneyTable({ money: lines }: MinutesDocumentView): Table {
  const rows = lines.map(({ code, title, before, after }) => [
    { text: code },
    { text: title },
    before === null ? { text: SAID.fresh } : money(before),
    money(after),
  ]);
  return table([{ cm: 3.2 }, { cm: 6 }, { cm: 3.4, align: "right" }, { cm: 3.4, align: "right" }], HEADS.money, rows);
}

/** Who does what until when. */
export function dutyTable({ duties }: MinutesDocumentView): Table {
  const rows = duties.map(({ text, org, due, accepted }) => [
    { text },
    { text: org },
    { text: thaiDate(due, { digits: "thai", style: "short" }) },
    { text: accepted ? "รับแล้ว" : "" },
  ]);
  return table([{ cm: 6 }, { cm: 4.6 }, { cm: 3.4 }, { cm: 2, align: "center" }], HEADS.duties, rows);
}
