### 進み具合の画面

overview-screen-loading = 進み具合を読み込んでいます…
overview-screen-revision = 点検票 { $revision }版
overview-screen-year = 年度
overview-screen-deadline = 提出期限
overview-screen-cut-off = 集計基準日
overview-screen-campaign = 実施回
overview-screen-coverage = 把握率（回答済みの設問）
overview-screen-left = 残り{ $left }問（{ $units }所属）
overview-screen-disagreements = 不一致{ $count }
overview-screen-gates-open = 前提の確認 残り{ $count }

## 次の一歩

overview-screen-next = 次にすること
overview-screen-next-add-unit = まだ所属が登録されていません。点検票に回答する所属を登録してください。
overview-screen-next-add-unit-action = 所属を登録する
overview-screen-next-disagreement = 「{ $unit }」に回答の不一致が{ $count }件あります。見比べて、残す回答を選んでください。
overview-screen-next-disagreement-action = 不一致を確かめる
overview-screen-next-answer = 「{ $unit }」に未回答の設問が{ $left }問あります。
overview-screen-next-answer-action = 点検票を開く
overview-screen-next-results = すべての所属の回答がそろいました。集計結果を確かめて、報告書を作成してください。
overview-screen-next-results-action = 集計結果を見る

## 所属

overview-screen-units = 所属ごとの進み具合
overview-screen-no-units = 所属はまだありません。
overview-screen-table = 所属を選ぶと点検票が開きます。表の数字は「回答済み／対象の設問」です。
overview-screen-legend = ○ 未着手　◔ 半分未満　◑ 半分以上　● すべて回答済み　― 対象の設問なし
overview-screen-unit = 所属
overview-screen-state = 状態
overview-screen-answered = 回答済み
overview-screen-last-saved = 最終保存
overview-screen-total = 合計
overview-screen-roles = 役割
overview-screen-roles-of = 「{ $unit }」の役割
overview-screen-roles-support = その所属が回答する設問は、役割によって決まります。
overview-screen-roles-missing = 役割を一つ以上選んでください。
overview-screen-save-roles = 役割を保存する
overview-screen-add-unit = 所属を登録する
overview-screen-add = 登録する
overview-screen-unit-name = 所属名
overview-screen-unit-name-missing = 所属名を入力してください。
overview-screen-parent = 部局
overview-screen-organ = 行政機関の種別
overview-screen-zones = 使用するネットワークの領域
overview-screen-zones-support = わからないときは、すべて外しておけば設問は減りません。
overview-screen-headcount = 職員数
overview-screen-headcount-fault = 職員数は数字だけで入力してください。
