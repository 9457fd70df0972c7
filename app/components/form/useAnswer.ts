import { useActionData, useLocation } from "@remix-run/react";
import { useState } from "react";

/**
 * What the page's own action answered last, like `useActionData`; but it stays when the page is loaded anew because
 * somebody else changed something (`revalidate()` drops action data). It goes with the next answer or address.
 */
export function useAnswer<T>() {
  const now = useActionData<T>();
  const { key } = useLocation();
  const [kept, setKept] = useState({ answer: now, key });
  if (now !== undefined && (kept.answer !== now || kept.key !== key)) setKept({ answer: now, key });
  return now ?? (kept.key === key ? kept.answer : undefined);
}
