import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { shownDocument } from "../../../templates/kit/preview";
import { documentModel, writeDocx } from "../../../templates/registry";
import { AppError } from "../../../server/errors";
import { openDocument } from "../../../server/usecases/documents/openDocument";
import { emblemUseCases } from "../../../server/usecases/emblem/emblemUseCases";
import { openXmlFaults, partOf, partsOf, testFolder } from "../../support/openXml";
import { pngOf } from "../../support/pictures";
import { makeDocumentYear, type DocumentYear } from "../documents/documentYear";

let year: DocumentYear;
let planner: Actor;
let emblems: ReturnType<typeof emblemUseCases>;
const folder = await testFolder();
const PICTURE = pngOf(400, 200);
const FINGERPRINT = "0123abcd";

beforeAll(async () => {
  year = await makeDocumentYear();
  planner = await year.person("planner");
  emblems = emblemUseCases(year.deps);
}, 120_000);

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const mou = async () => (await openDocument(year.deps, planner, "mou", await year.mouId())).view;

describe("the office's own picture stands above the title of its letters", () => {
  test("without one the document is as before; with one it is valid, 3 cm high, and in the preview", async () => {
    const bare = await mou();
    const plain = await writeDocx(bare, FINGERPRINT);
    expect([...partsOf(plain).keys()].filter((path) => path.includes("media"))).toEqual([]);
    await emblems.set(planner, "93", PICTURE);
    const view = await mou();
    const bytes = await writeDocx(view, FINGERPRINT);
    const body = partOf(bytes, "word/document.xml");
    // 3 cm high, twice as wide
    expect(body).toContain('<wp:extent cx="2160000" cy="1080000"/>');
    expect(body.indexOf("<w:drawing>")).toBeLessThan(body.indexOf("<w:t "));
    expect(await openXmlFaults(folder, "emblem.docx", bytes)).toEqual([]);
    expect(
      await openXmlFaults(folder, "emblem-libreoffice.docx", await writeDocx(view, FINGERPRINT, "libreoffice")),
    ).toEqual([]);
    const [first] = shownDocument(documentModel(view, FINGERPRINT)).blocks;
    expect(first).toMatchObject({ kind: "paragraph", picture: { heightCm: 3 } });
    const project = await year.briefOf("93-2568-001");
    const brief = (await openDocument(year.deps, planner, "project-brief", project.briefId)).view;
    expect(Object.keys(brief)).not.toContain("emblem");
    await emblems.remove(planner, "93");
    expect(Buffer.compare(await writeDocx(await mou(), FINGERPRINT), plain)).toBe(0);
  });

  test("who may, and what is written down", async () => {
    for (const name of ["agri", "observer", "governor"])
      expect(await codeOf(emblems.set(await year.person(name), "93", PICTURE)), name).toBe("forbidden");
    const office = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดตรัง", "92");
    const stranger = await year.office.person("stranger", office, "PLANNER");
    expect(await codeOf(emblems.open(stranger, "93"))).toBe("notFound");
    expect(await codeOf(emblems.set(stranger, "93", PICTURE))).toBe("notFound");
    expect(await codeOf(emblems.set(planner, "93", new TextEncoder().encode("<svg>")))).toBe("pictureRefused");
    expect(await codeOf(emblems.remove(planner, "93"))).toBe("stale");
    await emblems.set(planner, "93", PICTURE);
    await emblems.set(await year.person("admin"), "93", pngOf(300, 300));
    await emblems.remove(planner, "93");
    const view = await emblems.open(await year.person("observer"), "93");
    expect(view.emblem).toBeNull();
    expect(view.may.change).toBe(false);
    // the clock of these tests stands still, so the order is that of the audit below
    expect(view.changes.map(({ size }) => size?.widthPx ?? 0).sort((a, b) => a - b)).toEqual([0, 0, 300, 400, 400]);
    const actions = await year.deps.db.prisma.auditEvent.findMany({
      where: { action: { startsWith: "emblem." } },
      orderBy: { seq: "desc" },
      take: 3,
    });
    expect(actions.map(({ action }) => action)).toEqual(["emblem.removed", "emblem.set", "emblem.set"]);
  });
});
