### 取込：所属から戻ったファイルを確かめて取り込み、取り消す。

takein-screen-title = 所属から戻ったファイルを取り込む
takein-screen-lead = 提出ファイル（.tenken）を選ぶと、まず中身を確かめて結果を表示します。取り込むまで台帳は変わりません。同じファイルを何度取り込んでも、順番が違っても、結果は同じです。
takein-screen-pick-files = ファイルを選ぶ
takein-screen-pick-folder = フォルダごと選ぶ
takein-screen-drop = この画面にファイルやフォルダを置いても取り込めます。
takein-screen-read-only = この台帳は閲覧のみで開いているため、取り込めません。
takein-screen-planning = ファイルを確かめています
takein-screen-applying = 取り込んでいます
takein-screen-plan = { $count }ファイルを確かめました
takein-screen-plan-lead = まだ取り込んでいません。内容を確かめてください。
takein-screen-apply = { $count }ファイルを取り込む
takein-screen-nothing = 取り込むものはありません。
takein-screen-unsigned = 署名のない記録の一覧も取り込む（{ $count }ファイル）
takein-screen-unsigned-support = 誰が書いたかを確かめられません。自分の別の PC から書き出したものなど、出所が分かるときだけ選んでください。
takein-screen-result = 取り込みました
takein-screen-result-cancelled = 途中で止めました
takein-screen-done-note = 取り込んだファイルは、下の「これまでの取込み」から一つずつ取り消せます。
takein-screen-to-disagreements = 回答の不一致{ $count }件を見る
takein-screen-to-board = 回収状況を見る
takein-screen-more = 続けて取り込む

## 結果の数

takein-screen-total-in = 記録
takein-screen-total-accepted = 新しい
takein-screen-total-unchanged = 変わりなし
takein-screen-total-conflicting = 食い違い
takein-screen-total-rejected = 取り込まない
takein-screen-total-refused = 取り込めないファイル

## ファイルの一覧

takein-screen-table = 数字は記録の件数です。
takein-screen-file = ファイル
takein-screen-whose = 所属
takein-screen-sender = 送り主
takein-screen-what = 結果
takein-screen-new = 新しい
takein-screen-unchanged = 変わりなし
takein-screen-conflicting = 食い違い
takein-screen-rejected = 取り込まない
takein-screen-foreign-unit = この台帳にない所属
takein-screen-check-number = 確認番号 { $number }
takein-screen-sender-verified = 確認済み
takein-screen-sender-enrolling = 初めての提出（依頼との対応を確認済み）
takein-screen-sender-unknown = 未確認
takein-screen-sender-unsigned = 署名なし
takein-screen-state-planned = 取り込みます
takein-screen-state-applied = 取り込みました
takein-screen-state-already-applied = 取込み済みです
takein-screen-state-nothing-new = 新しい内容はありません
takein-screen-state-same-file = 同じファイルです
takein-screen-state-refused = 取り込めません
takein-screen-differs = 食い違い { $count }
takein-screen-keeps-out = 取り込まない { $count }
takein-screen-waits = 署名した鍵が、この所属のものとして登録されていません。所属に確かめてから認めると、取り込めます。
takein-screen-late = 期限後の提出
takein-screen-late-note = 「期限後の提出」は、提出した PC の時計と提出期限を並べた表示です。取込みの結果には影響しません。
takein-screen-reworded = 設問が改められた回答 { $count }
takein-screen-evidence = 確認資料 { $count }点
takein-screen-lines = 人の確認が要る記録（{ $count }件）
takein-screen-lines-more = ほかに{ $count }件あります。
takein-screen-line = { $outcome }：{ $unit }　{ $item }　{ $message }
takein-screen-outcome-conflicting = 食い違い
takein-screen-outcome-rejected = 取り込まない

## 送り主の確認

takein-screen-enrol = 送り主を確かめる…
takein-screen-enrol-title = 送り主を確かめる
takein-screen-enrol-lead = 「{ $unit }」のファイルですが、署名した鍵がこの台帳の知っているものと違います。PC を入れ替えたときや、2台目の PC から提出したときに起こります。
takein-screen-enrol-call = 所属に電話などで連絡し、このファイルを書き出したかどうかを聞きます。
takein-screen-enrol-compare = 所属の画面に出ている確認番号を読み上げてもらい、上の番号と同じことを確かめます。
takein-screen-enrol-means = 認めると、この鍵で署名された提出を取り込めるようになり、差戻しもこの鍵あてに封をします。
takein-screen-enrol-compared = 所属と確認番号を照らし合わせ、同じだった
takein-screen-enrol-missing = 確認番号を照らし合わせてから、印を付けてください。
takein-screen-enrol-yes = この送り主を認める
takein-screen-enrol-later = あとで確かめる
takein-screen-enrol-no = 認めない

## これまでの取込み

takein-screen-runs = これまでの取込み
takein-screen-runs-none = まだ何も取り込んでいません。
takein-screen-run-started = 取り込んだ日時
takein-screen-run-records = 記録の件数
takein-screen-run-stands = 有効
takein-screen-run-withdrawn = { $time }に取消し
takein-screen-run-import = 点検票（Excel）
takein-screen-undo = 取り消す
takein-screen-undo-title = 取込みを取り消す
takein-screen-undo-lead = 「{ $file }」の取込み（記録{ $count }件）を取り消します。
takein-screen-undo-means = ほかのファイルでも届いている記録は残ります。記録は消えず、同じファイルを取り込み直せば元に戻ります。
takein-screen-undo-yes = 取込みを取り消す
takein-screen-undone = 「{ $file }」の取込みを取り消しました。{ $count }件の記録が無効になりました。
takein-screen-undone-again = 同じファイルをもう一度取り込むと、元に戻ります。
takein-screen-built-on = 取り消した記録を元にした記録が{ $count }件残っています。内容を確かめてください。
takein-screen-built-on-line = { $unit }　{ $item }
