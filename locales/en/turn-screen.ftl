### Undo and redo

turn-screen-undo = Undo
turn-screen-redo = Redo
turn-screen-none-undo = There is nothing to undo.
turn-screen-none-redo = There is nothing to redo.
turn-screen-draft = The unfinished text of question { $number } is gone.
turn-screen-did-undo = Undone: { $what }
turn-screen-did-redo = Done again: { $what }
turn-screen-mark = question { $number }, { $from } → { $to }
turn-screen-texts = texts of question { $number }
turn-screen-gate = "{ $question }" → { $to }
turn-screen-gate-yes = yes
turn-screen-gate-no = no
turn-screen-gate-unanswered = unanswered
turn-screen-several = { $count } changes ({ $left } could not be undone)
turn-screen-ask-undo = Undo { $count } changes at once?
turn-screen-ask-redo = Redo { $count } changes at once?
turn-screen-more = and { $count } more
turn-screen-left = Changed again since, and left as they are: { $count }.
turn-screen-yes-undo = Undo { $count } changes
turn-screen-yes-redo = Redo { $count } changes
