### The board: how far each department has come, and acts on several at once.

board-screen-summary = How the round stands
board-screen-handed-in = Departments that submitted
board-screen-coverage = Questions answered
board-screen-deadline = Due
board-screen-export = Export the list as CSV
board-screen-export-name = { $campaign }_returns.csv
board-screen-exported = The list of { $rows } departments was written.
board-screen-no-units = There is no department yet. Add departments on the "Progress" screen.

## Filters

board-screen-filter = Show by state
board-screen-filter-all = All
board-screen-filter-owing = Not submitted
board-screen-filter-overdue = Overdue
board-screen-filter-extension = Ask for time
board-screen-filter-not-started = Not started
board-screen-filter-answering = Answering
board-screen-filter-sent-back = Sent back
board-screen-filter-submitted = Submitted
board-screen-filter-changed = Changed since
board-screen-filter-accepted = Accepted
board-screen-filter-disagreement = Disagreements
board-screen-tools = Find departments and act on several
board-screen-search = Find a department
board-screen-organ = Organ
board-screen-organ-all = All
board-screen-shown = { $shown } of { $total } departments shown
board-screen-none = No department fits.

## The list

board-screen-title = Returns by department
board-screen-table = Choose a department's name to open its answers. The figures are answered of asked.
board-screen-unit = Department
board-screen-state = State
board-screen-due = Due
board-screen-answered = Answered
board-screen-submitted-at = Submitted at
board-screen-clock = The time of submission is that of the submitting PC's clock.
board-screen-disagreements = Differ: { $count }
board-screen-changed = Changed since: { $count }
board-screen-crossed = Crossed on the way
board-screen-overdue = Overdue
board-screen-asks = Asks for time until { $date }
board-screen-extended = Extended
board-screen-not-extended = Not extended
board-screen-choose = Tick departments to hand out, send back, accept, extend or write letters for several at once.
board-screen-choose-all = Choose all { $count } shown
board-screen-choose-one = Choose "{ $unit }"
board-screen-choose-none = Choose none
board-screen-chosen = { $count } chosen
board-screen-chosen-hidden = { $count } of them are not shown
board-screen-hand-out = Hand out requests
board-screen-send-back = Send back
board-screen-accept = Accept
board-screen-extension = Extend
board-screen-letter = Write letters

## Acts on several

board-screen-author = Your name
board-screen-to-review = See whom it concerns
board-screen-review = It concerns { $count } of { $of } departments.
board-screen-review-others = Departments it does not concern ({ $count })
board-screen-review-line = { $unit }: { $message }

board-screen-send-back-title = Send back to { $count } departments
board-screen-send-back-text = What to look at again, { $number }
board-screen-send-back-missing = Enter what to look at again.
board-screen-send-back-item = Question
board-screen-send-back-whole = The sheet as a whole
board-screen-send-back-question = { $number }. { $question }
board-screen-send-back-more = Add another point
board-screen-send-back-due = Due again on
board-screen-send-back-yes = Send back to { $count } departments
board-screen-send-back-said = { $count } departments were sent back to.
board-screen-send-back-next = Departments learn of it from the send-back file that you hand them.
board-screen-send-back-packs = Write the send-back files

board-screen-accept-title = Accept { $count } submissions
board-screen-accept-lead = What was submitted is taken as it is. You can still send it back later.
board-screen-accept-note = Note to the departments
board-screen-accept-yes = Accept { $count } submissions
board-screen-accept-said = { $count } submissions were accepted.

board-screen-extension-title = Deadline of { $count } departments
board-screen-extension-asked = Asked for ({ $count })
board-screen-extension-line = { $unit }: until { $date } ({ $who }). { $reason }
board-screen-extension-way = What you decide
board-screen-extension-way-asked = Extend as asked
board-screen-extension-way-day = Extend to a day that you set
board-screen-extension-way-refuse = Refuse
board-screen-extension-until = Extended until
board-screen-extension-until-missing = Enter the day until which it is extended.
board-screen-extension-reason = Reason
board-screen-extension-yes-asked = Extend { $count } departments as asked
board-screen-extension-yes-day = Extend { $count } departments
board-screen-extension-yes-refuse = Refuse { $count } departments
board-screen-extension-said-asked = { $count } departments were extended as asked.
board-screen-extension-said-day = { $count } departments were extended.
board-screen-extension-said-refuse = { $count } departments were refused.
