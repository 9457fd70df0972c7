import { expect, test } from "vitest";
import { newsOf } from "./SaveVoice";

test("saving that stops is said once, and once more when it works again; ordinary saving is never said", () => {
  expect(newsOf("saving", "")).toBeNull();
  expect(newsOf("saved", "")).toBeNull();
  expect(newsOf("offline", "")).toBe("brief.voice.offline");
  expect(newsOf("offline", "brief.voice.offline")).toBeNull();
  expect(newsOf("saving", "brief.voice.offline")).toBeNull();
  expect(newsOf("saved", "brief.voice.offline")).toBe("brief.voice.again");
  expect(newsOf("saved", "brief.voice.again")).toBeNull();
  expect(newsOf("offline", "brief.voice.again")).toBe("brief.voice.offline");
  expect(newsOf("failed", "brief.voice.offline")).toBe("brief.voice.failed");
});
