import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources";

type Lock = {
  packages: Record<
    string,
    {
      version?: string;
      resolved?: string;
      integrity?: string;
      link?: boolean;
      optionalDependencies?: Record<string, string>;
    }
  >;
};
const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as Lock;

function versionsOf(name: string): string[] {
  const places = Object.entries(lock.packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  return places.map(([, { version }]) => version ?? "0");
}

function isAtLeast(version: string, oldest: string): boolean {
  const [have, want] = [version, oldest].map((text) => text.split(/[.-]/).map(Number));
  const differing = want?.findIndex((part, at) => part !== have?.[at]) ?? -1;
  return differing < 0 || (have?.[differing] ?? 0) > (want?.[differing] ?? 0);
}

test.each([
  ["@remix-run/router", "1.23.4"],
  ["react-router", "6.30.6"],
  ["react-router-dom", "6.30.6"],
  ["@remix-run/node", "2.17.5"],
  ["express", "4.22.0"],
])("[S87] every %s in the lock is %s or later", (name, oldest) => {
  const versions = versionsOf(name);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => !isAtLeast(version, oldest))).toEqual([]);
});

// development tools carry older ones of their own, which serve nobody
test.each([
  ["ws", "8.23.0"],
  ["vite", "6.4.6"],
])("[S87] our own %s is %s or later", (name, oldest) => {
  expect(isAtLeast(lock.packages[`node_modules/${name}`]?.version ?? "0", oldest)).toBe(true);
});

test("[S87] Node 20.19 is the oldest that is accepted", () => {
  const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    engines: { node: string };
  };
  expect(engines.node).toBe(">=20.19.0");
});

test("[S87] dependencies are pinned to exact versions and checked by a hash", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, range]) => !/^\d/.test(range));
  expect(loose).toEqual([]);
  const unchecked = Object.entries(lock.packages).filter(
    ([place, { integrity, link }]) => place && !integrity && !link,
  );
  expect(unchecked.map(([place]) => place)).toEqual([]);
});

test("the lock names every optional package, else npm ci refuses it", () => {
  const places = Object.keys(lock.packages);
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places.some((known) => known.endsWith(`node_modules/${name}`)))
      .map((name) => `${place} → ${name}`),
  );
  expect(missing).toEqual([]);
});
