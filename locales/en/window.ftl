### The frame of the window: header, saved-state, keys, and words shared by all screens

window-product = 点検 Tenken
window-title = 点検 Tenken
window-title-of = { $place } - 点検 Tenken
window-skip = Skip to content
window-pages = Screens
window-page-overview = Progress
window-page-campaign = Collect
window-page-audit = Audit
window-page-results = Results
window-page-report = Report
window-close = Close
window-back = Back
window-cancel = Cancel
window-required = (required)

## Saved-state

window-save-idle = Everything is saved as you type
window-save-saving = Saving…
window-save-saved = Saved { $time }
window-save-failed-short = Not saved
window-save-failed = Not saved: { $reason }
window-save-failed-kept = What you entered is still on this screen. Saving is tried again every 5 seconds.
window-save-retry = Save again now
window-rescue = Keep a copy of what you typed
window-rescue-title = Not saved yet
window-rescue-lead = The following could not be saved in the book. Copy it, or write it to another place such as a USB stick, and nothing is lost.
window-rescue-text = What is not saved
window-rescue-copy = Copy it
window-rescue-write = Write it elsewhere
window-rescue-file = answers not saved.txt
window-rescue-written = Written to { $place }
window-rescue-stay = Stay on this page
window-rescue-leave = Leave without saving
window-rescue-line = { $name }: { $text }
window-save-read-only = Read-only

## Where the data lie

window-place = Where it is saved
window-place-explained = This book is saved in the folder below. Nothing is sent anywhere.
window-read-only = This book is open read-only. Nothing can be changed.
window-close-book = Close the book

## Language

window-language = Language
window-language-ja = 日本語
window-language-en = English

## Keys

window-shortcuts = Keyboard shortcuts
window-shortcuts-marks = Marks
window-shortcuts-moves = Moving about
window-shortcuts-note = The mark keys do nothing while you are typing text or an input method is converting.
window-shortcut-next = Next question
window-shortcut-previous = Previous question
window-shortcut-marks = Between the marks (Space chooses)
window-shortcut-details = Open the question's details
window-shortcut-leave = Close the details, back to the question
window-shortcut-unanswered = Next unanswered question
window-shortcut-search = To the search field
window-shortcut-regions = Through the regions of the screen
window-shortcut-help = This list

## Fields

window-field-left = Characters left: { $left }
window-field-too-long = { $over } over the limit of { $limit } characters. It is saved once it is shorter.
window-date-support = For example 2026-06-15, R8.6.15 or 令和8年6月15日
window-date-fault = This cannot be read as a date. Enter year, month and day, such as 2026-06-15.
window-nothing-asked = No questions asked

## No answer

window-unreachable-message = The program does not answer.
window-unreachable-hint = What you entered is still on this screen. If this goes on, note it down and open the program again.
window-half-character-message = A character is cut in half, so this cannot be saved.
window-half-character-hint = Delete the character that you converted last and type it again. The rest of the text is still on this screen.

## Long work, secrets

window-work-progress = { $done } of { $total }
window-work-stop = Stop
window-work-stopping = Stopping after the one in hand…
window-secret-show = Show what is typed

## What all screens share

window-copied = Copied. Paste it into an editor.
window-campaign = Round of inspection
window-contact = Whom to ask
window-contact-telephone = Tel. { $number }
