import { expect, type Page } from "@playwright/test";
import { test } from "./support/office";
import { sampleProjects } from "./support/briefPage";

// with ranking.spec.ts: both put everything back
test.use({ own: "ranking" });

const PAGE = "/years/93-2568/ranking";
const STRADDLER = /คร่อมเส้น 2\.0 เท่า: ต้องลด ([\d,]+) บาท/;

type Row = { code: string; amountSatang: number; cumulativeSatang: number; band: string };
type Window = { proposedSatang: number; maxSatang: number; rows: Row[] };

const live = (page: Page) => expect(page.locator("figure[data-state=live]").first()).toBeVisible();
const across = (page: Page) => page.locator("tr[data-band=STRADDLES]");
const way = (page: Page, name: RegExp) => page.locator("details[name=way-out]", { hasText: name });

async function setFrame(page: Page, amount: string): Promise<void> {
  await page.goto("/years/93-2568/settings");
  const form = page.locator("form", { has: page.locator("input[value=frame]") });
  await form.locator("input[name=amount]").fill(amount);
  await form.getByRole("button").first().click();
  await expect(form.getByRole("status")).not.toBeEmpty();
}

test("[R2] two planners rank at once, the governor watches; every way out of the cut line is tried, taken and undone", async ({
  browser,
  office,
}) => {
  test.setTimeout(150_000);
  const first = await office.enter(browser, "planner");
  await setFrame(first, "178,000,000");
  const second = await office.enter(browser, "planner");
  const governor = await office.enter(browser, "governor");
  for (const page of [first, second, governor]) {
    await page.goto(`${PAGE}?unit=baht`);
    await live(page);
  }
  const read = async () => (await office.api(first, "/areas/93/years/2568/window")) as Window;
  const before = await read();
  const code = before.rows.find(({ band }) => band === "STRADDLES")?.code ?? "";

  // one planner moves a row: the other's table and the governor's follow, and say who it was
  const moved = before.rows[9]?.code ?? "";
  await first
    .getByLabel(/^ลำดับของ/)
    .nth(9)
    .fill("3");
  await first
    .getByLabel(/^ลำดับของ/)
    .nth(9)
    .press("Enter");
  for (const page of [second, governor]) {
    await expect(page.locator("tr[id^=rank-]").nth(2)).toContainText(moved);
    await expect(page.locator("tr[id^=rank-]").nth(2)).toContainText(`ย้าย ${moved} ไปลำดับ 3`);
  }
  await first.getByRole("button", { name: /ย้อนการจัดลำดับล่าสุด/ }).click();
  await expect(second.locator("tr[id^=rank-]").nth(9)).toContainText(moved);

  // the governor reads what would be, and can take nothing
  await way(governor, /1\. ลดวงเงิน/)
    .locator("summary")
    .click();
  await expect(governor.getByText("ผู้จัดลำดับทำได้ในลำดับทางการ").first()).toBeVisible();
  await expect(governor.getByRole("button", { name: /^ลด [\d,]+ บาท/ })).toHaveCount(0);

  // reduce
  const shrink = STRADDLER.exec((await first.locator("body").textContent()) ?? "")?.[1] ?? "";
  await way(first, /1\. ลดวงเงิน/)
    .locator("summary")
    .click();
  await expect(way(first, /1\. ลดวงเงิน/)).toContainText("เข้ามาอยู่ในช่วง 2 เท่า");
  expect((await read()).proposedSatang).toBe(before.proposedSatang);
  await first.getByRole("button", { name: `ลด ${shrink} บาท` }).click();
  await expect(first.getByText("ลดวงเงินแล้ว")).toBeVisible();
  const reduced = await read();
  expect(before.proposedSatang - reduced.proposedSatang).toBe(Number(shrink.replaceAll(",", "")) * 100);
  await expect(across(governor)).not.toContainText(code);
  const considered = reduced.rows.filter(({ band }) => band === "IN_FRAME" || band === "IN_WINDOW");
  expect(considered.reduce((sum, { amountSatang }) => sum + amountSatang, 0)).toBe(reduced.maxSatang);
  // what the other planner does meanwhile loads this page anew: the way back stays on it
  await second
    .getByLabel(/^ลำดับของ/)
    .nth(9)
    .fill("3");
  await second
    .getByLabel(/^ลำดับของ/)
    .nth(9)
    .press("Enter");
  await expect(first.locator("tr[id^=rank-]").nth(2)).toContainText(moved);
  await second.getByRole("button", { name: /ย้อนการจัดลำดับล่าสุด/ }).click();
  await expect(first.locator("tr[id^=rank-]").nth(9)).toContainText(moved);
  await first.getByRole("button", { name: "ย้อนกลับ" }).click();
  await expect(across(governor)).toContainText(code);
  expect((await read()).rows).toEqual(before.rows);

  // divide into phases, taken by the second planner
  await way(second, /2\. แบ่งเฟส/)
    .locator("summary")
    .click();
  await second.getByRole("button", { name: `แบ่ง ${shrink} บาท ไปปี 2569` }).click();
  await expect(second.getByText(/ระยะถัดไปคือโครงการ 93-2569-\d{3}/)).toBeVisible();
  await expect(second.locator("tr[id^=rank-]", { hasText: code })).toContainText(/ระยะถัดไป ปี 2569/);
  const later = (await office.api(first, "/areas/93/years/2569/window")) as Window;
  expect(later.proposedSatang).toBe(before.proposedSatang - reduced.proposedSatang);
  await second.getByRole("button", { name: `ย้อน คืนวงเงินให้ ${code}` }).click();
  await expect(second.getByText(`คืนวงเงินให้ ${code} แล้ว`)).toBeVisible();
  expect((await read()).rows).toEqual(before.rows);

  // swap
  await expect(across(first)).toContainText(code);
  const swap = way(first, /3\. สลับลำดับ/);
  await swap.locator("summary").click();
  await swap.getByRole("button", { name: /มาลำดับ \d+$/ }).click();
  // "บันทึกลำดับแล้ว" may still stand from the move before: what the server has is waited for
  await expect
    .poll(async () => (await read()).rows.map((row) => row.code))
    .not.toEqual(before.rows.map((row) => row.code));
  await first.getByRole("button", { name: /ย้อนการจัดลำดับล่าสุด/ }).click();
  await expect.poll(async () => (await read()).rows).toEqual(before.rows);

  // the same satang on screen, sheet and API
  await governor.goto("/years/93-2568/window-sheet");
  for (const row of before.rows) {
    const cells = governor.getByRole("row").filter({ hasText: row.code }).getByRole("cell");
    await expect(cells.nth(2)).toHaveText(baht(row.amountSatang));
    await expect(cells.nth(3)).toHaveText(baht(row.cumulativeSatang));
  }
  await governor.goto(`${PAGE}?unit=baht`);
  for (const row of before.rows) {
    const shown = governor.locator("tr[id^=rank-]", { hasText: row.code });
    await expect(shown.locator("[data-label=วงเงิน]")).toHaveText(baht(row.amountSatang));
    await expect(shown.locator("[data-label=สะสม]")).toHaveText(baht(row.cumulativeSatang));
  }

  // a stranger follows a figure down to the law
  await governor.locator("tr[id^=rank-]").nth(4).locator("[data-label=สะสม] [role=button]").click();
  const dialog = governor.getByRole("dialog");
  await expect(dialog).toContainText(`= ${baht(before.rows[4]?.cumulativeSatang ?? 0)}`);
  await expect(dialog).toContainText("ไม่น้อยกว่า 1.5 เท่า แต่ไม่เกิน 2 เท่า");
  await dialog.getByRole("link", { name: "กฎ R2" }).click();
  await expect(governor).toHaveURL(/\/rules#R2$/);
  await expect(governor.locator("#R2")).toContainText("004:140");

  await setFrame(first, "219,548,900");
  expect(await sampleProjects(office, first)).toHaveLength(25);
  for (const page of [first, second, governor]) await page.context().close();
});

/** Whole baht of the sample, as screens print them. */
function baht(satang: number): string {
  return (satang / 100).toLocaleString("en-US");
}
