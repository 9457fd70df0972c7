import { useState, type KeyboardEvent, type RefObject } from "react";
import { matchPeople, mentionBefore, type MentionQuery } from "./mention";
import type { Reader } from "../state/commentData";

/** The list of names under a field, while one is being typed. */
export type MentionOffer = {
  people: Reader[];
  chosen: number;
  choose(person: Reader): void;
  point(index: number): void;
};

type Wanted = { text: string; setText(text: string): void; field: RefObject<HTMLTextAreaElement>; people: Reader[] };

/** Offers people while a name is typed after an @: arrows move, Enter or Tab takes, Escape leaves. */
export function useMentions({ text, setText, field, people }: Wanted) {
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [chosen, setChosen] = useState(0);
  const found = query ? matchPeople(people, query.query) : [];
  const look = () => {
    const { value = "", selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    setQuery(selectionStart === selectionEnd ? mentionBefore(value, selectionStart) : null);
    setChosen(0);
  };
  const choose = ({ nameTh }: Reader) => {
    if (!query || !field.current) return;
    const name = `@${nameTh} `;
    const caret = query.at + name.length;
    setText(text.slice(0, query.at) + name + text.slice(query.at + 1 + query.query.length));
    setQuery(null);
    field.current.focus();
    // React writes the value first
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (found.length === 0 || event.nativeEvent.isComposing) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const taken = found[chosen];
    if (step !== 0) setChosen((chosen + step + found.length) % found.length);
    else if ((event.key === "Enter" || event.key === "Tab") && taken) choose(taken);
    else if (event.key === "Escape") setQuery(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const offer: MentionOffer | null =
    found.length > 0 ? { people: found, chosen: Math.min(chosen, found.length - 1), choose, point: setChosen } : null;
  return { offer, look, onKeyDown, leave: () => setQuery(null) };
}
