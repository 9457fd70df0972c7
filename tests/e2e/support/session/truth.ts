/** Organisations of the sample that sit in the room, three people each: four kinds (province, line agency, อปท., private). */
export const ORGANIZATIONS = [
  "สำนักงานจังหวัดพัทลุง",
  "สำนักงานเกษตรจังหวัดพัทลุง",
  "แขวงทางหลวงพัทลุง",
  "องค์การบริหารส่วนตำบลพนางตุง",
  "องค์การบริหารส่วนจังหวัดพัทลุง",
  "หอการค้าจังหวัดพัทลุง",
] as const;

/** Somebody in the room. `dots` by group, `prefersSecond` = puts the second project before the first one. */
export type Person = { at: number; name: string; org: string; card: string; dots: number[]; prefersSecond: boolean };

const DOTS = [
  [2, 1, 0],
  [2, 0, 1],
  [0, 2, 1],
];

/** The eighteen people; numbers of two digits, so that no name is the beginning of another. */
export const PEOPLE: readonly Person[] = ORGANIZATIONS.flatMap((org, row) =>
  DOTS.map((dots, seat) => {
    const at = row * DOTS.length + seat;
    const number = String(at + 1).padStart(2, "0");
    return { at, name: `คนที่ ${number}`, org, card: `เรื่องที่ ${number}`, dots, prefersSecond: seat > 0 };
  }),
);

/** The last one is cut off while the others vote: too late for the dots, and gives no ranking. */
export const LATE = PEOPLE.length - 1;

/** Groups of cards in the order in which they are made. */
export const GROUPS = ["ทางสัญจร", "น้ำท่วม", "ตลาดชุมชน"] as const;

/** Three projects of the sample that are talked about, in the order of the list. */
export const PROJECTS: readonly [string, string, string] = ["93-2568-001", "93-2568-002", "93-2568-003"];

const thousandths = (values: readonly number[]) =>
  Math.round((values.reduce((sum, value) => sum + value, 0) * 1000) / values.length);

function counted(
  voters: readonly Person[],
  value: (person: Person) => number,
): { persons: number; organizations: number } {
  const ofOrgs = ORGANIZATIONS.map((org) => voters.filter((person) => person.org === org).map(value));
  return {
    persons: voters.reduce((sum, person) => sum + value(person), 0),
    organizations: ofOrgs.reduce((sum, values) => sum + (values.length > 0 ? thousandths(values) : 0), 0),
  };
}

const voters = PEOPLE.filter(({ at }) => at !== LATE);

/** Dots per group: of people, and in thousandths of organisations. */
export const DOTS_COUNTED = GROUPS.map((title, group) => ({
  title,
  ...counted(voters, ({ dots }) => dots[group] ?? 0),
}));

/** Borda points of the first three of six items, most first: second project, first project, third project. */
export const RANKED = [
  { code: PROJECTS[1], ...counted(voters, ({ prefersSecond }) => (prefersSecond ? 5 : 4)) },
  { code: PROJECTS[0], ...counted(voters, ({ prefersSecond }) => (prefersSecond ? 4 : 5)) },
  { code: PROJECTS[2], ...counted(voters, () => 3) },
];

/** A promise: who makes it to which project, from which source, of how many baht. */
type PledgeTruth = {
  at: number;
  project: number;
  source: string;
  label: string;
  minBaht: number;
  maxBaht: number;
};

/** Promises that stand at the end. */
export const PROMISES: readonly PledgeTruth[] = [
  { at: 3, project: 0, source: "FUNCTION", label: "งบ Function", minBaht: 1_000_000, maxBaht: 2_000_000 },
  { at: 9, project: 0, source: "LOCAL", label: "งบท้องถิ่น", minBaht: 500_000, maxBaht: 500_000 },
  { at: 15, project: 1, source: "PRIVATE", label: "งบเอกชน", minBaht: 250_000, maxBaht: 300_000 },
];

/** Words of organisations on the first two projects as they stand at the end. */
export const CONSENTED = [
  { code: PROJECTS[0], AGREE: 4, CONCERN: 0, OBJECT: 1 },
  { code: PROJECTS[1], AGREE: 5, CONCERN: 1, OBJECT: 0 },
];

/** The person with a number. */
export function person(at: number): Person {
  const found = PEOPLE[at];
  if (!found) throw new Error(`nobody has the number ${at}`);
  return found;
}

/** What the first table writes. */
export const NOTE = { problem: "ถนนเข้าทะเลน้อยแคบ", area: "ตำบลพนางตุง", actor: "ขยายไหล่ทาง", measure: "ระยะทางที่ขยาย" };

/** Duties: whose, and whether it was accepted in the room. */
export const DUTIES = [
  { text: "สำรวจเขตทาง", org: ORGANIZATIONS[2], at: 6 },
  { text: "จัดทำข้อมูลพื้นที่", org: ORGANIZATIONS[3], at: null },
];
