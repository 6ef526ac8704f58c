### One page for the noticeboard

poster-screen-print = Print a page for the noticeboard
poster-screen-title = Information security self-inspection
poster-screen-due = Due on { $date }
poster-screen-no-due = Ask the person in charge for the due date
poster-screen-step-one = Open "Tenken" on the PC for the inspection and choose the sheet of this department.
poster-screen-step-two = Press "Someone else answers", enter your name and begin.
poster-screen-step-three = Answer the questions ({ $count }) with ○, △, × and so on. You can stop and go on later.
poster-screen-unknown = If you do not know, choose "?". Answer as things are.
poster-screen-personal = Do not enter a My Number or other personal data.
poster-screen-saved = What you enter is saved each time. There is nothing to press.
poster-screen-contact = Whom to ask (name, extension):
poster-screen-place = Where the PC is:
