### The first screen

start-screen-title = Information security self-inspection and audit
start-screen-lead = Open an inspection book or make a new one. If this is your first time, try it with sample data.
start-screen-offline = This program does not use the internet. Data never leave this PC or the folder you chose.
start-screen-version = Version { $version }

## Opening a book

start-screen-recent = Recent inspection books
start-screen-recent-none = No book has been opened on this PC yet. If you were given a book's folder, press "Choose a folder to open".
start-screen-recent-gone = The folder cannot be found. If it was moved, use "Choose a folder to open".
start-screen-open = Choose a folder to open
start-screen-open-busy = Opening the book…
start-screen-open-read-only = Open read-only

## Sample

start-screen-sample = Try with sample data
start-screen-sample-lead = Makes a book with invented departments and answers. Your own data are not touched.
start-screen-sample-option = { $organization } ({ $status })
start-screen-sample-action = Make and open a sample
start-screen-sample-busy = Making the sample. This takes a few seconds…

## New book

start-screen-new = Make a new inspection book
start-screen-new-lead = Choose the checklist of your security policy, the year and the folder. Departments can be added later.
start-screen-new-action = Start a new book
start-screen-checklist = Checklist
start-screen-checklist-support = Choose the checklist made from your policy. A draft is a policy not yet in force.
start-screen-checklist-missing = Choose one checklist.
start-screen-checklist-size = Clauses: { $clauses }, questions: { $items } (revision { $revision })
start-screen-organization = Organization
start-screen-organization-missing = Enter the organization.
start-screen-year = Fiscal year
start-screen-name = Name of the campaign
start-screen-name-support = If left empty, it is named after the year.
start-screen-deadline = Deadline
start-screen-place = Folder to save in
start-screen-place-support = Choose a new or empty folder. Avoid places that are cleared at log-off.
start-screen-place-missing = Choose a folder to save in.
start-screen-place-action = Choose a folder
start-screen-create = Make the book
start-screen-create-busy = Making the book…

## A damaged book

start-screen-repair = Save what can be read into a new book
start-screen-repair-busy = Saving…
start-screen-repaired-title = Saved into a new book
start-screen-repaired = { $records } records and { $files } files of evidence are in the new book. The damaged one was left as it is.
start-screen-repaired-whole = Nothing was found to be lost.
start-screen-repaired-open = Open the new book
start-screen-lost-records = { $count } records could not be read. Check the answers to the questions concerned.
start-screen-lost-parents = Of { $count } earlier answers the present ones are there, but their history is lost.
start-screen-lost-evidence = { $count } files of evidence are missing or changed. Attach them again.
start-screen-lost-run = The list of imports taken back could not be read. Check that no answer taken back has returned.
start-screen-lost-draft = What was being typed is lost.
start-screen-lost-setting = The settings of this book are lost.
start-screen-lost-key = The keys of this book are lost. Restore them from their backup, or register anew.
start-screen-lost-log = The log of what was done is lost.
## Opening a request

start-screen-request = You received a request file
start-screen-request-lead = Open a file such as “依頼_○○課.tenken” and begin at once. You can also drop the file on this window.
start-screen-request-action = Open a request file
start-screen-request-reading = Looking at the file
start-screen-request-title = The sheet of { $unit }
start-screen-request-what = { $count } questions, due on { $date }.
start-screen-request-what-no-due = { $count } questions.
start-screen-request-back = It was sent back. Correct the questions named and submit again.
start-screen-request-campaign = Round of inspection
start-screen-request-place = Kept in
start-screen-request-place-known = This department has a book already. You go on in it.
start-screen-request-place-change = Choose a place
start-screen-request-saved = Whatever you enter is saved on this PC as you go. There is nothing to save by hand; close at any time and go on later.
start-screen-request-begin = Begin
start-screen-request-begin-again = Go on
start-screen-request-begin-back = Open what was sent back
start-screen-request-busy = Preparing the sheet…
start-screen-request-check = Check number { $number }　{ $file }

## Whom to ask

start-screen-contact = Whom to ask
start-screen-contact-support = Shown to departments on the screen and on the poster. May be left empty.
start-screen-contact-name = Office or person
start-screen-contact-telephone = Telephone
start-screen-contact-mail = Mail address
start-screen-contact-name-missing = Enter the office or person.
