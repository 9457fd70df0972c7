import { ratioOf } from "~/domain/money/ratio";
import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import { ratioNear } from "~/format/ratio";
import type { Row } from "../kit/model";
import { FILL } from "../kit/page";
import type { SheetWindow } from "./view";
import { BANDS, FIGURES, HEADS, KINDS, VERDICTS, WORDS } from "./words";

/** One figure of the sheet: its name, its satang, and how it is made. */
export type SheetFigure = { name: string; amount: bigint; how: string };

const times = (decimal: string) => `${thaiDigits(decimal.includes(".") ? decimal : `${decimal}.0`)} เท่า`;

/** Sum of the projects inside the cut line, satang. */
export function consideredSatang({ rows }: SheetWindow): bigint {
  return rows
    .filter(({ band }) => band === "IN_FRAME" || band === "IN_WINDOW")
    .reduce((sum, { amountSatang }) => sum + amountSatang, 0n);
}

/** How many times the frame is proposed, with four decimals where two would hide the verdict; "–" without a frame. */
export function proposedTimes({ proposedSatang, frameSatang, policy }: SheetWindow): string {
  return ratioNear(proposedSatang, frameSatang ?? 0n, [ratioOf(policy.windowMin), ratioOf(policy.windowMax)], "thai");
}

function distance({ verdict, shortfallSatang, overSatang, maxSatang, proposedSatang }: SheetWindow): SheetFigure {
  if (verdict === "BELOW_MIN") return { name: FIGURES.shortfall, amount: shortfallSatang ?? 0n, how: "" };
  if (verdict === "ABOVE_MAX") return { name: FIGURES.over, amount: overSatang ?? 0n, how: "" };
  return { name: FIGURES.left, amount: (maxSatang ?? 0n) - proposedSatang, how: "" };
}

/** The figures in the order of the sheet; without a frame only what does not need one. */
export function sheetFigures(window: SheetWindow): SheetFigure[] {
  const { frameSatang, minSatang, maxSatang, keyMinSatang, proposedSatang, policy, adminCostSatang, verdict } = window;
  const admin = adminCostSatang > 0n ? [{ name: FIGURES.admin, amount: adminCostSatang, how: "" }] : [];
  const sum = { name: FIGURES.proposed, amount: proposedSatang, how: "" };
  const key = { name: FIGURES.key, amount: window.keySatang, how: "" };
  if (frameSatang === null || minSatang === null || maxSatang === null || keyMinSatang === null)
    return [sum, ...admin, key];
  const inFrame = window.keyInFrameSatang;
  return [
    { name: FIGURES.frame, amount: frameSatang, how: "" },
    { name: FIGURES.min, amount: minSatang, how: `${times(policy.windowMin)}ของกรอบ` },
    { name: FIGURES.max, amount: maxSatang, how: `${times(policy.windowMax)}ของกรอบ` },
    { ...sum, how: `${proposedTimes(window)} เท่า · ${VERDICTS[verdict]}` },
    distance(window),
    { name: FIGURES.considered, amount: consideredSatang(window), how: "" },
    ...admin,
    { ...key, how: window.keyShareOk ? "ถึงขั้นต่ำ" : "ไม่ถึงขั้นต่ำ" },
    { name: FIGURES.keyMin, amount: keyMinSatang, how: `${thaiDigits(policy.keyShareMin)} ของกรอบ` },
    ...(inFrame === null ? [] : [{ name: FIGURES.keyInFrame, amount: inFrame, how: "" }]),
  ];
}

/** The figures as rows of a table: name, how it is made, amount. */
export function figureRows(window: SheetWindow): Row[] {
  return sheetFigures(window).map(({ name, how, amount }) => ({
    kind: "item",
    cells: [{ text: name }, { text: how }, { text: baht(amount, { digits: "thai" }), amount }],
  }));
}

/** Head row of the list. */
export function headRow(): Row {
  return { kind: "head", cells: HEADS.map((text) => ({ text })), fill: FILL.head };
}

const line = (text: string): Row => ({
  kind: "group",
  bold: true,
  fill: FILL.group,
  keepNext: true,
  cells: [{ text, span: HEADS.length, align: "center" }],
});

/** The ranked projects with the line of the frame and the cut line between them, in order of rank. */
export function projectRows(window: SheetWindow): Row[] {
  const { rows, frameSatang, maxSatang, policy } = window;
  const above = rows.findIndex(({ band }) => band !== null && band !== "IN_FRAME");
  const cut = rows.findIndex(({ band }) => band === "STRADDLES");
  return rows.flatMap((row, at) => {
    const { rank, title, code, kind, amountSatang, cumulativeSatang, band, projectId } = row;
    const share = ratioNear(
      cumulativeSatang ?? 0n,
      frameSatang ?? 0n,
      [ratioOf("1"), ratioOf(policy.windowMax)],
      "thai",
    );
    const lines = [
      ...(at === above && at !== cut && at > 0
        ? [line(`กรอบวงเงิน ${baht(frameSatang ?? 0n, { digits: "thai" })} บาท`)]
        : []),
      ...(at === cut
        ? [line(`✂ เส้นตัด ${times(policy.windowMax)} = ${baht(maxSatang ?? 0n, { digits: "thai" })} บาท`)]
        : []),
    ];
    const project: Row = {
      kind: "project",
      id: projectId,
      cells: [
        { text: rank === null ? "–" : thaiDigits(rank) },
        // the code stands first: a line never ends inside it
        { text: `${code ? `${code} ` : ""}${title || "(ไม่แสดงชื่อ)"}` },
        { text: KINDS[kind] },
        { text: baht(amountSatang, { digits: "thai" }), amount: amountSatang },
        cumulativeSatang === null
          ? { text: "–" }
          : { text: baht(cumulativeSatang, { digits: "thai" }), amount: cumulativeSatang },
        { text: cumulativeSatang === null ? "–" : share },
        { text: band === null ? "–" : BANDS[band] },
      ],
    };
    return [...lines, project];
  });
}

/** What the sheet says about its own basis: what counts, admin cost, straddler policy, and what stops a cut line. */
export function basisLines({ policy, frameSatang, rows, straddler }: SheetWindow): string[] {
  const invalid = frameSatang !== null && rows.length > 0 && rows.every(({ band }) => band === null);
  const across = rows.find(({ projectId }) => projectId === straddler?.projectId);
  return [
    WORDS.counts,
    policy.adminCostCounted ? WORDS.adminCounted : WORDS.adminApart,
    policy.straddler === "STRICT_PREFIX" ? WORDS.strict : WORDS.skip,
    ...(frameSatang === null ? [WORDS.noFrame] : invalid ? [WORDS.invalid] : []),
    ...(rows.length === 0 ? [WORDS.empty] : []),
    ...(across && straddler
      ? [
          `${WORDS.straddler} ${thaiDigits(across.rank ?? 0)} ${WORDS.shrink} ${baht(straddler.shrinkSatang, { digits: "thai" })} บาท`,
        ]
      : []),
  ];
}
