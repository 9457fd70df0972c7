import type { Page } from "@playwright/test";
import { sampleBrief } from "./support/briefPage";
import { expect, test } from "./support/office";

// nothing is written here; other files that write must not change what is counted
test.use({ own: "counted" });

/** Amounts on the page that nobody explains, and explanations that do not add up; runs in the browser. */
async function faultsOf(page: Page): Promise<{ opened: number; unexplained: string[]; wrong: string[] }> {
  return page.evaluate(async () => {
    const main = document.querySelector("main");
    if (!main) throw new Error("the page has no main part");
    const amount = /\d{1,3}(,\d{3})+(\.\d+)?/;
    const unexplained: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [inside, text] = [node.parentElement, node.textContent ?? ""];
      if (!inside || !amount.test(text) || inside.checkVisibility() === false) continue;
      if (inside.closest("[data-counted], [data-typed], svg, script, style, textarea, select, .visually-hidden"))
        continue;
      // what is typed is no result; the sentence of a finding stands beside its own explanation; the sticky bar has one for the whole of it
      if (inside.closest("li")?.querySelector("[data-counted]")) continue;
      if (inside.closest("section")?.querySelector(":scope > div > [aria-expanded][role=button]")) continue;
      unexplained.push(text);
    }
    const figures = [...main.querySelectorAll<HTMLElement>("[data-counted]")];
    const wrong: string[] = [];
    const satang = (element: HTMLElement, name: "addend" | "sum") => BigInt(element.dataset[name] ?? "0");
    const number = (text: string) => Number(text.replaceAll(",", ""));
    const equation = /(?<![÷×+−] |[\d,.])([\d,.]+) ([+−×]) ([\d,.]+) = ([\d,.]+)/g;
    for (const figure of figures) {
      figure.click();
      await new Promise((shown) => setTimeout(shown));
      const dialog = document.querySelector<HTMLDialogElement>("dialog[open]");
      const name = `${figure.getAttribute("aria-label") ?? "(no name)"}`;
      if (!dialog) {
        wrong.push(`${name}: opens nothing`);
        continue;
      }
      const rows = [...dialog.querySelectorAll<HTMLElement>("[data-addend]")];
      const sum = dialog.querySelector<HTMLElement>("[data-sum]");
      const added = rows.reduce((total, row) => total + satang(row, "addend"), 0n);
      if (sum && added !== satang(sum, "sum")) wrong.push(`${name}: rows make ${added}`);
      if (figure.dataset.counted && sum?.dataset.sum !== figure.dataset.counted)
        wrong.push(`${name}: shows ${figure.dataset.counted}, explains ${sum?.dataset.sum}`);
      const steps = [...dialog.querySelectorAll("li")].flatMap((step) => [
        ...(step.textContent ?? "").matchAll(equation),
      ]);
      for (const [text, a = "", sign, b = "", result = ""] of steps) {
        const [x, y] = [number(a), number(b)];
        const value = sign === "+" ? x + y : sign === "−" ? x - y : x * y;
        if (Math.abs(value - number(result)) > 0.011) wrong.push(`${name}: ${text}`);
      }
      if (!dialog.querySelector("blockquote, section .hint") || dialog.querySelectorAll("li").length === 0)
        wrong.push(`${name}: no law or no source`);
      dialog.querySelector("button")?.click();
      await new Promise((closed) => setTimeout(closed));
    }
    return { opened: figures.length, unexplained, wrong };
  });
}

test("every amount a planner could argue about says how it is counted, and the rows add up to the satang", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "planner");
  const brief = await sampleBrief(office, page);
  const listed = (await office.api(page, "/areas/93/years/2568/projects")) as { mouIds: string[] }[];
  const mou = listed.flatMap(({ mouIds }) => mouIds)[0] ?? "";
  const pages: [path: string, atLeast: number][] = [
    ["/years/93-2568", 4],
    ["/years/93-2568/projects", 50],
    ["/years/93-2568/approval", 50],
    ["/years/93-2568/decisions", 0],
    ["/years/93-2568/findings", 10],
    ["/years/93-2568/ranking", 30],
    ["/years/93-2568/plan", 25],
    ["/years/93-2568/window-sheet", 58],
    ["/allocation", 77],
    [`/mous/${mou}`, 2],
    [`/briefs/${brief}`, 5],
  ];
  const found: unknown[] = [];
  for (const [path, atLeast] of pages) {
    await page.goto(path);
    await expect(page.locator("main h1").first()).toBeVisible();
    // some pages compute their figures in the browser
    await expect.poll(() => page.locator("main [data-counted]").count()).toBeGreaterThanOrEqual(atLeast);
    const { opened, unexplained, wrong } = await faultsOf(page);
    if (unexplained.length + wrong.length > 0 || opened < atLeast) found.push({ path, opened, unexplained, wrong });
  }
  expect(found).toEqual([]);
});

test("the explanation opens and closes by keyboard and gives the focus back", async ({ browser, office }) => {
  const page = await office.enter(browser, "observer");
  await page.goto("/years/93-2568/projects");
  const total = page.locator("dl [data-counted]").first();
  await expect(async () => {
    await total.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("dialog")).toContainText(/แถวที่นับ \d+ แถว/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(total).toBeFocused();
});
