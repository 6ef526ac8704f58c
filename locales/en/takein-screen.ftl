### Taking in: what came back is looked at, taken in, and can be taken back.

takein-screen-title = Take in what came back
takein-screen-lead = Choose submission files (.tenken). They are looked at first and the result is shown; the book does not change until you take them in. The same file twice, or in another order, gives the same result.
takein-screen-pick-files = Choose files
takein-screen-pick-folder = Choose a folder
takein-screen-drop = You can also drop files or folders on this page.
takein-screen-read-only = This book is open for reading only, so nothing can be taken in.
takein-screen-planning = Looking at the files
takein-screen-applying = Taking in
takein-screen-plan = { $count } files were looked at
takein-screen-plan-lead = Nothing was taken in yet. Please look through it.
takein-screen-apply = Take in { $count } files
takein-screen-nothing = There is nothing to take in.
takein-screen-unsigned = Also take in lists of records that nobody signed ({ $count } files)
takein-screen-unsigned-support = Nobody can tell who wrote them. Only where you know where they come from, such as your own second PC.
takein-screen-result = Taken in
takein-screen-result-cancelled = Stopped early
takein-screen-done-note = Each file can be taken back under "Taken in so far" below.
takein-screen-to-disagreements = See { $count } disagreements
takein-screen-to-board = See the returns
takein-screen-more = Take in more

## Counts

takein-screen-total-in = Records
takein-screen-total-accepted = New
takein-screen-total-unchanged = Unchanged
takein-screen-total-conflicting = Differing
takein-screen-total-rejected = Kept out
takein-screen-total-refused = Files kept out

## The files

takein-screen-table = The figures are numbers of records.
takein-screen-file = File
takein-screen-whose = Department
takein-screen-sender = Sender
takein-screen-what = Result
takein-screen-new = New
takein-screen-unchanged = Unchanged
takein-screen-conflicting = Differing
takein-screen-rejected = Kept out
takein-screen-foreign-unit = A department not in this book
takein-screen-check-number = Check number { $number }
takein-screen-sender-verified = Verified
takein-screen-sender-enrolling = First return (proven by its request)
takein-screen-sender-unknown = Not known
takein-screen-sender-unsigned = Not signed
takein-screen-state-planned = Will be taken in
takein-screen-state-applied = Taken in
takein-screen-state-already-applied = Taken in before
takein-screen-state-nothing-new = Nothing new
takein-screen-state-same-file = The same file
takein-screen-state-refused = Stays out
takein-screen-differs = Differs: { $count }
takein-screen-keeps-out = Kept out: { $count }
takein-screen-waits = The key that signed it is not known as this department's. Ask the department; once you believe it, the file can be taken in.
takein-screen-late = After the deadline
takein-screen-late-note = "After the deadline" sets the submitting PC's clock beside the deadline. It decides nothing.
takein-screen-reworded = Answers to changed questions: { $count }
takein-screen-evidence = Evidence: { $count }
takein-screen-lines = Records that need a person ({ $count })
takein-screen-lines-more = { $count } more.
takein-screen-line = { $outcome }: { $unit }, { $item }. { $message }
takein-screen-outcome-conflicting = Differs
takein-screen-outcome-rejected = Kept out

## The sender

takein-screen-enrol = Check the sender…
takein-screen-enrol-title = Check the sender
takein-screen-enrol-lead = The file is from "{ $unit }", but it was signed with a key that this book does not know. That happens when a PC was replaced, or when a second PC submits.
takein-screen-enrol-call = Call the department and ask whether it wrote this file.
takein-screen-enrol-compare = Have the check number on its screen read out, and make sure it is the one above.
takein-screen-enrol-means = If you believe the key, submissions signed with it can be taken in, and send-backs are sealed to it.
takein-screen-enrol-compared = I compared the check number with the department: it is the same
takein-screen-enrol-missing = Compare the check number first, then tick the box.
takein-screen-enrol-yes = Believe this sender
takein-screen-enrol-later = Check later
takein-screen-enrol-no = Refuse

## Taken in so far

takein-screen-runs = Taken in so far
takein-screen-runs-none = Nothing was taken in yet.
takein-screen-run-started = Taken in at
takein-screen-run-records = Records
takein-screen-run-stands = Stands
takein-screen-run-withdrawn = Taken back { $time }
takein-screen-run-import = Answer sheet (Excel)
takein-screen-undo = Take back
takein-screen-undo-title = Take a file back
takein-screen-undo-lead = What "{ $file }" brought ({ $count } records) is taken back.
takein-screen-undo-means = What other files brought too stays. Nothing is erased: taking in the same file again restores it.
takein-screen-undo-yes = Take it back
takein-screen-undone = "{ $file }" was taken back. { $count } records count no more.
takein-screen-undone-again = Taking in the same file again restores it.
takein-screen-built-on = { $count } records were built on what was taken back. Please look at them.
takein-screen-built-on-line = { $unit }, { $item }
