### 表形式の画面: Excelのように入力する

grid-screen-title = 点検票（表形式）
grid-screen-help = 矢印・Enter・Tabで移動、文字を打つと入力、F2で修正、Ctrl+Dで下へコピー、Ctrl+C／Ctrl+VでExcelと行き来、Ctrl+Zで元に戻す。回答の列では O △はT ×はX －はN 例外はE ？は?（1～6も可）。表の外へはF6。
grid-screen-column-number = 番号
grid-screen-column-question = 設問
grid-screen-column-mark = 回答
grid-screen-column-reason = 理由
grid-screen-column-improvement = 改善策
grid-screen-column-improve-by = 改善予定日
grid-screen-column-remarks = 特記事項
grid-screen-column-exception-number = 承認番号
grid-screen-column-exception-approver = 承認者
grid-screen-column-exception-expires = 有効期限
grid-screen-cell = 設問{ $number }の{ $column }
grid-screen-cell-refuses = この欄は、今の回答の記号では使いません（回答を△・×・－・例外にすると入力できます）。
grid-screen-fill-needs-rows = 元になる行から下へ、Shift＋↓で範囲を選んでからCtrl+Dを押してください。
grid-screen-copied = 選んだ範囲をコピーしました。Excelに貼り付けられます。
grid-screen-kept = { $accepted }件を変更しました（入らなかった行{ $refused }件）。Ctrl+Zで元に戻せます。

## まとめて変える前の確認

grid-screen-bulk-paste = 貼り付けの確認（{ $count }行）
grid-screen-bulk-fill = 下へコピーの確認（{ $count }行）
grid-screen-bulk-empty = 消去の確認（{ $count }行）
grid-screen-bulk-mark = まとめて回答の確認（{ $count }行）
grid-screen-count-accepted = 変わる { $count }件
grid-screen-count-unchanged = 変わらない { $count }件
grid-screen-count-refused = 入らない { $count }件
grid-screen-bulk-yes = { $count }件を変更する
grid-screen-bulk-nothing = 変更できる行がありません。
grid-screen-bulk-becomes = 変更の内容
grid-screen-bulk-texts = （記入内容が変わります）
grid-screen-bulk-same = 今と同じ
grid-screen-why-fixed = この欄には入力できません。
grid-screen-why-unknown-mark = 回答の記号として読み取れません。○ △ × － 例外 ？ のどれかにしてください。
grid-screen-why-takes-none = 「{ $column }」は、この回答では使わない欄です。文章が失われるため、入れませんでした。
grid-screen-why-other-question = 貼り付けた行の「{ $column }」が、この行の設問と違います。
grid-screen-why-not-asked = 前提の確認で該当なしになっている設問です。
grid-screen-why-no-row = 点検票の最後の行をこえています。
grid-screen-why-incomplete = 必要な記入（該当なしの理由、例外措置の番号・承認者・期限、日付の形、文字数）がそろっていません。
grid-screen-why-disagreement = 回答の不一致があります。見比べて選んでから入力してください。
