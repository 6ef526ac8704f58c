### Who answers

persons-screen-change = Someone else answers
persons-screen-title = Whose check is this?
persons-screen-lead = Several people can do their own check on one PC, one after another. Nobody sees the answers of the others.
persons-screen-official = The department's official sheet
persons-screen-anonymous = Someone, unnamed
persons-screen-anonymous-lead = This campaign is anonymous: neither name nor PC is kept.
persons-screen-excused = Excused
persons-screen-answered = { $count } answered
persons-screen-name = Name
persons-screen-name-missing = Enter the name.
persons-screen-begin = Begin this person's check
persons-screen-headcount = Headcount
persons-screen-headcount-support = { $answered } of { $expected } have answered.
persons-screen-whose = This is the personal check of { $name }. The department's sheet shows only how many said what.
persons-screen-counts = Personal checks: { $answered } of { $expected } have answered
persons-screen-counts-note = For information only: the department's answer is never a vote.
persons-screen-excuse = Excused ({ $count })
persons-screen-excuse-who = Who is excused
persons-screen-excuse-who-missing = Choose a person.
persons-screen-excuse-why = Why
persons-screen-excuse-why-support = For example: parental leave, long secondment
persons-screen-excuse-why-missing = Enter the reason.
persons-screen-excuse-do = Record as excused
persons-screen-excuse-undo = { $name } takes part again
persons-screen-excuse-nobody = To excuse somebody, enter their name above first.
persons-screen-locked = The sheet is submitted, so names, headcount and excused persons stand. To change them, close this dialog, choose “Change after the submission” and give the reason.
