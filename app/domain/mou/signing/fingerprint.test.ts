import { expect, test } from "vitest";
import { judgeScan, typedFingerprint } from "./fingerprint";

const files = [
  { fingerprint: "aaaa1111", versionId: "v2", draft: false },
  { fingerprint: "bbbb2222", versionId: "v2", draft: false },
  { fingerprint: "cccc3333", versionId: "v1", draft: false },
  { fingerprint: "dddd4444", versionId: null, draft: true },
];

test.each([
  ["aaaa1111", "LAST"],
  [" AAAA-๑๑๑๑ ", "LAST"],
  ["bbbb2222", "EARLIER"],
  ["cccc3333", "OTHER"],
  ["dddd4444", "OTHER"],
  ["eeee5555", "UNKNOWN"],
  ["", "UNKNOWN"],
])("a scan with %j is %s", (typed, what) => {
  expect(judgeScan(typed, files, "v2")).toEqual({ what, last: "aaaa1111" });
});

test("an approved text that was never exported cannot have been signed", () => {
  expect(judgeScan("aaaa1111", files, "v3")).toEqual({ what: "NOT_EXPORTED", last: null });
  expect(judgeScan("aaaa1111", [{ fingerprint: "aaaa1111", versionId: "v3", draft: true }], "v3").what).toBe(
    "NOT_EXPORTED",
  );
});

test("signs between the digits do not count", () => expect(typedFingerprint("0a1b – 2C3d")).toBe("0a1b2c3d"));
