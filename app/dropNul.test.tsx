import { text } from "node:stream/consumers";
import { PassThrough, type Duplex } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { dropNul } from "./dropNul";

const rows = Array.from({ length: 400 }, (_, index) => `${"x".repeat(index % 7)}รายละเอียดที่ดินกุ้งน้ำ ${index}`);

async function rendered(through: Duplex): Promise<string> {
  const page = (
    <ul>
      {rows.map((row) => (
        <li key={row} title={row}>
          {row}
        </li>
      ))}
    </ul>
  );
  const { pipe } = renderToPipeableStream(page);
  return text(pipe(through));
}

test("React cuts Thai pages with NUL bytes, and none of them reaches a reader", async () => {
  expect(await rendered(new PassThrough())).toContain("\0");
  const page = await rendered(dropNul());
  expect(page).not.toContain("\0");
  expect(page).not.toContain("\ufffd");
  for (const row of rows) expect(page).toContain(`<li title="${row}">${row}</li>`);
});
