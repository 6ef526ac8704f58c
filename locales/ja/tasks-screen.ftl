### やることの一覧: 分野ごとに残りを示す

tasks-screen-title = やること
tasks-screen-whose = { $unit }の点検票です。設問は{ $count }問です。
tasks-screen-due = 期限は{ $date }です。
tasks-screen-next-gates = 次にすること：はじめの確認（あと{ $count }件）。答えると、関係のない設問がまとめて済みます。
tasks-screen-open-gates = はじめの確認に答える
tasks-screen-next-answers = 次にすること：残りの{ $count }問に答えます。
tasks-screen-open-answers = 続きから答える
tasks-screen-next-check = 次にすること：回答はそろいました。内容を確認して提出します。
tasks-screen-next-none = 提出済みです。差戻しがあるまで、することはありません。
tasks-screen-open-check = 確認と提出へ進む
tasks-screen-person-done = すべて答えました。これで終わりです。
tasks-screen-place = 入力した内容は、その都度「{ $place }」に保存されます。
tasks-screen-table = 分野ごとの残り
tasks-screen-chapter = 分野
tasks-screen-state = 状態
tasks-screen-look = 見直すもの
tasks-screen-state-none = 未着手（残り{ $left }問）
tasks-screen-state-some = 途中（残り{ $left }問）
tasks-screen-state-look = 要確認（残り{ $left }問）
tasks-screen-state-done = 完了
tasks-screen-note = { $name } { $count }
tasks-screen-next-hand-over = 次にすること：提出ファイルを書き出して、集計担当に渡します。
tasks-screen-open-hand-over = 提出ファイルを書き出す
tasks-screen-open-none = 提出した内容を見る
