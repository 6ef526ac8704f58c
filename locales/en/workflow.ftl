### Words for the way to the submission, and for what became of what was offered.

## The check before a submission

unit-problem-gate-open = A question asked first is not answered yet.
unit-problem-gate-disagreement = Answers to a question asked first differ. Decide on one.
unit-problem-unanswered = Question { $number } is not answered yet.
unit-problem-outdated = Question { $number } was reworded. Look at the former answer and answer again.
unit-problem-disagreement = Answers to question { $number } differ. Decide on one.
unit-problem-reason-missing = Question { $number } has no reason.
unit-problem-exception-incomplete = The exception of question { $number } lacks its number, approver or expiry.
unit-problem-improvement-missing = Question { $number } has no plan for improvement.
unit-problem-improve-by-missing = Question { $number } has no date for improvement.
unit-problem-exception-expired = The exception of question { $number } ends before the cut-off date and counts as not implemented.
unit-problem-draft-pending = Question { $number } has a draft that was not saved. Drafts are not submitted.
unit-problem-confirmation-missing = The head’s confirmation is not entered yet.
unit-problem-confirmation-outdated = Answers changed after the head confirmed them.

## What became of each unit

accounting-said = Recorded.
accounting-same = It says what stands already.
accounting-named-twice = The same unit was chosen twice.
accounting-sent-back-before = It was sent back before.
accounting-accepted-before = It was accepted before.
accounting-decided-before = The same was decided before.
accounting-not-submitted = It is not submitted yet.
accounting-no-day-named = No day was named.
accounting-reminded-before = The same reminder of the same day was noted before.
accounting-nothing-owed = Nothing is owed: it has handed in.

## What became of each record

accounting-new = A new record.
accounting-live-again = It had been taken back and counts again.
accounting-older = A new record; a later one had replaced it before.
accounting-known = It was here before.
accounting-repeated = The same record stands in the file twice.
accounting-differs = A new record. It differs from another answer, so a person decides.
accounting-too-long = The record is too long.
accounting-not-a-record = It cannot be read as a record.
accounting-too-many-parents = It names too many earlier records.
accounting-wrong-parents = It names an earlier record by something that is no id.
accounting-foreign-campaign = It belongs to a campaign that is not in this book.

## Disagreements decided

accounting-decided = Decided by the rule.
accounting-rule-leaves-open = The rule does not decide this. Decide it by itself.

## What became of each unit of a list

accounting-unit-new = “{ $detail }” is new.
accounting-unit-changed = “{ $detail }” changes.
accounting-unit-known = “{ $detail }” is as it was.
accounting-unit-twice = “{ $detail }” stands in the list twice.
accounting-name-missing = The unit has no name.
accounting-name-unreadable = The name “{ $detail }” cannot be used.
accounting-organ-unknown = The kind of organ “{ $detail }” is not known.
accounting-headcount-unreadable = The headcount “{ $detail }” is no number.
accounting-value-unknown = “{ $detail }” is not known.

## A revised checklist

accounting-item-unchanged = The question is the same. Its answers ({ $detail } units) go on to count.
accounting-item-reworded = The question is worded anew. Its answers ({ $detail } units) are shown for another look.
accounting-item-clause-changed = It follows from another clause. Its answers ({ $detail } units) are shown for another look.
accounting-item-added = A new question.
accounting-item-removed = The question is gone. Its answers ({ $detail } units) are kept and not counted.

## The board as CSV

board-table-state = State
board-table-due-on = Due on
board-table-overdue = Overdue
board-table-submitted = Submitted (clock of the submitting PC)
board-table-disagreements = Disagreements
board-table-answered = Answered
board-table-asked = Questions asked
board-table-chapter-answered = { $chapter }: answered
board-table-chapter-asked = { $chapter }: asked
board-table-yes = overdue
