import { describe, expect, test } from "vitest";
import { readEnv } from "../../../server/env";
import { isOwnRequest } from "../../../server/http/originGuard";

const OWN = "http://plan.example:8080";
const env = { publicOrigins: [OWN] };

type Headers = Parameters<typeof isOwnRequest>[3];
const post = (headers: Headers, url = "/years/93-2568/settings", method = "POST") =>
  isOwnRequest(env, method, url, headers);

describe("[S57] origin guard", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE", "post", "PROPFIND"])("%s from our own page passes", (method) => {
    expect(post({ origin: OWN }, "/x", method)).toBe(true);
    expect(post({ "sec-fetch-site": "same-origin" }, "/x", method)).toBe(true);
  });

  test.each([
    ["a foreign origin", { origin: "http://evil.example" }],
    ["a prefix trick", { origin: `${OWN}.evil.example` }],
    ["a suffix trick", { origin: "http://evil-plan.example:8080" }],
    ["another port", { origin: "http://plan.example:8081" }],
    ["no port", { origin: "http://plan.example" }],
    ["another scheme", { origin: "https://plan.example:8080" }],
    ["a path behind the origin", { origin: `${OWN}/` }],
    ["upper case", { origin: OWN.toUpperCase() }],
    ["null", { origin: "null" }],
    ["an empty origin", { origin: "" }],
    ["nothing", {}],
    ["same-site only", { "sec-fetch-site": "same-site" }],
    ["cross-site", { "sec-fetch-site": "cross-site" }],
    ["typed by hand", { "sec-fetch-site": "none" }],
    ["a foreign origin that claims same-origin", { origin: "http://evil.example", "sec-fetch-site": "same-origin" }],
    [
      "a foreign origin with a matching forwarded host",
      { origin: "http://evil.example", "x-forwarded-host": "evil.example" },
    ],
    ["a referer of ours", { referer: `${OWN}/login` }],
  ] as [string, Headers][])("%s is refused", (_name, headers) => {
    for (const url of ["/ui", "/ui.data", "/ui?index", "/documents/mou/x.docx", "/logout"])
      expect(post({ ...headers, cookie: "session=x" }, url)).toBe(false);
    expect(post({ ...headers, "content-type": "text/plain" })).toBe(false);
  });

  test.each(["/x?_data=routes/x", "/x?a=1&_data=routes%2Fx", "/x?_data="])(
    "%s is refused even from our own page",
    (url) => {
      for (const method of ["GET", "POST"]) expect(isOwnRequest(env, method, url, { origin: OWN })).toBe(false);
    },
  );

  test.each(["/x?%5fdata=routes/x", "/x?a=1&%5F%64ata=routes/x"])(
    "%s, written in escapes, is refused as well",
    (url) => {
      expect(isOwnRequest(env, "POST", url, { origin: OWN })).toBe(false);
    },
  );

  test("reading needs no proof", () => {
    for (const method of ["GET", "HEAD"]) expect(post({}, "/x", method)).toBe(true);
    expect(post({ origin: "http://evil.example" }, "/x", "GET")).toBe(true);
  });

  test("a bearer token is proof as long as no cookie comes along", () => {
    const authorization = "Bearer abcdefghijklmnopqrstuvwxyz";
    expect(post({ authorization })).toBe(true);
    expect(post({ authorization, origin: "http://script.example" })).toBe(true);
    expect(post({ authorization, cookie: "session=x" })).toBe(false);
    expect(post({ authorization: "Basic eA==" })).toBe(false);
  });

  test("without PUBLIC_ORIGIN both loopback names are ours, with the port", () => {
    const loopback = readEnv({ PORT: "4321" });
    const from = (origin: string) => isOwnRequest(loopback, "POST", "/login", { origin });
    expect(["http://127.0.0.1:4321", "http://localhost:4321"].map(from)).toEqual([true, true]);
    expect(["http://127.0.0.1:3000", "http://localhost", "http://[::1]:4321"].map(from)).toEqual([false, false, false]);
  });
});
