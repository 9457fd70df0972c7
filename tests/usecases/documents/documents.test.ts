import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { arabicDigits } from "~/domain/text/arabicDigits";
import { AppError } from "../../../server/errors";
import { computeWindow } from "../../../server/usecases/budget/computeWindow";
import { exportDocument } from "../../../server/usecases/documents/exportDocument";
import { listDocuments } from "../../../server/usecases/documents/centre/listDocuments";
import { openDocument } from "../../../server/usecases/documents/openDocument";
import { planJ2Parts } from "../../../templates/planJ2/rows";
import { partOf, tableTexts, unescapeXml } from "../../support/openXml";
import { makeDocumentYear, type DocumentYear } from "./documentYear";

let year: DocumentYear;
let planner: Actor;
const YEAR = "93-2568";

beforeAll(async () => {
  year = await makeDocumentYear();
  planner = await year.person("planner");
}, 120_000);

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const open = (actor: Actor, kind: Parameters<typeof openDocument>[2], id: string) =>
  codeOf(openDocument(year.deps, actor, kind, id));

describe("[S59] who gets which document", () => {
  test("everybody of the province reads plan, brief and memorandum; another province nothing", async () => {
    const { briefId } = await year.briefOf("93-2568-001");
    const mouId = await year.mouId();
    const stranger = await year.office.person(
      "stranger",
      await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดตรัง", "92"),
      "PLANNER",
    );
    const all = (actor: Actor) =>
      Promise.all([
        open(actor, "plan-j2", YEAR),
        open(actor, "project-brief", briefId),
        open(actor, "mou", mouId),
        open(actor, "mou-annex", mouId),
      ]);
    for (const name of ["planner", "governor", "agri", "tao", "nesdc", "observer"])
      expect(await all(await year.person(name)), name).toEqual(["done", "done", "done", "done"]);
    expect(await all(stranger)).toEqual(["notFound", "notFound", "notFound", "notFound"]);
  });

  test("absent, malformed and not allowed are answered alike", async () => {
    const absent = "00000000-0000-4000-8000-000000000000";
    for (const id of ["93-2499", "93-2600", "93", "xx", "93-2568-1", "1-2568", "", "93-2568'"])
      expect(await open(planner, "plan-j2", id), id).toBe("notFound");
    for (const kind of ["project-brief", "mou", "mou-annex"] as const)
      for (const id of [absent, YEAR, "../x", ""]) expect(await open(planner, kind, id)).toBe("notFound");
    const order = { kind: "plan-j2", id: YEAR, format: "docx" };
    for (const wrong of [
      { kind: "status-letter" },
      { kind: "constructor" },
      { format: "exe" },
      { kind: "mou", format: "xlsx" },
    ])
      expect(await codeOf(exportDocument(year.deps, planner, { ...order, ...wrong }))).toBe("notFound");
  });

  test("a concept note is private: no file for others, and it stands in no plan", async () => {
    const { projectId, briefId } = await year.briefOf("93-2568-025");
    const setState = (state: string) =>
      year.deps.db.prisma.project.update({ where: { id: projectId }, data: { state } });
    const titles = async () => {
      const { view } = await openDocument(year.deps, planner, "plan-j2", YEAR);
      return view.kind === "plan-j2" ? view.projects.map(({ id }) => id) : [];
    };
    expect(await titles()).toContain(projectId);
    await setState("CONCEPT");
    expect(await open(await year.person("chamber"), "project-brief", briefId)).toBe("notFound");
    expect(await open(planner, "project-brief", briefId)).toBe("done");
    expect(await titles()).not.toContain(projectId);
    await setState("BRIEF_DRAFT");
  });
});

