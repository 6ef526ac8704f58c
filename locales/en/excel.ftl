### The answer sheet (Excel): a department fills it in, whoever counts takes it in.

## Sheets

excel-sheet-cover = Cover
excel-sheet-items = Checklist
excel-sheet-persons = Checklist (staff)
excel-sheet-rows = Staff answers
excel-title = { $campaign }: answer sheet
excel-title-persons = { $campaign }: answer sheet for staff
excel-subject = Information-security answer sheet
excel-unit-line = { $organization }, { $unit }
excel-deadline-line = Due { $date }

## Cover

excel-field-unit = Unit
excel-field-headcount = Headcount
excel-field-inspected-on = Inspected on
excel-field-respondent-title = Respondent's title
excel-field-respondent = Respondent's name
excel-field-unit-head = Head of unit
excel-field-head-confirmed-on = Confirmed on
excel-field-head-means = Means of confirmation
excel-field-head-reference = Approval number
excel-field-deadline = Due
excel-field-criteria = Criteria
excel-cover-who = Filled in by
excel-cover-head = Confirmation by the head of the unit
excel-cover-progress = Progress (calculated)
excel-cover-method = How to fill it in
excel-cover-column-what = Kind
excel-cover-column-count = Count
excel-means-approval = approval
excel-means-paper = paper
excel-means-oral = oral
excel-method-1 = Only pale yellow cells can be filled in. The protection has no password.
excel-method-2 = Answer the gates on the sheet "Checklist" first. Items that depend on a gate answered "no" become not applicable by themselves.
excel-method-3 = Pick the answer from the list: ○ implemented, △ partly, × not implemented, － not applicable, ？ unknown, 例外 approved exception.
excel-method-4 = △ and × need reason, improvement and date; － a reason; 例外 its number, approver and expiry.
excel-method-5 = Name documents as "document／place", one on a line. Saying where a document is kept is enough; it need not be attached.
excel-method-6 = When every line says done or not asked, have the head of the unit confirm, fill in the confirmation on the cover and return the file.
excel-method-7 = Keep numbers, questions and the order of rows. Hidden columns and sheets serve the import; without them matching needs a person.

## Columns

excel-column-id = Item ID
excel-column-number = No.
excel-column-question = Question
excel-column-clause = Clause
excel-column-mark = Answer
excel-column-reason = Reason (△, ×, －)
excel-column-improvement = Improvement (△, ×)
excel-column-improve-by = Improve by
excel-column-documents = Documents
    (document／place)
excel-column-exception-number = Exception
    number
excel-column-approver = Exception
    approver
excel-column-expires-on = Exception
    expires on
excel-column-remarks = Remarks
excel-column-state = State
excel-section = [{ $number } { $title }]
excel-section-gates = [Gates]
excel-gate-number = Gate { $number }
excel-gate-effect = With "no", { $items } become not applicable.
excel-yes = yes
excel-no = no
excel-legend = ○ implemented  △ partly  × not implemented  － not applicable  ？ unknown  例外 exception
excel-disagreement = [Answers differ: { $marks }]
excel-comma = ,{" "}

## State

excel-state-done = done
excel-state-unanswered = unanswered
excel-state-outside = not asked
excel-state-reason = add: reason
excel-state-improvement = add: improvement
excel-state-improve-by = add: date
excel-state-exception = add: exception
excel-count-left = Unanswered
excel-count-incomplete = Incomplete
excel-count-outside = Not asked (by a gate)
excel-count-unit = items

## Guidance

excel-prompt-mark = Answer
excel-prompt-gate = Gate
excel-prompt-gate-text = Pick yes or no.
excel-prompt-reason = Reason
excel-prompt-reason-text = Why △ or ×, or why the item does not apply.
excel-prompt-reason-pick = Why △ or ×; for － pick from the list or write.
excel-prompt-date = Date
excel-prompt-date-text = For example 2027/3/31 or R9.3.31.
excel-prompt-documents = Documents
excel-prompt-documents-text = "document／place", one on a line. Alt+Enter breaks the line.
excel-prompt-documents-example = For example: { $examples }
excel-wrong-mark = Pick a mark from the list.
excel-wrong-gate = Pick yes or no.
excel-wrong-date = This is no date. Something like "end of March" is asked about in the import.
excel-wrong-title = Please check

