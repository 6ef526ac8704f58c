### The answering screen: the sheet of one department

answer-screen-tools = Sheet heading and search
answer-screen-list = Questions
answer-screen-question = The chosen question
answer-screen-reference = Clause, guidance and history
answer-screen-loading = Reading the sheet…
answer-screen-back = Progress
answer-screen-back-campaign = To the returns
answer-screen-deadline = Due { $date }
answer-screen-answered = Answered
answer-screen-next = Next unanswered ({ $left } left)
answer-screen-all-answered = All questions are answered
answer-screen-views = Ways to look at it
answer-screen-view-tasks = To do
answer-screen-view-column = List
answer-screen-view-grid = Grid
answer-screen-view-check = Check and submit
answer-screen-search = Search
answer-screen-filter = Show
answer-screen-filter-option = { $name } ({ $count })
answer-screen-filter-all = All
answer-screen-filter-unanswered = Unanswered or unfinished
answer-screen-filter-draft = With a draft
answer-screen-filter-disagreement = Disagreements
answer-screen-filter-no-plan = Reason or plan missing
answer-screen-filter-no-evidence = Without evidence
answer-screen-filter-shortfall = △ and ×
answer-screen-filter-not-applicable = Not applicable
answer-screen-filter-outdated = Check again
answer-screen-filter-sent-back = Sent back
answer-screen-filter-mine = My answers
answer-screen-author = Your name (optional)
answer-screen-shown = { $shown } of { $total } questions shown
answer-screen-nothing-found = No question matches. Use fewer words, or show all.
answer-screen-column-number = No.
answer-screen-column-question = Question
answer-screen-number-of = Question { $number }, { $chapter }
answer-screen-details = Details of question { $number }

## Asked first

answer-screen-gates = Please confirm first
answer-screen-gates-lead = A "no" makes all related questions not applicable. You can change it later.
answer-screen-gates-left = { $count } to go
answer-screen-gates-done = All answered
answer-screen-gate-yes = Yes
answer-screen-gate-no = No
answer-screen-gate-would-settle = "No" settles { $count } as not applicable
answer-screen-gate-settles = { $count } settled as not applicable
answer-screen-settled = Not applicable (confirmed first)

## State

answer-screen-recommended = Recommended
answer-screen-unscored = Not scored
answer-screen-inverted = Inverted
answer-screen-standing-disagreement = Disagreement
answer-screen-standing-refused = Not saved
answer-screen-standing-incomplete = Fields to fill in
answer-screen-standing-draft = Draft
answer-screen-standing-no-plan = Reason or plan missing
answer-screen-standing-evidence = Evidence: { $count }

## Fields

answer-screen-reason = Reason
answer-screen-field-shortfall = Reason
answer-screen-field-improvement = Improvement
answer-screen-field-improve-by = To be improved by
answer-screen-field-na-reason = Why it does not apply
answer-screen-na-reason-own = Another reason (in words)
answer-screen-na-reason-text = Why it does not apply, in words
answer-screen-na-reason-needed = It becomes an answer once a reason is chosen. Until then it is saved as a draft.
answer-screen-exception-support = Only for exceptions that were approved. It becomes an answer once all three fields are filled in.
answer-screen-field-exception-number = Approval number
answer-screen-field-exception-approver = Approved by
answer-screen-field-exception-expires = Valid until
answer-screen-field-remarks = Remarks
answer-screen-missing-na-reason = Enter why it does not apply.
answer-screen-missing-exception-number = Enter the approval number.
answer-screen-missing-exception-approver = Enter who approved it.
answer-screen-missing-exception-expires = Enter until when it is valid.
answer-screen-clear = Take back the answer to this question
answer-screen-draft-lead = There is a draft that is not an answer yet.
answer-screen-draft-confirm = Answer with this
answer-screen-draft-discard = Discard the draft

## Evidence

answer-screen-evidence = Evidence
answer-screen-evidence-support = Attaching files and writing where a document is kept count alike. Use the latter for documents that may not leave the room.
answer-screen-attach = Attach files
answer-screen-attach-action = Choose files
answer-screen-attach-support = You can also drop files on the question, or paste a screenshot with Ctrl+V. The originals do not change.
answer-screen-attach-busy = Copying files into the book…
answer-screen-attach-refused = { $name }: { $reason }
answer-screen-attached = Files attached: { $taken }. Files refused: { $refused }.
answer-screen-drop-nowhere = Drop files on the question that they belong to.
answer-screen-drop-here = Let go to attach to this question
answer-screen-confidentiality = Confidentiality of the files you attach
answer-screen-confidentiality-none = Not stated
answer-screen-file-open = Open
answer-screen-file-remove = Remove
answer-screen-locations = Write where it is kept, attach nothing
answer-screen-location-action = Write where it is kept
answer-screen-location-support = With its name and place a document can be checked without a copy.
answer-screen-location-name = Document
answer-screen-location-name-missing = Enter the document's name.
answer-screen-location-place = Where it is kept
answer-screen-location-place-missing = Enter where it is kept.
answer-screen-location-number = Document number
answer-screen-location-by = Checked by
answer-screen-location-on = Checked on
answer-screen-location-add = Done
answer-screen-location-confirmed = Checked by { $by } on { $on }

## Clause and guidance

answer-screen-clauses = Clause behind the question (as printed)
answer-screen-basis-as-written = The question follows the wording of the clause.
answer-screen-basis-interpretation = The question interprets the clause.
answer-screen-basis-control-standards = The question follows the control standards.
answer-screen-limit = Limited scope
answer-screen-by-clause = Clause { $clause }
answer-screen-guidance = Guidance and examples
answer-screen-good-example = Deserves ○
answer-screen-bad-example = Does not deserve ○
answer-screen-evidence-examples = Examples of evidence
answer-screen-asked-of = You answer this question as: { $role }.
answer-screen-whom-to-ask = If in doubt choose "?" and say why in the remarks; the lead will look at it. If it is urgent, ask the person in charge of information security in your department.
answer-screen-terms = Terms ({ $count })

## Disagreement and history

answer-screen-disagreement = There are { $count } different answers
answer-screen-disagreement-lead = Compare them and keep one. The others stay in the history.
answer-screen-disagreement-open = Compare and choose
answer-screen-keep = Keep answer { $number }
answer-screen-decision = Settles a disagreement
answer-screen-nobody-named = (no name)
answer-screen-said-by = { $author }, { $time }
answer-screen-said-on = Entered on: { $device }
answer-screen-history = History
answer-screen-history-none = Nothing has been answered yet.

## Out of scope

answer-screen-out-of-scope = Questions out of scope ({ $count })
answer-screen-out-of-scope-lead = By the clauses shown these questions do not apply to this department. No answer is needed.

## Around the submission

answer-screen-to-check = Check and submit
answer-screen-standing-changed = Changed after submission
answer-screen-standing-persons = Self-checks { $answered }/{ $expected }
answer-screen-send-back-comment = Why it was sent back
answer-screen-outdated = Earlier answer (check again)
answer-screen-outdated-lead = The question or its clause has changed. Make sure that the answer still holds.
answer-screen-outdated-take = I checked it: use this answer
## The answer before, and whom to ask

answer-screen-previous = Answer of last time
answer-screen-previous-of = From “{ $campaign }”.
answer-screen-previous-take = Copy this answer
answer-screen-copied = Copied from last time
answer-screen-whom-to-ask-known = If in doubt, choose “?” and write why under Remarks. If it is urgent, ask:
answer-screen-to-hand-over = Hand over the file
answer-screen-next-gates = First: what is asked beforehand ({ $left })
