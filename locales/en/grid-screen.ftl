### The grid: filling in as in Excel

grid-screen-title = Sheet as a grid
grid-screen-help = Arrows, Enter and Tab move; typing fills in; F2 edits; Ctrl+D fills down; Ctrl+C and Ctrl+V go to and from Excel; Ctrl+Z undoes. In the answer column: O, T for △, X, N for －, E for an exception, ? (or 1 to 6). F6 leaves the grid.
grid-screen-column-number = No.
grid-screen-column-question = Question
grid-screen-column-mark = Answer
grid-screen-column-reason = Reason
grid-screen-column-improvement = Improvement
grid-screen-column-improve-by = To be improved by
grid-screen-column-remarks = Remarks
grid-screen-column-exception-number = Approval number
grid-screen-column-exception-approver = Approved by
grid-screen-column-exception-expires = Valid until
grid-screen-cell = { $column } of question { $number }
grid-screen-cell-refuses = This cell is not used with the present answer. It opens with △, ×, － or an exception.
grid-screen-fill-needs-rows = Choose the rows below the one to copy with Shift+↓, then press Ctrl+D.
grid-screen-copied = Copied. You can paste it into Excel.
grid-screen-kept = Changed: { $accepted }. Rows not taken: { $refused }. Ctrl+Z undoes it.

## Before many cells change

grid-screen-bulk-paste = Paste { $count } rows
grid-screen-bulk-fill = Fill down { $count } rows
grid-screen-bulk-empty = Empty { $count } rows
grid-screen-bulk-mark = Answer { $count } rows at once
grid-screen-count-accepted = Will change: { $count }
grid-screen-count-unchanged = Stay the same: { $count }
grid-screen-count-refused = Not taken: { $count }
grid-screen-bulk-yes = Change { $count } answers
grid-screen-bulk-nothing = None of the rows can be changed.
grid-screen-bulk-becomes = What becomes of it
grid-screen-bulk-texts = (texts change)
grid-screen-bulk-same = as it is now
grid-screen-why-fixed = This cell cannot be filled in.
grid-screen-why-unknown-mark = Not a mark. Use ○ △ × － 例外 or ？.
grid-screen-why-takes-none = "{ $column }" is not used with this answer; its text would be lost, so the row was not taken.
grid-screen-why-other-question = The "{ $column }" pasted is not that of this row.
grid-screen-why-not-asked = The question was settled as not applicable by a confirmation.
grid-screen-why-no-row = It runs past the last row of the sheet.
grid-screen-why-incomplete = Something required is missing or wrong: the reason, the exception's number, approver or expiry, a date, or a text too long.
grid-screen-why-disagreement = The answers differ. Compare and choose first.
