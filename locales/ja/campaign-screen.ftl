### 回収の画面の枠と、その中の各画面に共通する言葉。

campaign-screen-title = 実施回の運営
campaign-screen-views = 回収の画面の切替え
campaign-screen-view-board = 回収状況
campaign-screen-view-hand-out = 配布
campaign-screen-view-take-in = 取込
campaign-screen-view-disagreements = 回答の不一致
campaign-screen-view-keys = 鍵
campaign-screen-loading = 読み込んでいます…
campaign-screen-open-folder = 保存したフォルダを開く
