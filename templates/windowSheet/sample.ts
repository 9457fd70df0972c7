import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import { evaluateWindow } from "~/domain/budget/window";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { WindowSheetView } from "./view";

const baht = (amount: number) => BigInt(amount) * 100n;

/** A sheet with a cut line: the vector of domain §3.2 in millions of baht, with satang in the straddler. */
export function windowSheetSample(change: Partial<WindowSheetView> = {}): WindowSheetView {
  const amounts = [40, 35, 30, 50, 30, 25, 10].map((million) => baht(million * 1_000_000));
  const window = evaluateWindow({
    frameSatang: baht(100_000_000),
    policy: POLICY_CYCLE_2568,
    proposals: amounts.map((amountSatang, index) => ({
      id: `00000000-0000-4000-8000-00000000000${index + 1}`,
      code: `93-2568-00${index + 1}`,
      title:
        index === 5 ? "ปรับปรุงถนนสายเลียบทะเลสาบสงขลาเพื่อการท่องเที่ยวโดยชุมชน ระยะทาง ๑๒ กิโลเมตร" : `โครงการที่ ${index + 1}`,
      kind: index < 3 ? "KEY" : index === 6 ? "UNDECIDED" : "OTHER",
      rank: index + 1,
      amountSatang: index === 5 ? amountSatang + 25n : amountSatang,
    })),
  });
  return {
    kind: "window-sheet",
    draft: true,
    areaKind: "PROVINCE",
    areaNameTh: "พัทลุง",
    fy: fiscalYear(2568),
    cycle: { nameTh: "หลักเกณฑ์รอบ 2568–2570", letterNo: "ที่ ตัวอย่าง 1/2567", revision: 1 },
    revision: 3,
    window,
    ...change,
  };
}
