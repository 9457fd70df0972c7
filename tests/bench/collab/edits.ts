import * as Y from "yjs";

const THAI = "กขคงจชซญดตถทธนบปผพฟภมยรลวศสหอะาิีุูเแโไ";

/**
 * One edit of the mix that people make on a Project Brief: 70 % one Thai character typed into one of 13 texts, 10 % a
 * character replaced, 15 % a money cell set, 5 % a row added. Root types only, so that no client makes structure first.
 */
export function edit(doc: Y.Doc, random: () => number): void {
  doc.transact(() => {
    const dice = random();
    if (dice < 0.8) {
      const text = doc.getText(`field${Math.floor(random() * 13)}`);
      const at = Math.floor(random() * (text.length + 1));
      if (dice >= 0.7 && at > 0) text.delete(at - 1, 1);
      text.insert(Math.min(at, text.length), THAI[Math.floor(random() * THAI.length)] ?? "ก");
    } else if (dice < 0.95) {
      const cell = `${Math.floor(random() * 40)}:${2566 + Math.floor(random() * 5)}`;
      doc.getMap("amounts").set(cell, Math.floor(random() * 1e9));
    } else {
      const row = new Y.Map();
      row.set("name", new Y.Text("กิจกรรม"));
      row.set("amount", Math.floor(random() * 1e7));
      doc.getArray("rows").push([row]);
    }
  });
}

/** Everything that the clients see, in a form that can be compared. */
export function snapshot(doc: Y.Doc): string {
  const texts = Array.from({ length: 13 }, (_, at) => doc.getText(`field${at}`).toString());
  const amounts = Object.entries(doc.getMap("amounts").toJSON()).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([texts, doc.getArray("rows").toJSON(), amounts]);
}
