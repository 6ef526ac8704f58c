### 回収状況：所属ごとの提出の様子と、複数の所属をまとめて扱う操作。

board-screen-summary = 全体の状況
board-screen-handed-in = 提出済みの所属
board-screen-coverage = 回答済みの設問
board-screen-deadline = 提出期限
board-screen-export = 一覧をCSVで書き出す
board-screen-export-name = { $campaign }_回収状況.csv
board-screen-exported = { $rows }所属の一覧を書き出しました。
board-screen-no-units = 所属がまだありません。「進み具合」の画面で所属を登録してください。

## 絞り込み

board-screen-filter = 状態で絞り込む
board-screen-filter-all = すべて
board-screen-filter-owing = 未提出
board-screen-filter-overdue = 期限超過
board-screen-filter-extension = 延長の申出
board-screen-filter-not-started = 未着手
board-screen-filter-answering = 回答中
board-screen-filter-sent-back = 差戻し
board-screen-filter-submitted = 提出
board-screen-filter-changed = 提出後に変更
board-screen-filter-accepted = 受理
board-screen-filter-disagreement = 回答の不一致
board-screen-tools = 所属を探す、まとめて操作する
board-screen-search = 所属を探す
board-screen-organ = 行政機関
board-screen-organ-all = すべて
board-screen-shown = { $total }所属のうち{ $shown }所属を表示
board-screen-none = 当てはまる所属はありません。

## 一覧

board-screen-title = 所属ごとの回収状況
board-screen-table = 所属の名前を選ぶと、その所属の回答が開きます。表の数字は「回答済み／対象の設問」です。
board-screen-unit = 所属
board-screen-state = 状態
board-screen-due = 提出期限
board-screen-answered = 回答済み
board-screen-submitted-at = 提出日時
board-screen-clock = 提出日時は、提出した PC の時計による表示です。
board-screen-disagreements = 不一致 { $count }
board-screen-changed = 提出後に変更 { $count }
board-screen-crossed = 行き違い
board-screen-overdue = 期限超過
board-screen-asks = { $date }まで延長の申出
board-screen-extended = 延長済み
board-screen-not-extended = 延長不可
board-screen-choose = 印を付けた所属に、依頼・差戻し・受理・期限延長・通知文をまとめて行えます。
board-screen-choose-all = 表示中の{ $count }所属をすべて選ぶ
board-screen-choose-one = 「{ $unit }」を選ぶ
board-screen-choose-none = 選択を外す
board-screen-chosen = { $count }所属を選択中
board-screen-chosen-hidden = うち{ $count }所属は表示していません
board-screen-hand-out = 依頼を配布する
board-screen-send-back = 差し戻す
board-screen-accept = 受理する
board-screen-extension = 期限を延長する
board-screen-letter = 通知文を作る

## まとめて行う操作

board-screen-author = 操作する人の氏名
board-screen-to-review = 対象を確認する
board-screen-review = { $of }所属のうち、{ $count }所属が対象です。
board-screen-review-others = 対象にならない所属（{ $count }）
board-screen-review-line = { $unit }：{ $message }

board-screen-send-back-title = { $count }所属を差し戻す
board-screen-send-back-text = 確認してほしいこと { $number }
board-screen-send-back-missing = 確認してほしいことを入力してください。
board-screen-send-back-item = 対象の設問
board-screen-send-back-whole = 点検票の全体
board-screen-send-back-question = 問{ $number }　{ $question }
board-screen-send-back-more = 確認してほしいことを追加する
board-screen-send-back-due = 再提出の期限
board-screen-send-back-yes = { $count }所属を差し戻す
board-screen-send-back-said = { $count }所属を差し戻しました。
board-screen-send-back-next = 差戻しの内容は、差戻しファイルを所属に渡すと伝わります。
board-screen-send-back-packs = 差戻しファイルの書き出しへ

board-screen-accept-title = { $count }所属の提出を受理する
board-screen-accept-lead = 提出された内容をそのまま受け取ります。受理した後でも差し戻せます。
board-screen-accept-note = 所属への連絡事項
board-screen-accept-yes = { $count }所属の提出を受理する
board-screen-accept-said = { $count }所属の提出を受理しました。

board-screen-extension-title = { $count }所属の提出期限
board-screen-extension-asked = 延長の申出（{ $count }）
board-screen-extension-line = { $unit }：{ $date }まで（{ $who }）　{ $reason }
board-screen-extension-way = 決めること
board-screen-extension-way-asked = 申出のとおり延長する
board-screen-extension-way-day = 期限の日を決めて延長する
board-screen-extension-way-refuse = 申出を認めない
board-screen-extension-until = 延長後の期限
board-screen-extension-until-missing = 延長後の期限を入力してください。
board-screen-extension-reason = 理由
board-screen-extension-yes-asked = { $count }所属の期限を申出のとおり延長する
board-screen-extension-yes-day = { $count }所属の期限を延長する
board-screen-extension-yes-refuse = { $count }所属の延長を認めない
board-screen-extension-said-asked = { $count }所属の期限を、申出のとおり延長しました。
board-screen-extension-said-day = { $count }所属の期限を延長しました。
board-screen-extension-said-refuse = { $count }所属の延長を認めないことにしました。
