import { expect, test } from "vitest";
import { detailAt } from "./detail";

test.each([
  [0.2, "titles"],
  [0.499, "titles"],
  [0.5, "money"],
  [0.899, "money"],
  [0.9, "targets"],
  [1.6, "targets"],
])("at zoom %s cards say %s", (zoom, detail) => expect(detailAt(zoom)).toBe(detail));
