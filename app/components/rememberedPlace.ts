import { yearId, type Place } from "./place";

const NAME = "place";
const YEAR_S = 365 * 86_400;

/** Keeps in this browser where the person works: the next visit begins there. */
export function rememberPlace(place: Place | null): void {
  if (place) document.cookie = `${NAME}=${yearId(place)}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`;
}

/** The places of a person with the one remembered in front; one that is not (or no longer) the person's counts for nothing. */
export function rememberedFirst<P extends Place>(places: readonly P[], request: Request): P[] {
  const cookies = (request.headers.get("Cookie") ?? "").split(";").map((one) => one.trim());
  const remembered = cookies.find((one) => one.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
  const found = places.find((place) => yearId(place) === remembered);
  return found ? [found, ...places.filter((place) => place !== found)] : [...places];
}
