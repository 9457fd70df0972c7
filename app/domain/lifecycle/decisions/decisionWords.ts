import type { ProjectState } from "../../brief/project";
import type { DecisionRound } from "./decision";

/** Words by which a decision is known; the first that fits wins, so what denies stands before what affirms. */
const WORDS: Record<DecisionRound, readonly (readonly [ProjectState | null, RegExp])[]> = {
  SUPPORT: [
    ["NOT_SUPPORTED", /ไม่(เห็น(ควร|ชอบ)?)?สนับสนุน|ไม่เห็นชอบ|ไม่ผ่าน|not\s*support|^no$/i],
    ["RETURNED", /ส่งคืน|ส่งกลับ|ตีกลับ|คืนเรื่อง|ให้แก้ไข|ปรับปรุงแล้วเสนอ|return/i],
    ["SUPPORTED_OVER_FRAME", /(เกิน|นอก)กรอบ|(over|beyond|outside)\s*(the\s*)?frame|over_frame/i],
    ["SUPPORTED_IN_FRAME", /(ใน|ภายใน|ภายใต้)กรอบ|(in|within)\s*(the\s*)?frame|in_frame/i],
  ],
  REQUEST: [
    [null, /ไม่/],
    ["IN_BUDGET_REQUEST", /คำขอ|ยื่น|เสนอขอ|request/i],
  ],
  BUDGET: [
    ["NOT_BUDGETED", /ไม่ได้?(รับ)?(การ)?(จัดสรร|งบ)|ไม่จัดสรร|ไม่ได้รับ|not\s*(budgeted|granted)|^no$/i],
    ["BUDGETED", /จัดสรร|ได้รับ(งบ)?|ได้งบ|budgeted|granted/i],
  ],
};

/**
 * Reads the word of a decision: "สนับสนุนในกรอบ", "เกินกรอบ", "ไม่สนับสนุน", "ส่งคืน" …, in Thai or English. Null when it is
 * none or says too little: "สนับสนุน" alone does not say whether in the frame or over it, and is never guessed.
 */
export function readDecisionWord(round: DecisionRound, text: string): ProjectState | null {
  const word = text.replace(/[\s\u00a0]+/g, " ").trim();
  const bare = word.replaceAll(" ", "");
  return WORDS[round].find(([, pattern]) => pattern.test(word) || pattern.test(bare))?.[0] ?? null;
}
