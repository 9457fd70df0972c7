import { graveFaults } from "./support/axe";
import { expect, test } from "./support/office";

test.use({ own: "commitments" });

test("a funding line climbs with its document, is put back with a reason, and the pack carries it", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "planner");
  await page.goto("/years/93-2568/commitments?source=PROVINCE&step=CONFIRMED");
  await expect(page.getByRole("heading", { name: "ความผูกพันของแหล่งงบ", level: 1 })).toBeVisible();
  expect(await graveFaults(page)).toEqual([]);

  await test.step("without a document nothing is recorded; with one the line is in the bill", async () => {
    await page
      .getByRole("link", { name: /^บันทึกขั้น/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: /^ขั้นของงบจังหวัด/ })).toBeFocused();
    await page.getByLabel("เลขที่หนังสือหรือเอกสาร").fill("นร 0701/99");
    await page.getByLabel("ลงวันที่ (พ.ศ.)").fill("1/1/2620");
    await page.getByRole("button", { name: "บันทึกว่าอยู่ในร่าง พ.ร.บ." }).click();
    await expect(page.getByText("วันที่หนังสือ").first()).toBeVisible();
    await page.getByLabel("ลงวันที่ (พ.ศ.)").fill("1/3/2568");
    // the open line stays open by its key while the filter follows the rung
    const address = new URL(page.url());
    address.searchParams.delete("step");
    await page.goto(address.toString());
    await page.getByLabel("เลขที่หนังสือหรือเอกสาร").fill("นร 0701/99");
    await page.getByLabel("ลงวันที่ (พ.ศ.)").fill("1/3/2568");
    await page.getByRole("button", { name: "บันทึกว่าอยู่ในร่าง พ.ร.บ." }).click();
    await expect(page.getByText("นร 0701/99 ลงวันที่ 1 มีนาคม 2568")).toBeVisible();
  });

  await test.step("the pack of the province says so, and an อบต. sees no way to change it", async () => {
    const pack = (await office.api(page, "/areas/93/years/2568/handover/province")) as {
      lines: { commitment: string; documentNo: string }[];
    };
    expect(pack.lines.filter(({ documentNo }) => documentNo === "นร 0701/99")).toMatchObject([
      { commitment: "IN_BILL" },
    ]);
    const file = await page.request.get("/documents/handover-province/93-2568.xlsx");
    expect([file.status(), file.headers()["content-type"]]).toEqual([200, expect.stringContaining("spreadsheetml")]);
    const tao = await office.enter(browser, "tao");
    await tao.goto(page.url());
    await expect(tao.getByText("นร 0701/99 ลงวันที่ 1 มีนาคม 2568")).toBeVisible();
    await expect(tao.getByText("ถอยขั้น")).toHaveCount(0);
  });

  await test.step("it is put back with a reason; both steps stay", async () => {
    await page.locator("summary", { hasText: "ถอยขั้น" }).click();
    await page.getByLabel("เหตุผล").last().fill("ถูกปรับลดในชั้นกรรมาธิการ");
    await page.getByRole("button", { name: "ถอยขั้น" }).click();
    await expect(page.getByText("ถูกปรับลดในชั้นกรรมาธิการ")).toBeVisible();
    await expect(page.getByText("นร 0701/99 ลงวันที่ 1 มีนาคม 2568")).toBeVisible();
  });
});
