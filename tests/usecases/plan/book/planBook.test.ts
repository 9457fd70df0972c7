import { expect, test } from "vitest";
import { CLOSE } from "~/collab/closeCodes";
import { bookText } from "~/collab/plan/bookDoc";
import { BOOK_COMPONENTS, BOOK_DOCUMENTS, BOOK_PLANS } from "~/domain/plan/book/bookComponents";
import { planBookUseCases } from "../../../../server/usecases/plan/book/bookUseCases";
import { planEditionUseCases } from "../../../../server/usecases/planEdition/planEditionUseCases";
import { openDocument } from "../../../../server/usecases/documents/openDocument";
import { documentModel, FORMS } from "../../../../templates/registry";
import { startLive } from "../../../collab/live/liveOffice";
import { StockClient, until } from "../../../collab/live/stockClient";
import { makePlanOffice } from "../planOffice";

test("every part that people write is a part of the printed book that takes words", () => {
  for (const kind of BOOK_PLANS) {
    const texts = Object.keys(FORMS[BOOK_DOCUMENTS[kind]].parts?.texts ?? {});
    expect(texts).toEqual(expect.arrayContaining([...BOOK_COMPONENTS[kind]]));
  }
});

test("a plan's book is written together, printed from there, and stands still with its plan", async () => {
  const desk = await makePlanOffice();
  const live = await startLive(desk.office);
  const deps = { ...desk.office.deps, collab: live.service };
  const [books, editions] = [planBookUseCases(deps), planEditionUseCases(deps)];
  const { planner, agri, observer, elsewhere, governor } = desk.people;
  const room = `plan/${desk.development}`;
  const early = new StockClient(live, room, planner);
  await until(() => early.finalCode === CLOSE.notFound);

  for (const who of [agri, observer, governor])
    await expect(books.begin(who, "93", 2568, "DEVELOPMENT_5")).rejects.toMatchObject({ code: "forbidden" });
  await expect(books.begin(elsewhere, "93", 2568, "DEVELOPMENT_5")).rejects.toMatchObject({ code: "notFound" });
  await expect(books.open(elsewhere, "93", 2568)).rejects.toMatchObject({ code: "notFound" });
  await books.begin(planner, "93", 2568, "DEVELOPMENT_5");
  await books.begin(planner, "93", 2568, "DEVELOPMENT_5");
  expect((await desk.office.auditActions()).filter((action) => action === "plan.bookBegun")).toHaveLength(1);

  const second = await desk.office.person("second", desk.orgs.province, "PLANNER");
  const [one, two] = [new StockClient(live, room, planner), new StockClient(live, room, second)];
  const reader = new StockClient(live, room, agri);
  await Promise.all([one.synced(), two.synced(), reader.synced()]);
  const outside = new StockClient(live, room, elsewhere);
  await until(() => outside.finalCode === CLOSE.notFound);
  bookText(one.doc, "physical").insert(0, "จังหวัดพัทลุง ");
  await until(() => bookText(two.doc, "physical").toString() === "จังหวัดพัทลุง ");
  bookText(two.doc, "physical").insert(14, "มี 11 อำเภอ");
  await until(() => bookText(reader.doc, "physical").toString() === "จังหวัดพัทลุง มี 11 อำเภอ");
  bookText(reader.doc, "results").insert(0, "ผู้อ่านเขียนไม่ได้");
  // a part of another plan's book is forbidden content, and so is a text that no book has
  bookText(two.doc, "summary").insert(0, "x");
  await until(() => two.finalCode === CLOSE.forbiddenContent);

  const book = (await books.open(observer, "93", 2568)).books.find(({ kind }) => kind === "DEVELOPMENT_5");
  expect(book).toMatchObject({ planId: desk.development, written: 1, reopener: null });
  expect(book?.texts).toMatchObject({ physical: "จังหวัดพัทลุง มี 11 อำเภอ", results: "" });
  const { view } = await openDocument(deps, planner, "five-year-plan", desk.development);
  const printed = documentModel(view, "");
  expect(JSON.stringify(printed.blocks)).toContain("มี 11 อำเภอ");
  const missing = printed.missing ?? [];
  expect(missing.filter(({ place }) => place === "book").map(({ heading }) => heading)).toEqual([
    "ข้อมูลเชิงเปรียบเทียบ : เศรษฐกิจ สังคมและความมั่นคง ทรัพยากรธรรมชาติและสิ่งแวดล้อม",
    "ปัญหาความต้องการเชิงพื้นที่",
    "ผลการพัฒนา-แก้ไขปัญหาจังหวัด/กลุ่มจังหวัดในช่วงที่ผ่านมา",
    "บทวิเคราะห์",
  ]);

  // [I11] approved: writers are closed and come back as readers; taken back: it is written again
  const papers = { reason: "ข้ามการรับฟัง", documentNo: "มติ 1/2568", documentDate: "2025-06-01" };
  const step = { planId: desk.development, ...papers };
  await editions.takeStep(governor, { ...step, seen: "DRAFT", to: "COMMITTEE_APPROVED" });
  await until(() => one.finalCode === CLOSE.frozen || one.closeCode === CLOSE.frozen);
  const frozen = new StockClient(live, room, planner);
  await frozen.synced();
  bookText(frozen.doc, "analysis").insert(0, "แก้หลังเห็นชอบ");
  expect((await books.open(planner, "93", 2568)).books[1]).toMatchObject({ reopener: "COMMITTEE" });
  await editions.takeStep(governor, { ...step, seen: "COMMITTEE_APPROVED", to: "DRAFT" });
  const again = new StockClient(live, room, planner);
  await again.synced();
  expect(bookText(again.doc, "analysis").toString()).toBe("");
  bookText(again.doc, "analysis").insert(0, "วิเคราะห์");
  const analysis = async () => (await books.open(planner, "93", 2568)).books[1]?.texts?.analysis;
  await expect.poll(analysis, { timeout: 8000 }).toBe("วิเคราะห์");
});

test("a book that stands still is not begun; the annual plan's book makes its plan", async () => {
  const desk = await makePlanOffice();
  const live = await startLive(desk.office);
  const books = planBookUseCases({ ...desk.office.deps, collab: live.service });
  const { planner } = desk.people;
  await desk.db.prisma.plan.update({ where: { id: desk.development }, data: { state: "IN_FORCE" } });
  await expect(books.begin(planner, "93", 2568, "DEVELOPMENT_5")).rejects.toMatchObject({ code: "planFrozenInForce" });
  await books.begin(planner, "93", 2568, "ANNUAL");
  const annual = (await books.open(planner, "93", 2568)).books.find(({ kind }) => kind === "ANNUAL");
  expect(annual).toMatchObject({ written: 0, texts: { summary: "", objectives: "" } });
  const client = new StockClient(live, `plan/${annual?.planId ?? ""}`, planner);
  await client.synced();
  bookText(client.doc, "summary").insert(0, "สรุป");
  const summary = async () => (await books.open(planner, "93", 2568)).books[2]?.texts?.summary;
  await expect.poll(summary, { timeout: 8000 }).toBe("สรุป");
});
