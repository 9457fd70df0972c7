import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { sampleProjects } from "./briefPage";
import type { Office } from "./office";

const routes = path.resolve(import.meta.dirname, "../../../app/routes");

/** Routes with a page that cannot simply be opened, and where they are seen. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  admin: "the frame of its pages",
  setup: "firstRun.spec.ts, on an empty store",
  "briefs.$briefId_.authors": "data for the form, history.spec.ts",
  "briefs.$briefId_.parked_.$parkedId": "needs work that was put aside",
};

/** A page to visit: its folder in app/routes, its address, who sees it, the status it answers with. */
export type Visit = { folder: string; address: string; user: "planner" | "admin" | null; status: number };

/** True for a route that shows something; others only answer. */
function hasPage(folder: string): boolean {
  const file = path.join(routes, folder, "route.tsx");
  return existsSync(file) && readFileSync(file, "utf8").includes("export default");
}

const WITHOUT_SIGN_IN = new Set(["join", "login", "invite.$token", "reset.$token"]);

function visitOf(folder: string, values: Readonly<Record<string, string>>): Visit {
  if (folder === "$") return { folder, address: "/nowhere", user: "planner", status: 404 };
  const parts = folder.split(".").filter((part) => part !== "_index");
  const address = parts.map((part) => part.replace(/_$/, "")).map((part) => values[part] ?? part);
  const user = WITHOUT_SIGN_IN.has(folder) ? null : folder.startsWith("admin") ? "admin" : "planner";
  return { folder, address: `/${address.join("/")}`, user, status: 200 };
}

/** Makes an account as the administrator and returns the path of its invitation and the account's id. */
async function invite(office: Office, admin: Page): Promise<{ token: string; userId: string }> {
  const form = { email: "route@phatthalung.example", nameTh: "คนใหม่", nameEn: "", orgId: "", role: "EDITOR" };
  const reply = await admin.request.post("/admin/users/new", {
    form: { ...form, position: "", validFrom: "", validTo: "" },
    headers: { origin: office.origin },
  });
  const page = await reply.text();
  const token = /\/invite\/([\w-]+)/.exec(page)?.[1];
  const userId = /\/admin\/users\/([0-9a-f-]{36})/.exec(page)?.[1];
  if (!token || !userId) throw new Error("the account was not made");
  return { token, userId };
}

/** Makes a dialogue session as the planner and returns its id. */
async function makeSession(office: Office, planner: Page): Promise<string> {
  const form = {
    intent: "create",
    title: "เวที",
    place: "",
    startsAt: "2025-06-01T09:00",
    officialStep: "2",
    script: "FULL_150",
  };
  const headers = { origin: office.origin };
  const reply = await planner.request.post("/years/93-2568/sessions", { form, headers, maxRedirects: 0 });
  const id = /\/sessions\/([0-9a-f-]{36})$/.exec(reply.headers().location ?? "")?.[1];
  if (!id) throw new Error("the session was not made");
  return id;
}

/** Has a list of decisions with one unknown project looked at, and returns its id. */
async function makeDecisionList(office: Office, planner: Page): Promise<string> {
  const text = "รหัสโครงการ\tผลการพิจารณา\n93-2568-999\tไม่สนับสนุน";
  const multipart = { round: "SUPPORT", documentNo: "นร 1", documentDate: "1/6/2568", text };
  const headers = { origin: office.origin };
  const reply = await planner.request.post("/years/93-2568/decisions", { multipart, headers, maxRedirects: 0 });
  const id = /\/decisions\/([0-9a-f-]{36})$/.exec(reply.headers().location ?? "")?.[1];
  if (!id) throw new Error(`the list was not made: ${reply.status()} ${(await reply.text()).slice(0, 300)}`);
  return id;
}

/** Has จ.2 exported, brings it back as it is, and returns the id of what came back. */
async function bringBack(office: Office, planner: Page): Promise<string> {
  const file = await planner.request.get("/documents/plan-j2/93-2568.xlsx");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const multipart = { file: { name: "j2.xlsx", mimeType, buffer: await file.body() } };
  const headers = { origin: office.origin };
  const reply = await planner.request.post("/years/93-2568/returns", { multipart, headers, maxRedirects: 0 });
  const id = /\/returns\/([0-9a-f-]{36})$/.exec(reply.headers().location ?? "")?.[1];
  if (!id) throw new Error(`the workbook was not read: ${reply.status()}`);
  return id;
}

