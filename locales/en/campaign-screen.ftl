### The frame of the page from which a lead runs a round, and what its parts share.

campaign-screen-title = Running the round
campaign-screen-views = Parts of this page
campaign-screen-view-board = Returns
campaign-screen-view-hand-out = Hand out
campaign-screen-view-take-in = Take in
campaign-screen-view-disagreements = Disagreements
campaign-screen-view-keys = Keys
campaign-screen-loading = Reading…
campaign-screen-open-folder = Open the folder
