import { beforeAll, describe, expect, test } from "vitest";
import { pdfOf } from "../../../support/papers";
import { approveAs, DAY, makeLifeOffice, readyToApprove, refused, type LifeOffice } from "./lifeOffice";

let at: LifeOffice;
beforeAll(async () => {
  at = await makeLifeOffice();
});

const paper = (change: Record<string, unknown> = {}) => ({
  ...{ partyNo: 2, kind: "COUNCIL_APPROVAL", number: "1/2568", issuer: "", personName: "", date: DAY.typed },
  ...{ validFrom: "", validTo: "", file: { name: "a.pdf", bytes: pdfOf() } },
  ...change,
});

describe("papers of a side", () => {
  test("[R12] the council's approval is asked for, a later one does not count, one of the day does", async () => {
    const { life, people } = at;
    const id = await at.drafts();
    const codes = async () =>
      (await life.openEvidence(people.tao, id)).rows[1]?.row.findings.map(({ code }) => code).join();
    expect(await codes()).toBe("NO_COUNCIL_APPROVAL");
    await at.council(id, "9/3/2568");
    expect(await codes()).toBe("NO_COUNCIL_APPROVAL");
    await life.setSigningDay(people.agri, id, "9/3/2568");
    expect(await codes()).toBe("");
    await life.setSigningDay(people.agri, id, DAY.typed);
    await at.council(id);
    const view = await life.openEvidence(people.governor, id);
    expect(view).toMatchObject({ ready: true });
    expect(view.rows[1]?.papers[0]?.file).toMatchObject({ name: "มติ.pdf", mime: "application/pdf" });
    expect(view.rows[1]?.papers[0]?.file?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("who speaks for the side attaches, others do not; another area finds nothing", async () => {
    const { life, people } = at;
    const id = await at.drafts();
    expect((await refused(life.addEvidence(people.tao, id, paper()))).code).toBe("done");
    expect((await refused(life.addEvidence(people.planner, id, paper()))).code).toBe("done");
    expect((await refused(life.addEvidence(people.roads, id, paper()))).code).toBe("forbidden");
    expect((await refused(life.addEvidence(people.observer, id, paper()))).code).toBe("forbidden");
    expect((await refused(life.addEvidence(people.elsewhere, id, paper()))).code).toBe("notFound");
    expect((await refused(life.addEvidence(people.tao, id, paper({ partyNo: 1 })))).code).toBe("forbidden");
    expect((await refused(life.addEvidence(people.tao, id, paper({ partyNo: 9 })))).code).toBe("notFound");
  });

  test.each([
    [{ file: { name: "a.pdf", bytes: new TextEncoder().encode("<svg/>") } }, "paperRefused"],
    [{ number: "" }, "badInput"],
    [{ date: "" }, "badInput"],
    [{ date: "31/2/2568" }, "badInput"],
    [{ kind: "OTHER" }, "badInput"],
    [{ kind: "DELEGATION", validFrom: "2/1/2568", validTo: "1/1/2568" }, "datesInWrongOrder"],
  ])("%o is refused as %s", async (change, code) => {
    const id = await at.drafts();
    expect((await refused(at.life.addEvidence(at.people.tao, id, paper(change)))).code).toBe(code);
    expect(await at.db.prisma.mouEvidence.count({ where: { party: { mouId: id } } })).toBe(0);
  });

  test("a wrong paper is withdrawn with a reason once, and stays to be read", async () => {
    const { life, people, db } = at;
    const id = await at.drafts();
    await at.council(id);
    const [row] = await db.prisma.mouEvidence.findMany({ where: { party: { mouId: id } } });
    const withdraw = (reason: string) => life.withdrawEvidence(people.tao, id, row?.id ?? "", reason);
    expect((await refused(withdraw(" "))).code).toBe("reasonMissing");
    expect((await refused(withdraw("แนบผิดฉบับ"))).code).toBe("done");
    expect((await refused(withdraw("อีกครั้ง"))).code).toBe("stale");
    const papers = (await life.openEvidence(people.tao, id)).rows[1]?.papers;
    expect(papers).toMatchObject([{ withdrawReason: "แนบผิดฉบับ" }]);
    expect((await life.openEvidence(people.tao, id)).ready).toBe(false);
    const file = await life.openFile(people.tao, id, row?.fileId ?? "");
    expect(file.bytes.length).toBe(pdfOf("มติ").length);
  });

  test("a file is read through its own memorandum only, by who may read that", async () => {
    const { life, people, db } = at;
    const [one, other] = [await at.drafts(), await at.drafts()];
    await at.council(one);
    const row = await db.prisma.mouEvidence.findFirstOrThrow({ where: { party: { mouId: one } } });
    expect((await refused(life.openFile(people.observer, one, row.fileId))).code).toBe("done");
    expect((await refused(life.openFile(people.elsewhere, one, row.fileId))).code).toBe("notFound");
    expect((await refused(life.openFile(people.tao, other, row.fileId))).code).toBe("notFound");
    expect((await refused(life.openFile(people.tao, one, "x"))).code).toBe("notFound");
  });
});

describe("who signs", () => {
  const signatory = (change: Record<string, string> = {}) => ({
    ...{ name: "นายก ข", position: "นายก อบต.", capacity: "ACTING_HEAD" },
    ...change,
  });
  test("[R12] an acting head attaches the order; a capacity that such a side does not have is refused", async () => {
    const { life, people } = at;
    const id = await at.drafts();
    await at.council(id);
    await life.setSignatory(people.tao, id, 2, signatory());
    const codes = async () => (await life.openEvidence(people.tao, id)).rows[1]?.row.findings.map(({ code }) => code);
    expect(await codes()).toEqual(["NO_APPOINTMENT"]);
    await life.addEvidence(people.tao, id, paper({ kind: "OFFICE_HOLDER_ORDER", personName: "นายก ข" }));
    expect(await codes()).toEqual(["ACTING_HEAD"]);
    const wrong = life.setSignatory(people.tao, id, 2, signatory({ capacity: "GOVERNOR" }));
    expect((await refused(wrong)).code).toBe("badInput");
    expect((await refused(life.setSignatory(people.roads, id, 2, signatory()))).code).toBe("forbidden");
  });

  test("a name that changes before anybody approved is kept with the text; afterwards it is refused", async () => {
    const { life, people } = at;
    const id = await readyToApprove(at);
    const before = (await life.openApproval(people.roads, id)).agreed;
    await life.setSignatory(people.tao, id, 2, signatory({ name: "นายใหม่", capacity: "LAO_HEAD" }));
    const after = (await life.openApproval(people.roads, id)).agreed;
    expect(after?.hash).not.toBe(before?.hash);
    expect(await approveAs(at, people.roads, id)).toEqual({ done: true });
    const late = life.setSignatory(people.tao, id, 2, signatory({ name: "คนอื่น", capacity: "LAO_HEAD" }));
    expect((await refused(late)).code).toBe("approvalBegun");
  });
});
