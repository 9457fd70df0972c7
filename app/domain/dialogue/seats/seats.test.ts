import { describe, expect, test } from "vitest";
import { ORGANIZATION_TYPES } from "../../area/organization";
import { codeOf, readCode, spokenCode } from "./joinCode";
import { orgKeyOf, personKeyOf } from "./seatKey";
import { DEFAULT_QUORUM, rollCall, SECTORS, sectorOf, TYPE_OF_SECTOR } from "./sector";
import { assignTables, tableCount } from "./tables";

describe("codes", () => {
  test.each([
    ["483920", "483920"],
    ["483 920", "483920"],
    ["๔๘๓-๙๒๐", "483920"],
    ["48392", null],
    ["4839201", null],
    ["48392a", null],
    ["", null],
  ])("%s is read as %s", (typed, code) => expect(readCode(typed)).toBe(code));

  test("a code has six digits, its first may be 0", () => {
    expect(codeOf(42)).toBe("000042");
    expect(codeOf(4_294_967_295)).toBe("967295");
    expect(spokenCode("000042")).toBe("000 042");
  });
});

describe("who is who", () => {
  test("spaces, titles and letters of another width do not make two people of one", () => {
    const key = personKeyOf("o1", "นาย สมชาย  ใจดี");
    for (const same of ["สมชาย ใจดี", "นายสมชาย ใจดี", " สมชายใจดี"]) expect(personKeyOf("o1", same)).toBe(key);
    expect(personKeyOf("o2", "สมชาย ใจดี")).not.toBe(key);
    expect(personKeyOf("o1", "สมหญิง ใจดี")).not.toBe(key);
  });

  test("an organisation of the list is its row, another one its name", () => {
    expect(orgKeyOf({ id: "x", name: "อบต." })).toBe("x");
    expect(orgKeyOf({ id: null, name: "กลุ่ม ประมง" })).toBe(orgKeyOf({ id: null, name: "กลุ่มประมง" }));
  });
});

describe("roll-call", () => {
  test("every kind of organisation has a sector, every sector a kind", () => {
    for (const type of ORGANIZATION_TYPES) expect(SECTORS).toContain(sectorOf(type));
    for (const sector of SECTORS) expect(sectorOf(TYPE_OF_SECTOR[sector])).toBe(sector);
  });

  test("three people of one office are one organisation; the quorum asks each side", () => {
    const seats = [
      ...[1, 2, 3].map(() => ({ orgKey: "roads", sector: "FUNCTION" as const })),
      { orgKey: "office", sector: "PROVINCE" as const },
    ];
    const { lines, met } = rollCall(seats, DEFAULT_QUORUM);
    expect(met).toBe(false);
    expect(lines).toEqual([
      { sector: "PROVINCE", present: 1, needed: 1 },
      { sector: "FUNCTION", present: 1, needed: 1 },
      { sector: "LOCAL", present: 0, needed: 1 },
    ]);
    expect(rollCall([...seats, { orgKey: "tao", sector: "LOCAL" }], DEFAULT_QUORUM).met).toBe(true);
  });
});

describe("tables", () => {
  test.each([
    [8, 0],
    [12, 0],
    [13, 3],
    [24, 3],
    [25, 4],
    [30, 4],
  ])("%i people sit at %i tables", (people, count) => expect(tableCount(people)).toBe(count));

  test("everybody has one table, sizes differ by one at most, sectors are spread", () => {
    for (let people = 13; people <= 40; people++) {
      const seats = Array.from({ length: people }, (_, index) => ({
        seatId: `s${index}`,
        sector: SECTORS[index % 4] ?? "LOCAL",
        orgKey: `o${index % 9}`,
      }));
      const count = tableCount(people);
      const tables = assignTables(seats, count);
      expect(tables.size).toBe(people);
      const sizes = Array.from({ length: count }, (_, at) => [...tables.values()].filter((n) => n === at + 1).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      for (let table = 1; table <= count; table++) {
        const there = new Set(seats.filter(({ seatId }) => tables.get(seatId) === table).map(({ sector }) => sector));
        expect(there.size).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
