### Handling evidence: pasting, classes, other questions, personal numbers

evidence-screen-pasted-name = screen for question { $number }
evidence-screen-class = Confidentiality of { $name }
evidence-screen-share = Other questions too
evidence-screen-share-title = Attach "{ $name }" to other questions
evidence-screen-share-items = Attach it to
evidence-screen-share-yes = Attach it to { $count } questions
evidence-screen-shared = Attached to { $taken } questions; not to { $refused }.
evidence-screen-mynumber = Does it hold a My Number?
evidence-screen-mynumber-lead = These files hold twelve digits in the form of an Individual Number (My Number). An inspection never needs them.
evidence-screen-mynumber-file = { $name } ({ $count } places)
evidence-screen-mynumber-hint = Other numbers can have the same form by chance. If you cannot tell, write where the document is kept instead.
evidence-screen-mynumber-no = Do not attach
evidence-screen-mynumber-yes = It is not a My Number: attach
evidence-screen-share-line = { $number }: { $question }