/** Reads the plan of an อปท. in and returns its id. */
async function readAgencyPlan(office: Office, planner: Page): Promise<string> {
  const address = "/years/93-2568/agency-plans";
  const orgId = await linkOn(planner, address, /<option value="([0-9a-f-]{36})"/);
  const table = ["มิติที่ ๑ เศรษฐกิจ", "ภารกิจ\tโครงการ\tปี ๒๕๖๘\tหมายเหตุ", "๑. ถนน\t๑. โครงการซ่อมถนน\t๑๐๐\t"];
  const multipart = { orgId, kind: "LOCAL_DEVELOPMENT", titleTh: "แผนพัฒนาท้องถิ่น", text: table.join("\n") };
  const headers = { origin: office.origin };
  const reply = await planner.request.post(address, { multipart, headers, maxRedirects: 0 });
  const id = /\/agency-plans\/([0-9a-f-]{36})\?/.exec(reply.headers().location ?? "")?.[1];
  if (!id) throw new Error(`the plan was not read: ${reply.status()}`);
  return id;
}

/** A path that the HTML of a page names. */
async function linkOn(page: Page, address: string, pattern: RegExp): Promise<string> {
  const found = pattern.exec(await (await page.request.get(address)).text())?.[1];
  if (!found) throw new Error(`${address} names nothing like ${pattern}`);
  return found;
}

/**
 * Every route of the product that has a page, with an address on the sample. A route that is added later is among them by
 * itself; one with a parameter that is not known here fails.
 */
export async function everyVisit(office: Office, planner: Page, admin: Page): Promise<Visit[]> {
  const project = (await sampleProjects(office, planner)).find(({ code }) => code === "93-2568-018");
  const { token, userId } = await invite(office, admin);
  const values: Record<string, string> = {
    $yearId: "93-2568",
    $briefId: project?.briefId ?? "",
    $mouId: await linkOn(planner, "/years/93-2568/mous", /\/mous\/([0-9a-f-]{36})/),
    $importId: await linkOn(planner, "/years/93-2567/import", /\/imports\/([0-9a-f-]{36})/),
    $orgId: await linkOn(planner, "/admin/organizations", /\/admin\/organizations\/([0-9a-f-]{36})/),
    $userId: userId,
    $sessionId: await makeSession(office, planner),
    $listId: await makeDecisionList(office, planner),
    $returnId: await bringBack(office, planner),
    $agencyPlanId: await readAgencyPlan(office, planner),
    $code: "new",
    $token: token,
    $kind: "plan-j2",
    $docId: "93-2568",
  };
  const pages = readdirSync(routes).filter(hasPage);
  const visits = pages.filter((folder) => !(folder in ELSEWHERE)).map((folder) => visitOf(folder, values));
  expect(visits.filter(({ address }) => address.includes("$"))).toEqual([]);
  expect(visits.length).toBeGreaterThan(25);
  return visits.map((visit) => (visit.folder === "reset.$token" ? { ...visit, status: 410 } : visit));
}

/** What sticks out of the page to the side; empty when nothing does. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement),
    );
    return wide
      .slice(0, 5)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`);
  });
}

/** Texts whose box hides a part of them: letters, or marks above and below. */
export async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (value: string) => value === "hidden" || value === "clip";
    return [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, clipPath, webkitLineClamp } = getComputedStyle(element);
        // a text shortened to some lines says so with its dots
        if (
          webkitLineClamp !== "none" ||
          clipPath !== "none" ||
          element.clientWidth < 2 ||
          element.matches("svg, svg *, input, select, textarea")
        )
          return false;
        const high = hides(overflowY) && element.scrollHeight - element.clientHeight > 3;
        const wide = hides(overflowX) && textOverflow !== "ellipsis" && element.scrollWidth - element.clientWidth > 3;
        return (high || wide) && Boolean(element.textContent?.trim());
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`);
  });
}