## Staff

excel-person-number = Person { $number }
excel-person-name = Name
excel-person-left = Unanswered
excel-person-row = No.
excel-person-fill = Fill in name (or staff number) and pick the answers from the list.

## File names

excel-file-unit = { $number }_{ $unit }_checklist.xlsx
excel-file-persons = { $number }_{ $unit }_checklist_staff.xlsx
excel-file-rows = { $number }_{ $unit }_staff_answers.xlsx

## List of answers

excel-answers-unit-id = Unit ID
excel-answers-bureau = Bureau
excel-answers-unit = Unit
excel-answers-chapter = Chapter
excel-answers-requirement = Requirement
excel-answers-scored = Counts
excel-answers-counts = counted
excel-answers-counts-not = informational
excel-answers-standing = Standing
excel-answers-reason = Reason
excel-answers-improvement = Improvement
excel-answers-documents = Documents
excel-answers-exception-number = Exception number
excel-answers-approver = Exception approver
excel-answers-expires-on = Exception expires on
excel-answers-chapter-id = Chapter ID
excel-answers-numerator = Implemented (numerator)
excel-answers-denominator = In the denominator

## Results

excel-results-title = { $campaign }: results
excel-results-subject = Results of the information-security inspection
excel-results-sheet-overview = Overview
excel-results-sheet-matrix = Units × chapters
excel-results-sheet-units = Units
excel-results-sheet-answers = Answers
excel-results-sheet-documents = Documents
excel-results-sheet-persons = Staff answers
excel-results-sheet-findings = Findings
excel-results-sheet-runs = Imports
excel-results-revision = Revision of the checklist
excel-results-cut-off = Cut-off date
excel-results-made-on = Made on
excel-results-state = Fingerprint of the data
excel-results-app = Version of the program
excel-results-figures = Overall
excel-results-attainment = Attainment (units at { $percent } % or more)
excel-results-chapters = By chapter
excel-results-of-these-expired = of these expired exceptions
excel-results-in-scope = In scope
excel-results-answered = Answered
excel-results-denominator = Denominator
excel-results-numerator-of = Implemented:{" "}
excel-results-denominator-of = Denominator:{" "}
excel-results-chart-units = Answers by unit
excel-results-chart-chapters = Answers by chapter
excel-results-note-rounding = Rates are rounded half up to one decimal, so sums may not give 100 %.
excel-results-note-minimum = Below a denominator of { $minimum } only counts are shown; a denominator of 0 is shown as “―”.
excel-results-note-bands = Ⅰ 100 %  Ⅱ from 95 %  Ⅲ from 90 %  Ⅳ from 70 %  Ⅴ below 70 %

## Documents

excel-documents-name = Document or file
excel-documents-place = Place
excel-documents-number = Number
excel-documents-by = Confirmed by
excel-documents-on = Confirmed on
excel-documents-sha256 = SHA-256
excel-documents-attached = (attached)

## Staff, imports, findings

excel-persons-implemented = Implemented
excel-persons-answered = Answered
excel-runs-started = Taken in on
excel-runs-time = Time
excel-runs-kind = Kind
excel-runs-label = File
excel-runs-records = Records
excel-runs-withdrawn = Taken back on
excel-runs-kind-merge = pack
excel-runs-kind-import = Excel
excel-findings-number = No.
excel-findings-kind = Kind
excel-findings-title = Title
excel-findings-basis = Basis
excel-findings-fact = Fact
excel-findings-effect = Effect
excel-findings-recommendation = Recommendation
excel-findings-due-on = Due
excel-findings-status = Status
excel-findings-closed-on = Closed on
excel-findings-withdrawn = Why taken back
