import { expect, test } from "vitest";
import { isFinalClose } from "~/collab/closeCodes";
import { parseRoomName } from "~/collab/roomName";

const id = "3f0a1b2c-0000-4000-8000-00000000abcd";

test("rooms of the contract are read", () => {
  expect(parseRoomName(`brief/${id}`)).toMatchObject({ kind: "brief", id });
  expect(parseRoomName("scratch/agri/bench-s-lat-0")).toMatchObject({
    kind: "scratch",
    org: "agri",
    id: "bench-s-lat-0",
  });
});

test.each([
  "",
  "brief",
  "brief/",
  `brief/${id}/x`,
  `Brief/${id}`,
  `brief/${id.toUpperCase()}`,
  `brief/..%2f${id}`,
  "brief/__proto__",
  `../brief/${id}`,
  "scratch/agri",
  "scratch/../agri",
  "scratch/agri/..",
  "scratch/agri/t1/t2",
  "other/x",
  "constructor/x",
  `brief/${"a".repeat(4000)}`,
])("[S08] %s is no room", (name) => expect(parseRoomName(name)).toBeNull());

test("final codes are the ones of the contract, and what ws itself closes with", () => {
  expect([4401, 4404, 4409, 4413, 4422, 4426, 1007, 1009].every(isFinalClose)).toBe(true);
  expect([1000, 1006, 1012, 4205, 4503, 4513, 4529].some(isFinalClose)).toBe(false);
});
