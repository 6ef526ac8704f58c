### What is said of the place of a book before work begins

place-network = This folder is on the network. It cannot be opened while the network is down, and saving may be slow. Use a folder of this PC if you can.
place-synchronised = This folder is synchronised with OneDrive or a similar service. What is being written may be copied outside. Use a folder that is not synchronised.
place-roaming = This folder is copied at every log-on (roaming profile) and can be lost when it grows too large. Use another folder, such as Documents.
place-removable = This seems to be a removable medium. Do not take it out while you work. If you can, keep the book on this PC and write only the submission file to the medium.
place-temporary = This is a temporary folder. It may be emptied at log-off or restart. Use a folder that stays, such as Documents.
place-remote-desktop = This seems to be a remote desktop. Ask your IT staff whether it is reset at log-off.
place-nearly-full = There is little room left on the disk. Attaching documents may make saving fail. Delete files you do not need, or use another place.
