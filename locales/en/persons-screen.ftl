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
