import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onCircles } from "./circles";
import { reach } from "./reach";

const graphs = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const id = fc.integer({ min: 0, max: size - 1 }).map(String);
  return fc.array(fc.tuple(id, id), { maxLength: 16 }).map((pairs) => {
    const next = new Map<string, string[]>();
    for (const [from, to] of pairs) next.set(from, [...(next.get(from) ?? []), to]);
    return { ids: Array.from({ length: size }, (_, at) => String(at)), next };
  });
});

describe("[R9c] circles of links", () => {
  test("[R9c] those nodes, and only those, from which a way leads back to themselves", () => {
    fc.assert(
      fc.property(graphs, ({ ids, next }) => {
        const back = ids.filter((id) => (next.get(id) ?? []).some((other) => reach([other], next).has(id)));
        expect([...onCircles(ids, next)].sort()).toEqual(back);
      }),
    );
  });

  test("[R9c] a chain of 200,000 links has none, and closed it is one", () => {
    const size = 200_000;
    const next = new Map(Array.from({ length: size - 1 }, (_, at) => [String(at), [String(at + 1)]]));
    expect(onCircles(next.keys(), next).size).toBe(0);
    next.set(String(size - 1), ["0"]);
    expect(onCircles(next.keys(), next).size).toBe(size);
  });
});
