import { readFileSync } from "node:fs";
import { request } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { makeLink } from "../../factories/planRows";
import { ORIGIN, startApi, type Answer, type ApiServer } from "./apiServer";
import { answerFaults, type OpenApi } from "./apiSchema";

type Preview = {
  importId: string;
  lines: Record<string, number>;
  projects: { name: string; state: string; allocatedSatang: number; activityKeys: string[] }[];
  activities: { projectKey: string | null; allocatedSatang: number | null }[];
  findings: { rule: string; code: string; cell?: string; printed?: string; expected?: string }[];
  questions: { cell: string; choices: { id: string }[] }[];
};

const TABLE = readFileSync(new URL("../../fixtures/phatthalung-2567.tsv", import.meta.url));
const MIB = 1024 * 1024;
const PATH = "/areas/{area}/years/{fy}/imports";
const document = openApiDocument("session") as unknown as OpenApi;

let api: ApiServer;
let planner: Actor;
let agri: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  api = await startApi();
  const province = await api.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  const agency = await api.office.organization("LINE_AGENCY", "สำนักงานเกษตรจังหวัดพัทลุง");
  const other = await api.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  planner = await api.office.person("planner", province, "PLANNER");
  agri = await api.office.person("agri", agency);
  elsewhere = await api.office.person("elsewhere", other, "PLANNER");
});

const headers = async (person: Actor, type?: string) => ({
  cookie: await api.cookie(person),
  origin: ORIGIN,
  ...(type ? { "content-type": type } : {}),
});
const paste = async (body: BodyInit, person = planner, year = "93/years/2567"): Promise<Answer<Preview>> =>
  api.send<Preview>(`/areas/${year}/imports`, {
    ...{ method: "POST", body },
    headers: await headers(person, "text/tab-separated-values"),
  });
const upload = async (form: FormData, person = planner): Promise<Answer<Preview>> =>
  api.send<Preview>("/areas/93/years/2567/imports", { method: "POST", body: form, headers: await headers(person) });
const formWith = (bytes: BlobPart, field = "file", name = "ตาราง.tsv") => {
  const form = new FormData();
  form.set(field, new Blob([bytes]), name);
  return form;
};
const faults = (reply: Answer<unknown>, path = PATH) => answerFaults(document, "post", path, reply.status, reply.body);
const failure = ({ status, body }: Answer<unknown>) => {
  const { error } = body as { error?: { code: string; details: object } };
  return { status, code: error?.code, details: error?.details };
};
const projectCount = () => api.db.prisma.project.count({ where: { areaCode: "93", fy: 2567, removedAt: null } });
const LINES = {
  total: 1,
  group: 4,
  admin: 1,
  project: 25,
  activity: 58,
  header: 26,
  blank: 40,
  title: 1,
  unclassified: 0,
};

describe("preview of the real table", () => {
  test.each([
    ["as the body", () => paste(TABLE)],
    ["as a file of a form", () => upload(formWith(TABLE))],
  ])(
    "[R23] %s: every line is counted, projects, activities, findings and questions are listed",
    async (_name, send) => {
      const reply = await send();
      expect([reply.status, faults(reply)]).toEqual([200, []]);
      const { importId, lines, projects, activities, findings, questions, ...more } = reply.body;
      expect(more).toEqual({});
      expect(importId).toMatch(/^[0-9a-f-]{36}$/);
      expect(lines).toEqual(LINES);
      expect(projects).toHaveLength(25);
      expect(activities).toHaveLength(58);
      const sum = projects.reduce((total, { allocatedSatang }) => total + allocatedSatang, 0);
      expect(sum).toBe((219_548_900 - 9_000_000) * 100);
      expect(new Set(projects.map(({ state }) => state))).toEqual(new Set(["NEW"]));
      expect(questions.map(({ cell }) => cell)).toEqual(["58:6", "129:8", "130:8"]);
      const total = findings.find(({ cell, printed }) => cell?.startsWith("7:") && printed?.startsWith("209339240"));
      expect(total).toMatchObject({ rule: "R23", expected: expect.stringMatching(/^216676941/) as string });
    },
  );

  test("nothing is written but the preview", async () => {
    await paste(TABLE);
    expect(await projectCount()).toBe(0);
    expect(await api.db.prisma.planNode.count()).toBe(0);
  });

  test("the name of the file is kept, in Thai", async () => {
    const { importId } = (await upload(formWith(TABLE, "file", "../ตาราง ๒๕๖๗.tsv"))).body;
    const batch = await api.db.prisma.importBatch.findUniqueOrThrow({ where: { id: importId } });
    const file = await api.db.prisma.storedFile.findUniqueOrThrow({ where: { id: batch.fileId } });
    expect(file.name).toBe("ตาราง ๒๕๖๗.tsv");
    expect(Buffer.from(file.body).equals(TABLE)).toBe(true);
  });
});

