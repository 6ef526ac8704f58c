### 提出までの道のりと、取込みの結果の言葉。

## 提出前の確認

unit-problem-gate-open = 前提の確認に、まだ答えていません。
unit-problem-gate-disagreement = 前提の確認の答えが食い違っています。どちらかに決めてください。
unit-problem-unanswered = 問{ $number }に、まだ回答していません。
unit-problem-outdated = 問{ $number }は設問が改められました。前回の回答を確かめて、回答し直してください。
unit-problem-disagreement = 問{ $number }の回答が食い違っています。どちらかに決めてください。
unit-problem-reason-missing = 問{ $number }の理由が書かれていません。
unit-problem-exception-incomplete = 問{ $number }の例外措置に、承認番号・承認者・有効期限のいずれかがありません。
unit-problem-improvement-missing = 問{ $number }の改善策が書かれていません。
unit-problem-improve-by-missing = 問{ $number }の改善予定日が書かれていません。
unit-problem-exception-expired = 問{ $number }の例外措置は、集計基準日までに期限が切れるため、未実施として数えます。
unit-problem-draft-pending = 問{ $number }に、保存していない下書きがあります。下書きは提出に入りません。
unit-problem-confirmation-missing = 所属長の確認が、まだ記入されていません。
unit-problem-confirmation-outdated = 所属長が確認した後に、回答が変わっています。

## 複数の所属への操作の結果

accounting-said = 記録しました。
accounting-same = 今と同じ内容です。
accounting-named-twice = 同じ所属が二度選ばれています。
accounting-sent-back-before = すでに差し戻してあります。
accounting-accepted-before = すでに受理してあります。
accounting-decided-before = すでに同じとおり決めてあります。
accounting-not-submitted = まだ提出されていません。
accounting-no-day-named = 延長する日が示されていません。
accounting-reminded-before = 同じ日の同じ督促を、すでに記録してあります。
accounting-nothing-owed = 提出が済んでいるため、督促する必要がありません。

## 取り込んだ記録の結果

accounting-new = 新しい記録です。
accounting-live-again = 取り消してあった記録が、もう一度有効になります。
accounting-older = 新しい記録ですが、すでに後の記録に置き換わっています。
accounting-known = すでに取り込んであります。
accounting-repeated = 同じファイルの中に同じ記録があります。
accounting-differs = 新しい記録です。ほかの回答と食い違うため、人が決めます。
accounting-too-long = 記録が長すぎます。
accounting-not-a-record = 記録として読み取れません。
accounting-too-many-parents = 元の記録の数が多すぎます。
accounting-wrong-parents = 元の記録の番号が正しくありません。
accounting-foreign-campaign = この点検台帳にない実施回の記録です。

## 食い違いの決定

accounting-decided = 規則のとおり決めました。
accounting-rule-leaves-open = この規則では決まりません。一件ずつ決めてください。

## 所属の一覧の結果

accounting-unit-new = 「{ $detail }」を登録します。
accounting-unit-changed = 「{ $detail }」の内容を改めます。
accounting-unit-known = 「{ $detail }」は登録済みのとおりです。
accounting-unit-twice = 「{ $detail }」が一覧に二度あります。
accounting-name-missing = 所属の名前がありません。
accounting-name-unreadable = 名前「{ $detail }」は使えません。
accounting-organ-unknown = 行政機関の種別「{ $detail }」が分かりません。
accounting-headcount-unreadable = 職員数「{ $detail }」を数として読めません。
accounting-value-unknown = 「{ $detail }」が分かりません。

## 点検票の改定

accounting-item-unchanged = 設問は変わりません。回答（{ $detail }所属）は、そのまま数えます。
accounting-item-reworded = 設問の文が変わります。回答（{ $detail }所属）は前回の回答として示し、もう一度確かめてもらいます。
accounting-item-clause-changed = 根拠の条項が変わります。回答（{ $detail }所属）は前回の回答として示し、もう一度確かめてもらいます。
accounting-item-added = 新しい設問です。
accounting-item-removed = 設問がなくなります。回答（{ $detail }所属）は記録に残し、数えません。

## 回収状況の一覧（CSV）

board-table-state = 状態
board-table-due-on = 提出期限
board-table-overdue = 期限超過
board-table-submitted = 提出日時（提出した PC の時計）
board-table-disagreements = 回答の不一致
board-table-answered = 回答済み
board-table-asked = 対象の設問
board-table-chapter-answered = { $chapter }　回答済み
board-table-chapter-asked = { $chapter }　対象
board-table-yes = 超過
