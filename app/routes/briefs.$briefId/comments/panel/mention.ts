/** Somebody who can be named. */
export type Nameable = { userId: string; nameTh: string; nameEn: string | null; orgName: string };

/** A name that is being typed: where its @ stands, and what follows it. */
export type MentionQuery = { at: number; query: string };

const LONGEST_NAME = 60;
/** Most people offered at once. */
const MAX_OFFERED = 6;

/** The name that is being typed before the caret; null when there is none. Names hold blanks, so the @ may be far. */
export function mentionBefore(text: string, caret: number): MentionQuery | null {
  const at = text.lastIndexOf("@", caret - 1);
  if (at === -1 || caret - at > LONGEST_NAME) return null;
  // an address like a@b.go.th names nobody
  if (at > 0 && /[\w.]/.test(text[at - 1] ?? "")) return null;
  const query = text.slice(at + 1, caret);
  return query.includes("\n") ? null : { at, query };
}

const folded = (text: string) => text.toLocaleLowerCase("th").replace(/\s+/g, " ");

/** People whose name or organisation holds what was typed, those whose name begins with it first. */
export function matchPeople<T extends Nameable>(people: readonly T[], query: string): T[] {
  const wanted = folded(query).trimStart();
  const names = ({ nameTh, nameEn, orgName }: T) => [nameTh, nameEn ?? "", orgName].map(folded);
  const found = people.filter((one) => names(one).some((name) => name.includes(wanted)));
  const begins = (one: T) => names(one).some((name) => name.startsWith(wanted));
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].slice(0, MAX_OFFERED);
}

/** Ids of the people whose name stands in the text after an @; a name that only begins another one is not meant. */
export function mentionedIn(text: string, people: readonly Nameable[]): string[] {
  const named = new Set(
    bodyPieces(text, people)
      .filter(({ mention }) => mention)
      .map((piece) => piece.text),
  );
  return people.filter(({ nameTh }) => named.has(`@${nameTh}`)).map(({ userId }) => userId);
}

/** A piece of a comment: words, or the name of a mentioned person. */
export type BodyPiece = { text: string; mention: boolean };

/** Cuts a comment at the names of those it mentions; the pieces together are the whole text. */
export function bodyPieces(body: string, mentioned: readonly Nameable[]): BodyPiece[] {
  const names = mentioned
    .filter(({ nameTh }) => nameTh !== "")
    .map(({ nameTh }) => `@${nameTh}`)
    .sort((a, b) => b.length - a.length);
  const pieces: BodyPiece[] = [];
  let rest = body;
  while (rest !== "") {
    const hits = names.map((name) => ({ name, at: rest.indexOf(name) })).filter(({ at }) => at !== -1);
    const first = hits.sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
    if (!first) return [...pieces, { text: rest, mention: false }];
    if (first.at > 0) pieces.push({ text: rest.slice(0, first.at), mention: false });
    pieces.push({ text: first.name, mention: true });
    rest = rest.slice(first.at + first.name.length);
  }
  return pieces;
}
