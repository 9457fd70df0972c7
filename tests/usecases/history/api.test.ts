import { expect, test } from "vitest";
import { briefText, setText } from "~/collab/brief/editTexts";
import { briefRoom } from "~/collab/roomName";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { briefUseCases } from "../../../server/usecases/brief/briefUseCases";
import { historyUseCases } from "../../../server/usecases/history/historyUseCases";
import { answerFaults, type OpenApi } from "../api/apiSchema";
import { startApi } from "../api/apiServer";

const document = openApiDocument("session") as unknown as OpenApi;
const LIST = "/briefs/{id}/versions";
const ONE = "/briefs/{id}/versions/{number}";

test("[S59] versions by API: as described for readers, 404 for absent and for not readable alike", async () => {
  const api = await startApi();
  const { office } = api;
  const agri = await office.organization("LINE_AGENCY", "เกษตรจังหวัด");
  const planner = await office.person("planner", await office.organization("PROVINCE_OFFICE", "สนจ."), "PLANNER");
  const reader = await office.person("reader", agri, "OBSERVER");
  const stranger = await office.person("stranger", await office.organization("LINE_AGENCY", "ที่อื่น", "90"));
  const deps = api.deps;
  const project = { areaCode: "93", fy: 2568, title: "ทะเลน้อย", leadOrgId: agri, kind: "KEY" } as const;
  const { briefId } = await briefUseCases(deps).create(planner, project);
  const history = historyUseCases(deps);
  await history.name(planner, briefId, "ก่อนเวที");
  await deps.collab.edit(briefRoom(briefId), planner, (doc) => setText(briefText(doc, "outputs"), "คลอง"));
  await history.restore(planner, briefId, 1);

  const list = await api.get<{ versions: { number: number; kind: string }[] }>(reader, `/briefs/${briefId}/versions`);
  expect([list.status, answerFaults(document, "get", LIST, 200, list.body)]).toEqual([200, []]);
  expect(list.body.versions.map(({ number, kind }) => [number, kind])).toEqual([
    [2, "BEFORE_RESTORE"],
    [1, "NAMED"],
  ]);
  const older = await api.get<{ versions: { number: number }[] }>(reader, `/briefs/${briefId}/versions?below=2`);
  expect(older.body.versions.map(({ number }) => number)).toEqual([1]);
  const one = await api.get(reader, `/briefs/${briefId}/versions/2`);
  expect([one.status, answerFaults(document, "get", ONE, 200, one.body)]).toEqual([200, []]);
  expect(one.body).toMatchObject({ restores: 1, createdBy: { name: "planner" }, content: { outputs: "คลอง" } });

  const answers = await Promise.all([
    api.get(stranger, `/briefs/${briefId}/versions`),
    api.get(stranger, `/briefs/${briefId}/versions/1`),
    api.get(reader, `/briefs/${briefId}/versions/99`),
    api.get(reader, `/briefs/${briefId}/versions/0`),
    api.get(reader, `/briefs/${briefId}/versions/x`),
    api.get(reader, `/briefs/00000000-0000-4000-8000-000000000000/versions`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await api.get(reader, `/briefs/${briefId}/versions?below=x`)).status).toBe(422);
});
