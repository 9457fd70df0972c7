import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeExportQueue } from "../../../server/export/exportQueue";
import { makeHttpApp } from "../../../server/http/app";
import { contentDisposition } from "~/format/contentDisposition";
import { documentsRouter } from "../../../server/http/documents";
import type { Deps } from "../../../server/usecases/deps";
import { openSession } from "../../../server/usecases/session/sessions";
import { signCookie } from "../../../server/usecases/session/token";
import { makeDocumentYear, type DocumentYear } from "./documentYear";

let year: DocumentYear;
let cookie: string;
const servers: Server[] = [];

/** Serves /documents with the given parts; returns the origin. */
async function serve(deps: Deps): Promise<string> {
  const server = createServer(makeHttpApp(deps, null, [{ path: "/documents", handler: documentsRouter(deps) }]));
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let origin: string;
beforeAll(async () => {
  year = await makeDocumentYear();
  const { userId } = await year.person("agri");
  const token = await openSession(year.deps, userId, { address: "127.0.0.1", userAgent: "test" });
  cookie = `session=${signCookie(token, year.deps.secret)}`;
  origin = await serve(year.deps);
}, 120_000);
afterAll(() => {
  for (const server of servers) server.close();
});

const get = (path: string, headers: Record<string, string> = { cookie }) =>
  fetch(`${origin}/documents/${path}`, { headers, redirect: "manual" });

describe("GET /documents", () => {
  test("a file: type, Thai name, kept by no cache", async () => {
    const answer = await get("plan-j2/93-2568.xlsx");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const disposition = answer.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="document\.xlsx"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe("จ.2 จังหวัดพัทลุง ปี 2568 (ร่าง).xlsx");
    expect(Buffer.from(await answer.arrayBuffer()).toString("latin1", 0, 2)).toBe("PK");
  });

  test("a name with brackets and quotes stays one header value", () => {
    expect(contentDisposition("ก(1)'*.docx")).toBe(
      `attachment; filename="document.docx"; filename*=UTF-8''%E0%B8%81%281%29%27%2a.docx`,
    );
  });

  test("absent kind, id, format and path are 404 with a sentence; choices that are not known are ignored", async () => {
    const paths = ["plan-j2/93-2600.docx", "plan-j2/93-2568.exe", "plan-j2/93-2568", "nothing/1.docx", "plan-j2/", "x"];
    for (const path of paths) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toContain("ไม่พบ");
    }
    expect((await get("plan-j2/93-2568.docx?form=other&x=1")).status).toBe(200);
  });

  test("the sentence is in the person's language", async () => {
    const answer = await get("plan-j2/93-2568.exe", { cookie: `${cookie}; lang=en` });
    expect(await answer.text()).toMatch(/^[\x20-\x7e–—’“”\s]+$/);
  });

  test("nobody signed in: a browser goes to the login page and comes back, others are told", async () => {
    const page = await get("plan-j2/93-2568.docx", { accept: "text/html,*/*" });
    expect(page.status).toBe(302);
    expect(page.headers.get("location")).toBe("/login?redirectTo=%2Fdocuments%2Fplan-j2%2F93-2568.docx");
    const client = await get("plan-j2/93-2568.docx", { accept: "application/json" });
    expect(client.status).toBe(401);
  });

  test("PDF without LibreOffice is 501 with a sentence", async () => {
    const exports = makeExportQueue({ workerDir: "/nowhere", log: year.deps.log, programFolders: [] });
    const without = await serve({ ...year.deps, exports });
    const answer = await fetch(`${without}/documents/mou/${await year.mouId()}.pdf`, { headers: { cookie } });
    expect(answer.status).toBe(501);
    expect(await answer.text()).toContain("DOCX");
    await exports.close();
  });
});
