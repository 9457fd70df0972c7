import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { commentUseCases } from "../../../server/usecases/comment/commentUseCases";
import { makeProject } from "../../factories/projectRows";
import { answerFaults, type OpenApi } from "../api/apiSchema";
import { startApi, type ApiServer } from "../api/apiServer";

let api: ApiServer;
let roads: Actor;
let nesdc: Actor;
let observer: Actor;
let elsewhere: Actor;
let briefId: string;
let ideaId: string;

beforeAll(async () => {
  api = await startApi();
  const { office, db } = api;
  const roadsOrg = await office.organization("LINE_AGENCY", "แขวงทางหลวงชนบท");
  roads = await office.person("roads", roadsOrg);
  observer = await office.person("observer", roadsOrg, "OBSERVER");
  nesdc = await office.person("nesdc", await office.organization("NESDC", "สศช. ภาคใต้"), "NESDC_REGION");
  elsewhere = await office.person("elsewhere", await office.organization("LINE_AGENCY", "ที่อื่น", "90"));
  ({ briefId } = await makeProject(db, { code: "P1", leadOrgId: roadsOrg }));
  ({ briefId: ideaId } = await makeProject(db, { code: "P2", leadOrgId: roadsOrg, state: "IDEA" }));
  const comments = commentUseCases(api.deps);
  const ids = { id: randomUUID(), commentId: randomUUID() };
  const said = { item: "6", body: "วัดผลไม่ได้", mentions: [roads.userId] };
  const { threadId } = await comments.start(nesdc, briefId, { ...ids, kind: "REMARK", ...said });
  await comments.reply(roads, { briefId, threadId, commentId: randomUUID(), body: "แก้แล้ว" });
  await comments.assign(roads, { briefId, threadId, assigneeId: roads.userId });
  await comments.close(nesdc, { briefId, threadId, resolved: true });
});

test("GET /briefs/{id}/comments answers as described, to every reader", async () => {
  const path = "/briefs/{id}/comments";
  const document = openApiDocument("session") as unknown as OpenApi;
  for (const person of [roads, nesdc, observer]) {
    const { status, body } = await api.get(person, `/briefs/${briefId}/comments`);
    expect([status, answerFaults(document, "get", path, 200, body)]).toEqual([200, []]);
    expect(body).toMatchObject({
      threads: [
        {
          ...{ kind: "REMARK", adviser: "NESDC", item: "6", state: "RESOLVED" },
          ...{ resolvedBy: { name: "nesdc", organization: "สศช. ภาคใต้" }, assignee: { userId: roads.userId } },
          comments: [{ body: "วัดผลไม่ได้", mentioned: [{ name: "roads" }], removed: false }, { body: "แก้แล้ว" }],
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain("phatthalung.example");
  }
});

test("another agency, an unreadable brief and an absent one are the same 404; nobody is 401", async () => {
  const absent = await api.get(elsewhere, `/briefs/${randomUUID()}/comments`);
  expect(absent.status).toBe(404);
  expect((await api.get(elsewhere, `/briefs/${briefId}/comments`)).text).toBe(absent.text);
  expect((await api.get(roads, `/briefs/${ideaId}/comments`)).status).toBe(200);
  expect((await api.get(elsewhere, `/briefs/${ideaId}/comments`)).text).toBe(absent.text);
  expect((await api.get(elsewhere, "/briefs/x/comments")).text).toBe(absent.text);
  expect((await api.send(`/briefs/${briefId}/comments`)).status).toBe(401);
});
