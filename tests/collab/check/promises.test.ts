import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addFunding } from "~/collab/brief/editRows";
import { briefSeed } from "~/collab/briefDoc";
import { BRIEF_SCHEMA } from "~/collab/briefSchema";
import { acceptUpdate } from "../../../server/collab/check/acceptUpdate";
import { SERVER_AUTHOR, type Author } from "../../../server/collab/check/rights";
import { RoomModel } from "../../../server/collab/check/roomModel";
import { briefSample, SAMPLE_IDS as ids } from "../briefSample";
import { LEAD, RightsRoom, ROADS, type RightsClient } from "./rightsRoom";

const REASON = "a funding line is confirmed by an act, not by hand";
const say = (client: RightsClient, row: string, word: string) => client.row("funding", row).set("commitment", word);

/** funding1 of the sample is PLEDGED, funding2 IN_ORDINANCE. */
function send(author: Author, edit: (doc: Y.Doc, client: RightsClient) => void) {
  const room = new RightsRoom();
  const client = room.client();
  return room.apply(
    client.change((doc) => edit(doc, client)),
    author,
  );
}

describe("how firm a funding line is, by hand", () => {
  test.each(["CONFIRMED", "IN_BILL", "IN_ORDINANCE"])("nobody raises a line to %s, not even the lead", (word) => {
    for (const author of [LEAD, ROADS])
      expect(send(author, (_, client) => say(client, ids.funding1, word))).toEqual({ kind: "refused", reason: REASON });
  });

  test("a new line says PLEDGED and no more", () => {
    const line = { activityId: ids.activity1, orgId: ids.roads, source: "PROVINCE" } as const;
    expect(send(ROADS, (doc) => addFunding(doc, line)).kind).toBe("applied");
    expect(send(ROADS, (doc) => addFunding(doc, { ...line, commitment: "CONFIRMED" }))).toMatchObject({
      kind: "refused",
    });
  });

  test("a line that says more already keeps its word, may be lowered, and is not exchanged for another high word", () => {
    expect(send(LEAD, (_, client) => say(client, ids.funding2, "IN_ORDINANCE")).kind).toBe("applied");
    expect(send(LEAD, (_, client) => say(client, ids.funding2, "PLEDGED")).kind).toBe("applied");
    expect(send(LEAD, (_, client) => say(client, ids.funding2, "IN_BILL")).kind).toBe("refused");
    expect(send(LEAD, (_, client) => client.row("funding", ids.funding2).set("y2569", 7)).kind).toBe("applied");
  });

  test("a row put in its place does not smuggle a high word in", () => {
    const row = () =>
      new Y.Map<unknown>([
        ["order", "a1"],
        ["orgId", ids.roads],
        ["commitment", "IN_BILL"],
      ]);
    expect(send(LEAD, (doc) => doc.getMap("funding").set(ids.funding1, row())).kind).toBe("refused");
  });

  test("the server's own writing, an import or a restored version, is not asked", () => {
    const model = new RoomModel(BRIEF_SCHEMA);
    const seed = briefSeed(briefSample());
    expect(acceptUpdate(model, seed, SERVER_AUTHOR, () => true).kind).toBe("applied");
  });
});
