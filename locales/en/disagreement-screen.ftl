### Disagreements: answers side by side, decided by a person.

disagreement-screen-title = Disagreements ({ $count })
disagreement-screen-lead = One question has different answers. Compare them and choose which one stands. The others stay in the history. Times are those of the PCs' clocks: the later one need not be right.
disagreement-screen-none = There is no disagreement.
disagreement-screen-none-means = Answers that differ will stand here.
disagreement-screen-list = List of disagreements
disagreement-screen-all-units = All departments ({ $count })
disagreement-screen-unit-option = { $unit } ({ $count })
disagreement-screen-author = Your name
disagreement-screen-open-sheet = Open the sheet
disagreement-screen-open-file = Open the evidence "{ $name }"
disagreement-screen-kept-at = "{ $name }" is kept at: { $place }
disagreement-screen-keep = Answer { $number } stands
disagreement-screen-keep-of = ({ $unit }, { $item })
disagreement-screen-decided-one = { $unit }, { $item }: answer { $number } stands.
disagreement-screen-decided-many = { $count } were decided by the rule.

## By a rule

disagreement-screen-rule = Decide many by a rule
disagreement-screen-rule-lead = The number is shown before anything is decided. The rule is kept as the reason.
disagreement-screen-rule-which = Rule
disagreement-screen-rule-cautious = The answer that claims less (not implemented, unknown, partly, implemented)
disagreement-screen-rule-evidence = The answer with evidence or a place
disagreement-screen-rule-author = The answer of one person
disagreement-screen-rule-device = The answer from one PC
disagreement-screen-rule-whose = Respondent
disagreement-screen-rule-where = PC
disagreement-screen-rule-plan = Count first
disagreement-screen-rule-count = This rule settles { $settled } and leaves { $left } open.
disagreement-screen-rule-yes = Decide { $count } by this rule
