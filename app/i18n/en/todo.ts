import type { todoTh } from "../th/todo";

export const todoEn = {
  "todo.reminder": "Reminder: {title}, {days} days left ({date})",
  "todo.reminderToday": "Reminder: {title} is due today ({date})",

  "todo.cycle": "Rules of cycle {from}–{to}, revision {revision}",
  "todo.moved": "moved by letter {reference}",
  "todo.notes": "{count} note(s) on the calendar",
  "todo.first": "Mend first",
  "todo.go": "Go there",
  "todo.waiting": "Waiting for you",
  "todo.waiting.BRIEF_REVIEW": "your opinion is asked",
  "todo.waiting.RETURNED": "came back to be mended",
  "todo.waiting.READY": "ready for the committee",
  "todo.decisions": "Decisions to record",
  "todo.decisionsCount": "Record the decisions on {count} projects",
  "todo.remarks": "Open remarks and comments",
  "todo.remark": "official remark",
  "todo.comment": "comment",
  "todo.allThreads": "All {count}",
} satisfies Record<keyof typeof todoTh, string>;
