### The results screen

results-screen-title = Results
results-screen-loading = Adding up…
results-screen-empty = There is no department yet, so there is nothing to add up. Add departments on the progress screen.
results-screen-cut-off = Cut-off date { $date }
results-screen-strict = Count unanswered and disagreements as not implemented (strict)
results-screen-totals = Everything together
results-screen-coverage = Coverage
results-screen-implementation = Implementation
results-screen-attainment-100 = Attainment (departments at 100%)
results-screen-attainment-95 = Attainment (95% or more)
results-screen-attainment-90 = Attainment (90% or more)
results-screen-items-of = Questions: { $num } of { $den }
results-screen-units-of = Departments: { $num } of { $den }
results-screen-beside = Outside the rate:
results-screen-disagreement = Disagreement
results-screen-out-of-scope = Out of scope
results-screen-expired-exception = Expired exception
results-screen-expired = Exceptions past their expiry, counted as not implemented: { $count }.
results-screen-chapters = Results by chapter
results-screen-chapter = Chapter
results-screen-bar-heading = Breakdown
results-screen-bar = { $name }: { $words }
results-screen-bar-part = { $name } { $count }
results-screen-bar-comma = {", "}
results-screen-total = Total
results-screen-matrix = Implementation by department and chapter
results-screen-matrix-legend = ● 100%, ◕ 90% or more, ◑ 50% or more, ◔ below 50%, ― nothing asked. Below a denominator of { $minimum } only counts are shown.
results-screen-unit = Department
results-screen-all-chapters = All chapters
results-screen-note-implementation = Implementation = implemented ÷ (implemented + partly + not implemented + unknown). Not applicable, excepted, out of scope, unanswered and disagreements are left out.
results-screen-note-strict = Strictly, unanswered and disagreements are added to the denominator as not implemented.
results-screen-note-minimum = Below a denominator of { $minimum } no rate is shown, only counts.
results-screen-note-rounding = Rates are rounded half-up to one decimal, so they may not add up to 100%.
results-screen-to-report = Go on to the report

## Behind a figure

results-screen-detail-lead = Choose a figure to see its formula and every answer in its numerator and denominator.
results-screen-detail-of = What is behind { $name }
results-screen-detail-implementation = Implementation rate: { $name }
results-screen-detail-cell = { $unit }, { $chapter }
results-screen-detail-numerator = Numerator ({ $count })
results-screen-detail-denominator = Denominator ({ $count }, numerator included)
results-screen-detail-beside = Outside the rate ({ $count })
results-screen-detail-none = None.
results-screen-detail-adds = (adds { $num }/{ $den })

## Year over year

results-screen-years = Year over year
results-screen-years-none = This book holds no campaign of an earlier year, so there is nothing to compare with.
results-screen-years-lead = Compared over the { $items } questions asked in the same words only (without { $changed } new or reworded, { $dropped } gone or worded otherwise before).
results-screen-years-group = Group
results-screen-years-name = Name
