import { expect, test } from "vitest";
import { contentOf } from "./formSetForm";

test("words and lists are read out of the fields, entries in the order that was typed", () => {
  const fields = new Map([
    ["text.title", "แผน"],
    ["list.columns.a", "ก"],
    ["order.columns.a", "2"],
    ["shown.columns.a", "on"],
    ["list.columns.b", "ข"],
    ["order.columns.b", "1"],
    ["list.columns.c", "ค"],
    ["order.columns.c", "x"],
    ["shown.columns.c", "on"],
    ["reason", "ทดลอง"],
  ]);
  expect(contentOf(fields)).toEqual({
    texts: { title: "แผน" },
    lists: {
      columns: [
        { id: "b", text: "ข", hidden: true },
        { id: "a", text: "ก", hidden: false },
        { id: "c", text: "ค", hidden: false },
      ],
    },
  });
});
