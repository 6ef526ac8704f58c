### What is left, chapter by chapter

tasks-screen-title = To do
tasks-screen-whose = The sheet of { $unit } has { $count } questions.
tasks-screen-due = It is due on { $date }.
tasks-screen-next-gates = Next: confirm first what applies to you ({ $count } to go). That settles what does not concern you.
tasks-screen-open-gates = Confirm first
tasks-screen-next-answers = Next: answer the { $count } questions that are left.
tasks-screen-open-answers = Go on answering
tasks-screen-next-check = Next: all is answered. Check it and hand it in.
tasks-screen-next-none = It is handed in. There is nothing to do unless it is sent back.
tasks-screen-open-check = Check and submit
tasks-screen-person-done = All is answered. You are done.
tasks-screen-place = What you enter is saved each time in "{ $place }".
tasks-screen-table = What is left in each chapter
tasks-screen-chapter = Chapter
tasks-screen-state = State
tasks-screen-look = To look at
tasks-screen-state-none = Not started ({ $left } left)
tasks-screen-state-some = Begun ({ $left } left)
tasks-screen-state-look = Needs a look ({ $left } left)
tasks-screen-state-done = Done
tasks-screen-note = { $name }: { $count }
tasks-screen-next-hand-over = Next: write the submission file and hand it to the lead.
tasks-screen-open-hand-over = Write the submission file
tasks-screen-open-none = See what was submitted
