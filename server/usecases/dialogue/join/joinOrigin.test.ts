import { expect, test } from "vitest";
import { joinOrigin } from "./joinOrigin";

const LOCAL = ["http://127.0.0.1:3000", "http://localhost:3000"];
const OFFICE = [...LOCAL, "http://plan.office.lan:3000", "http://10.1.1.5:3000"];

test.each([
  // not configured: shown, but what phones send under it is refused
  [LOCAL, "10.0.0.7:3000", "http://10.0.0.7:3000", false],
  [LOCAL, "plan.local", "http://plan.local", false],
  [LOCAL, "localhost:3000", "http://127.0.0.1:3000", false],
  [LOCAL, "127.0.0.1:3000", "http://127.0.0.1:3000", false],
  [LOCAL, "[::1]:3000", "http://127.0.0.1:3000", false],
  [LOCAL, "", "http://127.0.0.1:3000", false],
  // a configured address is never left for what a header says
  [OFFICE, "10.1.1.5:3000", "http://10.1.1.5:3000", true],
  [OFFICE, "evil.example", "http://plan.office.lan:3000", true],
  [OFFICE, "localhost:3000", "http://plan.office.lan:3000", true],
  // nothing but a host is a host
  [LOCAL, "evil.example/path", "http://127.0.0.1:3000", false],
  [LOCAL, "user@evil.example", "http://127.0.0.1:3000", false],
  [LOCAL, "evil.example:3000?x", "http://127.0.0.1:3000", false],
])("of %j, come by %j: phones are sent to %j", (origins, cameBy, href, reachable) => {
  expect(joinOrigin(origins, cameBy)).toEqual({ href, reachable });
});
