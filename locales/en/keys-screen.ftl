### Keys: what they are for, their backup, bringing them back, the departments' own.

keys-screen-lead = Submissions arrive sealed, so that only this book's key opens them. The key makes itself; usually you need not think of it. Make one backup, in case the PC fails.
keys-screen-own = This book's key
keys-screen-name = Name of the key
keys-screen-noted = Made at
keys-screen-before = Earlier keys (kept to open what came)
keys-screen-none = There is no key yet. It is made when requests are written, or with the backup.
keys-screen-lost = What can and cannot be done when a key is lost
keys-screen-lost-pc = The PC failed and the book is lost: with a backup of the book and of the key you go on as before.
keys-screen-lost-both = The book and the key's backup are lost: submissions that came cannot be opened. Hand out requests from a new book and have them submitted again.
keys-screen-lost-stick = A stick is lost: requests hold no answers and submissions are sealed, so its finder can read nothing.
keys-screen-lost-sheet = The backup is lost: renew the key and make a new backup.

## Backup

keys-screen-backup = Back up the key
keys-screen-backup-lead = With a backup, submissions open even when the PC fails. Keep it under lock.
keys-screen-backup-form = Form
keys-screen-backup-sheet = To print on paper
keys-screen-backup-sheet-support = Makes a text with the secret letters. Erase the file once it is printed.
keys-screen-backup-file = A file with a passphrase
keys-screen-backup-file-support = Only for who knows the passphrase. It cannot be used if that is forgotten.
keys-screen-backup-name-sheet = { $organization }_key.txt
keys-screen-backup-name-file = { $organization }_key.tenkenkey
keys-screen-backup-action = Choose a place and make the backup
keys-screen-backup-done-sheet = The backup was made. Print it, lock it away, and erase the file.
keys-screen-backup-done-file = The backup was made. Keep it apart from the passphrase.
keys-screen-passphrase = Passphrase
keys-screen-passphrase-again = Passphrase (again)
keys-screen-passphrase-support = At least { $least } characters. Several unrelated words are long and easy to remember.
keys-screen-passphrase-short = Enter a passphrase of at least { $least } characters.
keys-screen-passphrase-differ = The two passphrases differ. Enter the same one.

## Bringing back, renewing

keys-screen-restore = Restore the key from a backup
keys-screen-restore-lead = For example on a new PC. The key of now is kept as an earlier one.
keys-screen-restore-from = Form of the backup
keys-screen-restore-sheet = On paper
keys-screen-restore-file = A file with a passphrase
keys-screen-restore-text = Secret letters (14 groups)
keys-screen-restore-text-support = Spaces and hyphens are ignored, and so is case.
keys-screen-restore-missing = Enter the secret letters of the backup.
keys-screen-restore-place = File of the backup
keys-screen-restore-place-missing = Choose the file of the backup.
keys-screen-restore-pick = Choose a file
keys-screen-restore-action = Restore the key
keys-screen-restored = The key was restored.
keys-screen-renew = Renew the key
keys-screen-renew-lead = When the lead changes, or somebody may have seen the backup.
keys-screen-renew-means = The earlier key stays, to open what came. Make a new backup afterwards.
keys-screen-renew-action = Renew the key…
keys-screen-renew-sure = A new key takes the place of the old one. Go on?
keys-screen-renew-yes = Renew the key
keys-screen-renewed = The key was renewed. Make a new backup.

## Departments

keys-screen-units = Keys of the departments
keys-screen-units-lead = A department's key is noted when its first submission is taken in.
keys-screen-units-none = No department's key is known yet.
keys-screen-waiting = Waiting: { $count }
keys-screen-state-current = Believed
keys-screen-state-retired = Earlier key
keys-screen-state-waiting = Waits for you
keys-screen-state-refused = Refused
keys-screen-decide = Decide
keys-screen-believe = Believe
keys-screen-refuse = Refuse
keys-screen-compare = Before you believe a waiting key, call the department and compare the check number of its submission.
