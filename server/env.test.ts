import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "./env";

function faultsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.faults;
    throw error;
  }
  return [];
}

describe("environment", () => {
  test("nothing set serves on loopback with both names of it", () => {
    const env = readEnv({});
    expect(env).toMatchObject({ host: "127.0.0.1", port: 3000, sample: "phatthalung", https: false, trustProxy: [] });
    expect(env.publicOrigins).toEqual(["http://127.0.0.1:3000", "http://localhost:3000"]);
  });
  test("[S89] every fault is said at once, secrets are not repeated", () => {
    const faults = faultsOf({ HOST: "0.0.0.0", PORT: "abc", SESSION_SECRET: "short-secret", LOG_LEVEL: "loud" });
    expect(faults.map((fault) => fault.split(":")[0])).toEqual([
      "PORT",
      "SESSION_SECRET",
      "LOG_LEVEL",
      "PUBLIC_ORIGIN",
    ]);
    expect(faults.join()).not.toContain("short-secret");
  });
  test("TRUST_PROXY takes addresses only", () => {
    expect(faultsOf({ TRUST_PROXY: "xx" })).toHaveLength(1);
    expect(readEnv({ TRUST_PROXY: "127.0.0.1, ::1" }).trustProxy).toEqual(["127.0.0.1", "::1"]);
  });
  test("a host that is no loopback needs PUBLIC_ORIGIN; http and https are not mixed", () => {
    expect(faultsOf({ HOST: "10.0.0.5" })).toHaveLength(1);
    expect(faultsOf({ HOST: "10.0.0.5", PUBLIC_ORIGIN: "http://plan.example" })).toEqual([]);
    expect(faultsOf({ PUBLIC_ORIGIN: "http://plan.example,https://plan.example" })).toHaveLength(1);
    expect(faultsOf({ PUBLIC_ORIGIN: "plan.example" })).toHaveLength(1);
  });
  test("https origins make the cookie a secure one", () => {
    expect(readEnv({ PUBLIC_ORIGIN: "https://plan.example" }).https).toBe(true);
  });
});
