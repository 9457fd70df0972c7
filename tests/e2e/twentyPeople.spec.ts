import { expect, test } from "./support/office";
import { applyAll, codeReused, projectsOfYear, signMinutes } from "./support/session/after";
import { checkAndRank, consent, giveDutiesAndClose, promise } from "./support/session/deciding";
import { gather, type Gathering } from "./support/session/gathering";
import { moveAround, writeNotes } from "./support/session/tables";
import { LATE, PEOPLE } from "./support/session/truth";
import { voteDots, writeCards } from "./support/session/voting";

let room: (Gathering & { end(): Promise<void> }) | null = null;

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
  await room?.end();
});

/** A day in the year of the session that is not over, whenever the test runs. */
const nextYear = () => `${new Date().getFullYear() + 1}-03-31`;

test("twenty people hold a session through cut lines and a power failure; every count is the scripted truth", async ({
  browser,
}) => {
  // a machine four times slower than the desk it was written on
  test.setTimeout(600_000);
  const others = browser.contexts().length;
  const held = (room = await test.step("everybody comes in", () => gather(browser)));
  const before = await projectsOfYear(held.desk);
  expect(browser.contexts().length - others).toBe(PEOPLE.length + 2);
  await test.step("cards", () => writeCards(held));
  await test.step("dots", () => voteDots(held));
  await test.step("tables and the power failure", () => writeNotes(held));
  await test.step("somebody changes tables", () => moveAround(held, LATE));
  await test.step("promises", () => promise(held));
  await test.step("check panel and ranking", () => checkAndRank(held));
  await test.step("consent", () => consent(held));
  await test.step("duties and close", () => giveDutiesAndClose(held, nextYear()));
  await test.step("what was decided is in the plan", () => applyAll(held, before));
  await test.step("minutes", () => signMinutes(held));
  await test.step("the code is used again", () => codeReused(held));
});
