### 元に戻す・やり直す

turn-screen-undo = 元に戻す
turn-screen-redo = やり直す
turn-screen-none-undo = 元に戻せる変更がありません。
turn-screen-none-redo = やり直せる変更がありません。
turn-screen-draft = 設問{ $number }の書きかけを取り消しました。
turn-screen-did-undo = 元に戻しました：{ $what }
turn-screen-did-redo = やり直しました：{ $what }
turn-screen-mark = 設問{ $number }　{ $from } → { $to }
turn-screen-texts = 設問{ $number }の記入内容
turn-screen-gate = 「{ $question }」→ { $to }
turn-screen-gate-yes = はい
turn-screen-gate-no = いいえ
turn-screen-gate-unanswered = 未回答
turn-screen-several = { $count }件（戻せなかったもの{ $left }件）
turn-screen-ask-undo = { $count }件の変更をまとめて元に戻しますか
turn-screen-ask-redo = { $count }件の変更をまとめてやり直しますか
turn-screen-more = ほか{ $count }件
turn-screen-left = { $count }件は、そのあとに別の変更があったため、そのまま残ります。
turn-screen-yes-undo = { $count }件を元に戻す
turn-screen-yes-redo = { $count }件をやり直す
