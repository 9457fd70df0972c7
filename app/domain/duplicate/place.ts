import type { District } from "../area/districts";
import { joinedThai } from "./assetCodes";

/** A point on the ground, degrees (WGS 84). */
export type Point = { lat: number; lng: number };

/** Where a project happens, as far as its words say: อำเภอ codes, names of ตำบล, points. */
export type Place = { districts: readonly string[]; subdistricts: readonly string[]; points: readonly Point[] };

/** How two places meet; UNKNOWN = one of them names no อำเภอ, so nothing speaks against it. */
export type Meeting = "SUBDISTRICT" | "DISTRICT" | "NEAR" | "UNKNOWN";

/** Two points closer than this are one place (metres). */
export const NEAR_METRES = 200;

const SUBDISTRICT =
  /(?:ตำบล|ต\.)\s?([\u0e01-\u0e4e]{2,30}?)(?=อำเภอ|อ\.|จังหวัด|จ\.|หมู่|และ|ตำบล|ต\.|[^\u0e01-\u0e4e]|$)/gu;

/** Latitude and longitude inside Thailand, with at least four decimals (about ten metres). */
const POINT = /(?<![\d.])([5-9]|1\d|20)(\.\d{4,})\s*[,/ ]\s*(9[7-9]|10[0-5])(\.\d{4,})(?!\d)/g;

const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

/**
 * Reads the place from the district codes of item 7 and from words (title, target area). `known` = districts of the
 * province, by whose names words are read; a name counts after อำเภอ or อ. only.
 */
export function placeOf(codes: readonly string[], words: string, known: readonly District[]): Place {
  const line = joinedThai(words);
  const named = known.filter(({ nameTh }) => line.includes(`อำเภอ${nameTh}`) || line.includes(`อ.${nameTh}`));
  return {
    districts: sorted([...codes, ...named.map(({ code }) => code)]),
    subdistricts: sorted([...line.matchAll(SUBDISTRICT)].map(([, name]) => name ?? "")),
    points: [...line.matchAll(POINT)].map(([, lat, latRest, lng, lngRest]) => ({
      lat: Number(`${lat}${latRest}`),
      lng: Number(`${lng}${lngRest}`),
    })),
  };
}

const METRES_A_DEGREE = 111_320;

/** Distance of two points of one province in metres (flat; its error over 200 m is below a millimetre). */
export function metresBetween(a: Point, b: Point): number {
  const north = (a.lat - b.lat) * METRES_A_DEGREE;
  const east = (a.lng - b.lng) * METRES_A_DEGREE * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.hypot(north, east);
}

const shares = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));

/**
 * [R6] How two places meet, null when they do not: one ตำบล, one อำเภอ where a ตำบล is not named, points less than
 * 200 m apart. A place without any อำเภอ may be anywhere in the province.
 */
export function meetingOf(a: Place, b: Place): Meeting | null {
  if (a.points.some((one) => b.points.some((other) => metresBetween(one, other) < NEAR_METRES))) return "NEAR";
  const bothNamed = a.districts.length > 0 && b.districts.length > 0;
  if (bothNamed && !shares(a.districts, b.districts)) return null;
  if (a.subdistricts.length > 0 && b.subdistricts.length > 0)
    return shares(a.subdistricts, b.subdistricts) ? "SUBDISTRICT" : null;
  return bothNamed ? "DISTRICT" : "UNKNOWN";
}

/** Side of the cells by which near points are found, in degrees: more than 200 m everywhere in Thailand. */
const CELL = 0.002;

const cellName = (row: number, column: number) => `@${row}:${column}`;
const rowOf = (degrees: number) => Math.floor(degrees / CELL);

/** The cell of each point: where a project is filed. */
export function cellsOf({ points }: Place): string[] {
  return sorted(points.map(({ lat, lng }) => cellName(rowOf(lat), rowOf(lng))));
}

/** The cells of each point and the eight around it: where its neighbours are looked for. */
export function cellsAround({ points }: Place): string[] {
  const steps = [-1, 0, 1];
  return sorted(
    points.flatMap(({ lat, lng }) =>
      steps.flatMap((down) => steps.map((right) => cellName(rowOf(lat) + down, rowOf(lng) + right))),
    ),
  );
}