describe("what cannot be taken", () => {
  test.each([
    ["an empty body", "", "fileEmpty"],
    ["blanks", " \t \n\t\n", "fileEmpty"],
    ["a table without a heading", "a\tb\nc\td", "tableWithoutHeader"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), "fileType"],
  ])("%s: 422 %s", async (_name, body, code) => {
    const reply = await paste(body);
    expect(failure(reply)).toMatchObject({ status: 422, code });
    expect(faults(reply)).toEqual([]);
  });

  test("another kind of body, a form without the file, two files, a form that breaks off", async () => {
    const as = async (type: string, body: string) =>
      failure(
        await api.send("/areas/93/years/2567/imports", { method: "POST", body, headers: await headers(planner, type) }),
      );
    expect(await as("application/json", "{}")).toMatchObject({ status: 422, code: "fileType" });
    expect(await as("multipart/form-data", "x")).toMatchObject({ status: 422, code: "badInput" });
    expect(await as("multipart/form-data; boundary=b", "--b\r\nhalf")).toMatchObject({ status: 422, code: "badInput" });
    expect(failure(await upload(formWith(TABLE, "other")))).toMatchObject({ status: 422, details: { field: "file" } });
    const two = formWith(TABLE);
    two.append("file", new Blob([TABLE]), "b.tsv");
    expect(failure(await upload(two))).toMatchObject({ status: 422, details: { field: "file" } });
  });

  test("[S71] more than 10 MiB, said at once or after counting; exactly 10 MiB is read", async () => {
    const max = { status: 422, code: "fileTooLarge", details: { max: "10 MB" } };
    const bytes = (size: number) => Buffer.alloc(size, 32);
    expect(failure(await paste(bytes(10 * MIB + 1)))).toMatchObject(max);
    expect(failure(await paste(bytes(11 * MIB)))).toMatchObject(max);
    expect(failure(await upload(formWith(bytes(10 * MIB + 1))))).toMatchObject(max);
    expect(failure(await upload(formWith(bytes(11 * MIB))))).toMatchObject(max);
    expect(failure(await paste(bytes(10 * MIB)))).toMatchObject({ code: "fileEmpty" });
    expect(failure(await upload(formWith(bytes(10 * MIB))))).toMatchObject({ code: "fileEmpty" });
  });

  test("[S71] a body without a length is counted while it comes", async () => {
    const { cookie } = await headers(planner);
    const { port, pathname } = new URL(`${api.base}/areas/93/years/2567/imports`);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        {
          port,
          path: pathname,
          method: "POST",
          headers: { cookie, origin: ORIGIN, "content-type": "text/tab-separated-values" },
        },
        (reply) => resolve(reply.resume().statusCode),
      );
      sent.once("error", reject);
      for (let part = 0; part < 11; part += 1) sent.write(Buffer.alloc(MIB, 32));
      sent.end();
    });
    expect(status).toBe(422);
  });

  test("only planners of the area, and only a year that can be opened", async () => {
    expect(failure(await paste(TABLE, agri))).toMatchObject({ status: 403, code: "forbidden" });
    expect(failure(await paste(TABLE, elsewhere))).toMatchObject({ status: 404, code: "notFound" });
    expect(failure(await paste(TABLE, planner, "93/years/2699"))).toMatchObject({ status: 404, code: "notFound" });
  });
});

describe("commit and undo", () => {
  type Result = {
    importId: string;
    made: { projectId: string; code: string }[];
    issues: { id: string }[];
    adminCostSatang: number;
  };
  const commit = (importId: string, body: unknown = {}, person = planner) =>
    api.post<Result>(person, `/imports/${importId}/commit`, body);
  const undo = (importId: string, person = planner) =>
    api.post<{ removed: unknown[]; kept: { projectId: string; reason: string }[] }>(
      person,
      `/imports/${importId}/undo`,
      {},
    );
  const start = async () => (await paste(TABLE)).body;

  test("writes 25 projects once, with the answers given; undone, what was touched since is kept and named", async () => {
    const { importId, questions } = await start();
    const [question] = questions;
    const answers = [{ cell: question?.cell ?? "", choice: question?.choices[0]?.id ?? "" }];
    const reply = await commit(importId, { answers });
    expect([reply.status, faults(reply, "/imports/{id}/commit")]).toEqual([200, []]);
    expect(reply.body).toMatchObject({ importId, notChanged: [], same: [], skipped: [], adminCostSatang: 900_000_000 });
    expect(reply.body.made).toHaveLength(25);
    expect(reply.body.issues).toHaveLength(4);
    expect(await projectCount()).toBe(25);
    expect(failure(await commit(importId))).toMatchObject({ status: 409, code: "importAnswered" });

    const [touched] = reply.body.made;
    await makeLink(api.db, touched?.projectId ?? "", reply.body.issues[0]?.id ?? "");
    const undone = await undo(importId);
    expect([undone.status, faults(undone, "/imports/{id}/undo")]).toEqual([200, []]);
    expect(undone.body.removed).toHaveLength(24);
    expect(undone.body.kept).toMatchObject([{ projectId: touched?.projectId, reason: "LINKED" }]);
    expect(await projectCount()).toBe(1);
    expect(failure(await undo(importId))).toMatchObject({ status: 409 });
  });

  test("after 24 hours it is too late", async () => {
    const { importId } = await start();
    expect((await commit(importId)).status).toBe(200);
    api.office.clock.pass(24 * 3_600_000);
    expect(failure(await undo(importId))).toMatchObject({ status: 409, code: "importTooOld" });
  });

  test("others can neither commit nor undo, nor see that it is there", async () => {
    const { importId } = await start();
    expect(failure(await commit(importId, {}, agri))).toMatchObject({ status: 403 });
    expect(failure(await commit(importId, {}, elsewhere))).toMatchObject({ status: 404 });
    expect(failure(await undo(importId, elsewhere))).toMatchObject({ status: 404 });
  });

  test.each([
    ["answers that are no list", { answers: "all" }],
    ["an answer without a choice", { answers: [{ cell: "58:6" }] }],
    ["a choice that was not offered", { answers: [{ cell: "58:6", choice: "Q9" }] }],
    ["a cell that was not asked", { answers: [{ cell: "1:1", choice: "Q3" }] }],
  ])("%s: 422, nothing is written", async (_name, body) => {
    const before = await projectCount();
    const { importId } = await start();
    expect(failure(await commit(importId, body))).toMatchObject({ status: 422, code: "badInput" });
    expect(await projectCount()).toBe(before);
  });
});
