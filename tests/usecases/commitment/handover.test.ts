import { expect, test } from "vitest";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { commitmentUseCases } from "../../../server/usecases/commitment/commitmentUseCases";
import { openDocument } from "../../../server/usecases/documents/openDocument";
import { makeProject } from "../../factories/projectRows";
import { answerFaults, type OpenApi } from "../api/apiSchema";
import { startApi } from "../api/apiServer";

const document = openApiDocument("session") as unknown as OpenApi;
const PATH = "/areas/{area}/years/{fy}/handover/{path}";
const api = await startApi();

test("the two packs hold every line of their way once, with proof and codes; workbook and JSON say the same", async () => {
  const { office, db } = api;
  const palace = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  const elsewhere = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  const planner = await office.person("planner", palace, "PLANNER");
  const stranger = await office.person("stranger", elsewhere, "PLANNER");
  const money = [
    { source: "PROVINCE", amount: 100_25n },
    { source: "FUNCTION", amount: 7n },
    { source: "LOCAL", amount: 8n },
    { source: "PRIVATE", amount: 9n },
    { source: "FUNCTION", amount: 50n, fy: 2569 },
  ] as const;
  const { briefId } = await makeProject(db, { code: "93-2568-001", money });
  const use = commitmentUseCases(office.deps);
  const letter = { documentNo: "พท 1", documentDate: "1/3/2568" };
  await use.take(planner, { briefId, fundingId: "f0", from: "PLEDGED", to: "CONFIRMED", ...letter });
  await use.setCode(planner, { briefId, fundingId: "f0", system: "GFMIS", code: "L-1" });
  await use.setCode(planner, { briefId, fundingId: null, system: "eMENSCR", code: "P-1" });

  const at = (path: string) => `/areas/93/years/2568/handover/${path}`;
  const province = await api.get(planner, at("province"));
  expect(answerFaults(document, "get", PATH, 200, province.body)).toEqual([]);
  expect(province.body).toMatchObject({ path: "PROVINCE", totalSatang: 100_25 });
  expect(province.body.lines).toEqual([
    expect.objectContaining({
      ...{ id: `${briefId}/f0`, source: "PROVINCE", amountSatang: 100_25, commitment: "CONFIRMED", documentNo: "พท 1" },
      ...{ documentDate: "2025-03-01", lacks: ["NOT_AT_TOP"] },
      ...{ projectCodes: [{ system: "eMENSCR", code: "P-1" }], codes: [{ system: "GFMIS", code: "L-1" }] },
    }),
  ]);
  const agencies = await api.get(planner, at("function"));
  // the line of another year only is carried on in that year
  expect((agencies.body.lines as { id: string }[]).map(({ id }) => id)).toEqual([`${briefId}/f1`, `${briefId}/f2`]);
  expect(agencies.body.totalSatang).toBe(15);

  const { view } = await openDocument(office.deps, planner, "handover-function", "93-2568");
  expect(view.kind === "handover-function" && view.lines.map(({ id, amount }) => [id, amount])).toEqual([
    [`${briefId}/f1`, 7n],
    [`${briefId}/f2`, 8n],
  ]);
  expect((await api.get(planner, at("private"))).status).toBe(404);
  expect((await api.get(stranger, at("province"))).status).toBe(404);
  await expect(openDocument(office.deps, stranger, "handover-province", "93-2568")).rejects.toMatchObject({
    code: "notFound",
  });
});
