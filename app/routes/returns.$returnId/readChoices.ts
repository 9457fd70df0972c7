/** What a person ticked on the page. */
type Choice = { at: number; take: { column: string; seen: string } | null };

const TAKE = /^(\d{1,6}):([A-Za-z]{1,40}):([0-9a-f]{8})$/;
const ADD = /^\d{1,6}$/;

/** Most ticks of one form: all that the page can show. */
const MOST = 6_000;

/** The ticked cells (`<row>:<column>:<mark of the value seen>`) and rows of a posted form; anything else is left out. */
export function readChoices(form: FormData): Choice[] {
  const takes = form.getAll("take").flatMap((value): Choice[] => {
    const [, at, column, seen] = TAKE.exec(String(value)) ?? [];
    return at && column && seen ? [{ at: Number(at), take: { column, seen } }] : [];
  });
  const adds = form
    .getAll("add")
    .flatMap((value): Choice[] => (ADD.test(String(value)) ? [{ at: Number(value), take: null }] : []));
  return [...takes, ...adds].slice(0, MOST);
}
