import { expect } from "@playwright/test";
import { baht } from "~/format/baht";
import { openDatabase } from "../../server/db/client";
import { findRunning } from "../../server/db/embedded/findRunning";
import { graveFaults } from "./support/axe";
import { sampleBrief } from "./support/briefPage";
import { test } from "./support/office";

test.use({ own: "lifecycle" });

test("[R20] a project goes to its advisers, hears them, and becomes READY only without errors", async ({
  browser,
  office,
}) => {
  const planner = await office.enter(browser, "planner");
  const path = `/briefs/${await sampleBrief(office, planner, "021")}/status`;
  await planner.goto(path);
  await expect(planner.getByRole("listitem").filter({ hasText: "ขั้นปัจจุบัน" })).toContainText("ร่าง");
  await planner.getByRole("button", { name: "ไปขั้น “รับฟังความเห็น สศช./สงป.”" }).click();
  await expect(planner.getByText("บันทึกสถานะใหม่แล้ว")).toBeVisible();

  const nesdc = await office.enter(browser, "nesdc");
  await nesdc.goto("/notices");
  await nesdc
    .getByRole("button", { name: /เปลี่ยนสถานะ/ })
    .first()
    .click();
  await expect(nesdc).toHaveURL(new RegExp(path));
  await nesdc.getByLabel("เห็นควรสนับสนุนโดยมีข้อสังเกต").check();
  await nesdc.getByRole("button", { name: "บันทึกความเห็น" }).click();
  await expect(nesdc.getByRole("alert")).toContainText("ต้องมีเหตุผล");
  await nesdc.getByLabel("เหตุผลและข้อสังเกต").fill("ควรระบุผู้ดูแลหลังส่งมอบ");
  await nesdc.getByRole("button", { name: "บันทึกความเห็น" }).click();
  // the planner's page follows by itself
  await expect(planner.getByText("ควรระบุผู้ดูแลหลังส่งมอบ")).toBeVisible();

  await planner.getByRole("button", { name: "ไปขั้น “รายละเอียดครบ”" }).click();
  await expect(planner.getByRole("listitem").filter({ hasText: "ขั้นปัจจุบัน" })).toContainText("รายละเอียดครบ");
  await planner.getByText("ข้ามไปขั้น “พร้อมเสนอ (ตรึงแล้ว)”").first().click();
  const skip = planner.locator("details[open] form");
  await expect(skip.getByText(/ต้องแก้ก่อน \d+ เรื่อง/)).toBeVisible();
  await skip.getByLabel("เหตุผล").fill("ลงนามบนกระดาษแล้ว");
  await skip.getByRole("button", { name: /ข้ามไปขั้น/ }).click();
  await expect(planner.getByRole("alert")).toContainText("ยังไปขั้นตอนนี้ไม่ได้");
  await skip.getByRole("link").first().click();
  await expect(planner).toHaveURL(/\/briefs\/[0-9a-f-]{36}(\?|#|$)/);
  await nesdc.context().close();
  await planner.context().close();
});

for (const [user, locale, width] of [
  ["planner", "th", 1366],
  ["nesdc", "en", 1366],
  ["observer", "th", 360],
] as const)
  test(`the page of a project's state is for everybody: ${user} in ${locale} at ${width} px`, async ({
    browser,
    office,
  }) => {
    const page = await office.enter(browser, user, { locale, viewport: { width, height: 800 } });
    await page.goto(`/briefs/${await sampleBrief(office, page, "014")}/status`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await graveFaults(page)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.context().close();
  });

test("the committee sees what stands before its approval; ranking, gauge and findings on one page", async ({
  browser,
  office,
}) => {
  const governor = await office.enter(browser, "governor");
  await governor.goto("/years/93-2568/approval");
  await expect(governor.getByText(/ต้องแก้ก่อน \d+ เรื่อง/)).toBeVisible();
  await expect(governor.locator("tbody tr")).not.toHaveCount(0);
  await governor.getByLabel("ประชุมครั้งที่").fill("3/2568");
  await governor.getByLabel("วันที่ประชุม").fill("20/2/2568");
  await governor.getByLabel("เหตุผลที่ข้ามขั้นนี้").fill("รับฟังในเวทีสนทนาแล้ว");
  await governor.getByRole("button", { name: "เห็นชอบการจัดลำดับนี้" }).click();
  await expect(governor.getByRole("alert")).toContainText("ยังบันทึกมติไม่ได้");
  await expect(governor.getByLabel("ประชุมครั้งที่")).toHaveValue("3/2568");
  expect(await graveFaults(governor)).toEqual([]);
  await governor.setViewportSize({ width: 360, height: 800 });
  const over = await governor.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
  await governor.context().close();
});

const NOBODY = "00000000-0000-4000-8000-000000000000";

type Row = { code: string; rank: number };
type FrozenRow = { rank: number; amountSatang: string; cumulativeSatang: string };
type Approval = { snapshot: { proposedSatang: string; rows: FrozenRow[] } };

/** Brings the sample's ranking to where the committee meets: every project READY and heard by both advisers. */
async function makeReady(dataDir: string): Promise<void> {
  const address = await findRunning(dataDir);
  if (!address) throw new Error("the server has no database");
  const { prisma, close } = openDatabase(address);
  const year = { areaCode: "93", fy: 2568, removedAt: null };
  await prisma.project.updateMany({ where: year, data: { state: "READY" } });
  const projects = await prisma.project.findMany({ where: year, select: { id: true, revision: true } });
  const at = { text: "", docSeq: 1n, recordedBy: NOBODY, recordedAt: new Date() };
  const opinions = projects.flatMap(({ id, revision }) =>
    ["NESDC", "BUDGET_BUREAU"].map((adviser) => ({ ...at, projectId: id, revision, adviser, verdict: "SUPPORT" })),
  );
  await prisma.adviserOpinion.createMany({ data: opinions });
  await close();
}

test("the approval freezes what was on the screen; the decision comes back as a list, and every brief knows its fate", async ({
  browser,
  office,
}) => {
  await makeReady(office.server.dataDir);
  const planner = await office.enter(browser, "planner");
  const governor = await office.enter(browser, "governor");
  const ranking = async () =>
    ((await office.api(planner, "/areas/93/years/2568/window")) as { rows: Row[] }).rows.map(({ code }) => code);
  const third = (await ranking())[2] ?? "";

  // the plan was heard: the strategy office records it, and nothing is left out on its way
  await planner.goto("/years/93-2568/approval");
  await planner.getByText("บันทึกว่ารับฟังความเห็นแล้ว").click();
  await planner.getByLabel("เลขที่หนังสือหรือรายงานการประชุม").fill("2/2568");
  await planner.getByLabel("วันที่ของหนังสือหรือการประชุม").fill("10/1/2568");
  await planner.getByRole("button", { name: "บันทึกขั้นของแผน" }).click();
  await expect(planner.getByText("บันทึกขั้นของแผนแล้ว")).toBeVisible();
  await expect(planner.getByRole("listitem").filter({ hasText: "ขั้นปัจจุบัน" })).toContainText("รับฟังความเห็นแล้ว");

  // somebody moves a rank while the committee looks at it: nothing is recorded, the difference is named
  await governor.goto("/years/93-2568/approval");
  await expect(governor.getByText("ครบทุกเรื่อง เสนอ ก.บ.จ. ได้")).toBeVisible();
  const decide = async () => {
    await governor.getByLabel("ประชุมครั้งที่").fill("4/2568");
    await governor.getByLabel("วันที่ประชุม").fill("20/2/2568");
    await governor.getByRole("button", { name: "เห็นชอบการจัดลำดับนี้" }).click();
  };
  await planner.goto("/years/93-2568/ranking");
  const rank = planner.getByRole("row").filter({ hasText: third }).getByRole("textbox").first();
  await expect(async () => {
    await rank.fill("1");
    await rank.press("Enter");
    await expect.poll(async () => (await ranking())[0], { timeout: 3_000 }).toBe(third);
  }).toPass();
  await decide();
  const refusal = governor.getByRole("alert");
  await expect(refusal).toContainText("การจัดลำดับเปลี่ยนระหว่างที่ท่านเปิดหน้านี้");
  await expect(refusal).toContainText(`${third} ลำดับ: 3 → 1`);
  expect(await graveFaults(governor)).toEqual([]);
  await expect(governor.locator("tbody tr").first()).toContainText(third);
  const shown = await governor.locator("table tr").allInnerTexts();
  await decide();
  await expect(governor.getByText("บันทึกมติแล้ว", { exact: false })).toBeVisible();
  // exactly what was on the screen: every row, band and sum; and what was frozen is that to the satang
  expect(await governor.locator("table tr").allInnerTexts()).toEqual(shown);
  const { approvals } = (await office.api(planner, "/areas/93/years/2568/approval")) as { approvals: Approval[] };
  const frozen = approvals[0]?.snapshot;
  const cells = await governor
    .locator("tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.innerText.trim())));
  expect(cells.map((row) => [row[0], row[2], row[3]])).toEqual(
    frozen?.rows.map(({ rank, amountSatang, cumulativeSatang }) => [
      String(rank),
      baht(BigInt(amountSatang)),
      baht(BigInt(cumulativeSatang)),
    ]),
  );
  await expect(governor.locator("tfoot td").first()).toHaveText(baht(BigInt(frozen?.proposedSatang ?? 0)));
  const order = await ranking();
  const screen = await governor.locator("tbody tr").allInnerTexts();
  expect(screen.map((text, at) => text.includes(order[at] ?? "?"))).toEqual(order.map(() => true));

  // the plan goes out and comes back as a list, one line of which says too little
  await planner.goto("/years/93-2568/approval");
  await planner.getByLabel("เลขที่หนังสือ").fill("พท 0017/1");
  await planner.getByLabel("เหตุผลที่ส่งหลังกำหนด").fill("รอมติ");
  await planner.getByRole("button", { name: "บันทึกว่าส่งแล้ว" }).click();
  await planner.getByRole("link", { name: "ผลการพิจารณาและงบประมาณของทุกโครงการ" }).click();
  await planner.getByLabel("เลขที่หนังสือ").fill("นร 1107/ว 12");
  await planner.getByLabel("ลงวันที่").fill("1/3/2568");
  const words = ["สนับสนุนในกรอบ\t1,000", "ไม่สนับสนุน\t\tซ้ำกับงานของกรม", "ส่งคืน\t\tเพิ่มผู้รับโอน", "สนับสนุน"];
  const lines = order.slice(0, 4).map((code, at) => `${code}\t${words[at] ?? ""}`);
  await planner.getByLabel("ตารางผลการพิจารณา").fill(["รหัสโครงการ\tผล\tวงเงิน\tเหตุผล", ...lines].join("\n"));
  await planner.getByRole("button", { name: "ตรวจก่อนบันทึก" }).click();
  await expect(planner.getByText("1 แถวมีข้อผิดพลาด", { exact: false })).toBeVisible();
  await expect(planner.getByText("“สนับสนุน” ไม่บอกผลให้ชัด", { exact: false })).toBeVisible();
  expect(await graveFaults(planner)).toEqual([]);
  await planner.getByRole("button", { name: "บันทึกผล 3 โครงการ" }).click();
  await expect(planner.getByText("บันทึกแล้ว 3 โครงการ", { exact: false })).toBeVisible();
  await planner.goto("/years/93-2568/projects?state=NOT_SUPPORTED");
  await expect(planner.locator("tbody tr")).toHaveCount(1);
  await planner.getByRole("link", { name: "ไม่เห็นชอบ", exact: true }).click();
  await expect(planner.getByRole("listitem").filter({ hasText: "ขั้นปัจจุบัน" })).toContainText("ไม่เห็นชอบ");
  await expect(planner.getByText("ซ้ำกับงานของกรม")).toBeVisible();
  await governor.context().close();
  await planner.context().close();
});
