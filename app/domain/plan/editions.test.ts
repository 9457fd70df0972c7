import { describe, expect, test } from "vitest";
import { carriedOver, successors, withoutCarried } from "./editions";
import type { PlanLink } from "./planGraph";

const entry = (id: string, archived: boolean, continues?: string) => ({ id, archived, continues });
const link = (from: string, to: string): PlanLink => ({
  ...{ id: `${from}>${to}`, from, to, relation: "REALISES", reason: "", strength: "M", origin: "ACTION" },
});
const ends = (links: readonly PlanLink[]) => links.map(({ from, to, origin }) => `${origin} ${from}>${to}`);
const nodes = [entry("a1", true), entry("a2", true, "a1"), entry("a3", false, "a2"), entry("b1", true)];

describe("[R9d] editions", () => {
  test("an archived entry is continued over several editions; one that nobody continues is not", () => {
    expect([...successors(nodes)]).toEqual([
      ["a1", "a3"],
      ["a2", "a3"],
    ]);
  });
  test("entries that continue each other in a circle end the search", () => {
    expect([...successors([entry("x", true, "y"), entry("y", true, "x")])]).toEqual([]);
  });
  test("a link to an earlier edition stays a gap until its lower end links to the continuing entry", () => {
    expect(ends(withoutCarried(nodes, [link("p", "a1"), link("p", "b1")]))).toEqual(["ACTION p>a1", "ACTION p>b1"]);
    expect(ends(withoutCarried(nodes, [link("p", "a1"), link("p", "a3")]))).toEqual(["ACTION p>a3"]);
    expect(ends(withoutCarried(nodes, [link("p", "a1"), link("q", "a3")]))).toEqual(["ACTION p>a1", "ACTION q>a3"]);
  });
  test("on the page of a revised edition links run to it, once, and cannot be removed there", () => {
    expect(ends(carriedOver(nodes, [link("p", "a1"), link("q", "a1"), link("q", "a3")]))).toEqual([
      "CARRIED p>a3",
      "ACTION q>a3",
    ]);
    expect(carriedOver(nodes, [link("p", "a2")])[0]?.id).toBe("carried:p>a2");
  });
});
