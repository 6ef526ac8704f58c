### The progress screen

overview-screen-loading = Reading the progress…
overview-screen-revision = Checklist revision { $revision }
overview-screen-year = Fiscal year
overview-screen-deadline = Deadline
overview-screen-cut-off = Cut-off date
overview-screen-campaign = Campaign
overview-screen-coverage = Coverage (questions answered)
overview-screen-left = Questions left: { $left } (departments: { $units })
overview-screen-disagreements = Disagreements: { $count }
overview-screen-gates-open = To confirm first: { $count }

## Next step

overview-screen-next = What to do next
overview-screen-next-add-unit = There is no department yet. Add the departments that answer the checklist.
overview-screen-next-add-unit-action = Add a department
overview-screen-next-disagreement = "{ $unit }" has answers that differ ({ $count }). Compare them and choose which to keep.
overview-screen-next-disagreement-action = See the disagreements
overview-screen-next-answer = "{ $unit }" has unanswered questions ({ $left }).
overview-screen-next-answer-action = Open the sheet
overview-screen-next-results = All departments have answered. Look at the results and create the report.
overview-screen-next-results-action = See the results

## Departments

overview-screen-units = Progress by department
overview-screen-no-units = There is no department yet.
overview-screen-table = Choose a department to open its sheet. The figures are answered of asked.
overview-screen-legend = ○ not started, ◔ below half, ◑ half or more, ● all answered, ― nothing asked
overview-screen-unit = Department
overview-screen-state = State
overview-screen-answered = Answered
overview-screen-last-saved = Last saved
overview-screen-total = Total
overview-screen-roles = Roles
overview-screen-roles-of = Roles of "{ $unit }"
overview-screen-roles-support = The roles decide which questions a department is asked.
overview-screen-roles-missing = Choose at least one role.
overview-screen-save-roles = Save the roles
overview-screen-add-unit = Add a department
overview-screen-add = Add
overview-screen-unit-name = Department
overview-screen-unit-name-missing = Enter the department's name.
overview-screen-parent = Bureau
overview-screen-organ = Kind of organ
overview-screen-zones = Network zones it uses
overview-screen-zones-support = If you do not know, leave all unchecked: no question is left out then.
overview-screen-headcount = Number of staff
overview-screen-headcount-fault = Enter the number of staff in digits only.