describe("figures", () => {
  test("[R1] group ๑ of จ.2 is the sum that the window compares with the frame", async () => {
    const { view } = await openDocument(year.deps, planner, "plan-j2", YEAR);
    if (view.kind !== "plan-j2") throw new Error("not the plan");
    const window = await computeWindow(year.deps, "93", 2568);
    const printed = planJ2Parts(view).reduce((sum, part) => sum + part.provinceTotal, 0n);
    expect(view.projects).toHaveLength(25);
    expect(printed).toBeGreaterThan(0n);
    expect(printed).toBe(window?.result.proposedSatang);
  });

  test("DOCX and XLSX print the same amount in every row", async () => {
    const order = { kind: "plan-j2", id: YEAR };
    const docx = await exportDocument(year.deps, planner, { ...order, format: "docx" });
    const xlsx = await exportDocument(year.deps, planner, { ...order, format: "xlsx" });
    const inDocx = tableTexts(partOf(docx.bytes, "word/document.xml"))
      .filter((cells) => cells.length === 9 && cells[8] !== "งบประมาณ (บาท)")
      .map((cells) => arabicDigits(cells[8] ?? "").replaceAll(",", ""));
    const inXlsx = [1, 2].flatMap((sheet) => {
      const rows = [...partOf(xlsx.bytes, `xl/worksheets/sheet${sheet}.xml`).matchAll(/<row .*?<\/row>/gs)];
      // titles and notes have no cell in column B
      return rows
        .filter(([row]) => /<c r="B\d+"/.test(row))
        .map(([row]) => /<c r="I\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/.exec(row)?.[1] ?? "")
        .map((cell) => unescapeXml(cell.replace(/<[^>]*>/g, "")));
    });
    expect(inDocx.length).toBeGreaterThan(100);
    expect(inXlsx.filter((value) => value !== "งบประมาณ (บาท)")).toEqual(inDocx);
  });

  test("the brief prints the sums of its projected rows, the annex those of its assets", async () => {
    const { briefId } = await year.briefOf("93-2568-001");
    const { view } = await openDocument(year.deps, planner, "project-brief", briefId);
    expect(view).toMatchObject({ kind: "project-brief", draft: true, leadOrg: "สำนักงานเกษตรจังหวัดพัทลุง" });
    const annex = await openDocument(year.deps, planner, "mou-annex", await year.mouId());
    if (annex.view.kind !== "mou-annex") throw new Error("not the annex");
    expect(annex.view.assets.reduce((sum, { total }) => sum + (total ?? 0n), 0n)).toBe(20_000_000_00n);
  });
});

describe("export", () => {
  test("[S82] each file writes one audit row with its fingerprint; a refusal writes none", async () => {
    const { prisma } = year.deps.db;
    const rows = () => prisma.auditEvent.findMany({ where: { action: "document.exported" }, orderBy: { seq: "asc" } });
    const before = (await rows()).length;
    const id = await year.mouId();
    const file = await exportDocument(year.deps, planner, { kind: "mou", id, format: "docx" });
    await codeOf(exportDocument(year.deps, planner, { kind: "mou", id: "nowhere", format: "docx" }));
    const all = await rows();
    expect(all.length).toBe(before + 1);
    expect(all.at(-1)).toMatchObject({ objectKind: "mou", objectId: id, areaCode: "93", actorUserId: planner.userId });
    expect(all.at(-1)?.detail).toMatchObject({ format: "docx", fingerprint: file.fingerprint, draft: true });
    expect(partOf(file.bytes, "word/footer1.xml")).toContain(file.fingerprint);
  });

  test("[S79] a frozen brief is no draft any more; one that was sent back is", async () => {
    const { projectId, briefId } = await year.briefOf("93-2568-002");
    const draftIn = async (state: string) => {
      await year.deps.db.prisma.project.update({ where: { id: projectId }, data: { state } });
      return (await openDocument(year.deps, planner, "project-brief", briefId)).view.draft;
    };
    expect([await draftIn("READY"), await draftIn("RETURNED"), await draftIn("BRIEF_DRAFT")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("only what the specimen prints, when it is asked for", async () => {
    const order = { kind: "plan-j2", id: YEAR, format: "docx", options: { form: "official" as const } };
    const text = partOf((await exportDocument(year.deps, planner, order)).bytes, "word/document.xml");
    expect(text).not.toContain("ส่วนที่ ๒");
    expect(text).toContain("ขอให้จังหวัดจัดทำแบบฟอร์มตารางในไฟล์ Excel");
  });

  test("[S74] a file shows one moment: two texts written together are never seen apart", async () => {
    const { prisma } = year.deps.db;
    const { briefId } = await year.briefOf("93-2568-003");
    const activity = await prisma.briefActivity.findFirstOrThrow({ where: { briefId } });
    const { content } = await prisma.brief.findUniqueOrThrow({ where: { id: briefId } });
    const mark = (marker: string) =>
      prisma.$transaction([
        prisma.brief.update({ where: { id: briefId }, data: { content: { ...(content as object), title: marker } } }),
        prisma.briefActivity.update({
          where: { briefId_id: { briefId, id: activity.id } },
          data: { title: marker },
        }),
      ]);
    await mark("marker-0");
    let writing = true;
    const writer = (async () => {
      for (let n = 1; writing; n += 1) await mark(`marker-${n}`);
    })();
    const seen = new Set<string>();
    for (let n = 0; n < 40; n += 1) {
      const { view } = await openDocument(year.deps, planner, "plan-j2", YEAR);
      if (view.kind !== "plan-j2") throw new Error("not the plan");
      const project = view.projects.find(({ code }) => code === "93-2568-003");
      expect(project?.activities.find(({ id }) => id === activity.id)?.title).toBe(project?.title);
      seen.add(project?.title ?? "");
    }
    writing = false;
    await writer;
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe("export centre", () => {
  test("lists plan, briefs and memoranda with files and what is missing", async () => {
    const centre = await listDocuments(year.deps, planner, { areaCode: "93", fy: 2568 });
    expect(centre.briefs).toMatchObject({ count: 25, page: 1, pages: 1 });
    expect(centre.briefs.cards).toHaveLength(25);
    expect(centre.mous).toHaveLength(1);
    expect(centre.plan.card.files.map(({ href }) => href)).toEqual(
      ["docx", "xlsx", "pdf"].map((format) => `/documents/plan-j2/${YEAR}.${format}`),
    );
    const gap = centre.plan.card.gaps.find((one) => "gap" in one && one.gap === "noProgramme");
    expect(gap?.links).toHaveLength(2);
    expect(gap?.links[0]?.href).toMatch(/^\/briefs\/[0-9a-f-]{36}#item-2$/);
    expect(centre.mous[0]?.gaps[0]).toMatchObject({ severity: "E", rule: "R11" });
    expect(centre.plan.preview?.heads).toHaveLength(9);
    expect(centre.plan.preview?.parts[0]?.rows[0]?.cells).toHaveLength(9);
  });

  test("the imported year: undecided projects are named, the missing window is told", async () => {
    const { plan } = await listDocuments(year.deps, planner, { areaCode: "93", fy: 2567 });
    const undecided = plan.card.gaps.find((one) => "gap" in one && one.gap === "undecided");
    expect(undecided?.links).toHaveLength(25);
    expect(plan.card.gaps.some((one) => "rule" in one && one.rule === "R1")).toBe(true);
    expect(plan.preview?.parts[1]?.notes.join("\n")).toContain("โครงการจำนวน ๒๕ โครงการ ยังไม่ได้กำหนด");
  });

  test("a file is current until its content changes", async () => {
    const { briefId, projectId } = await year.briefOf("93-2568-004");
    const last = async () =>
      (await listDocuments(year.deps, planner, { areaCode: "93", fy: 2568 })).briefs.cards.find(
        ({ id }) => id === briefId,
      )?.last;
    expect(await last()).toBeNull();
    await exportDocument(year.deps, planner, { kind: "project-brief", id: briefId, format: "docx" });
    expect(await last()).toMatchObject({ current: true });
    const { prisma } = year.deps.db;
    await prisma.briefActivity.updateMany({ where: { briefId }, data: { related: "หน่วยงานใหม่" } });
    expect(await last()).toMatchObject({ current: false });
    expect(projectId).not.toBe("");
  });

  test("another province's centre is not found", async () => {
    expect(await codeOf(listDocuments(year.deps, planner, { areaCode: "92", fy: 2568 }))).toBe("notFound");
  });
});
