### 集計結果の画面

results-screen-title = 集計結果
results-screen-loading = 集計しています…
results-screen-empty = 所属がまだ登録されていないため、集計する回答がありません。「進み具合」の画面で所属を登録してください。
results-screen-cut-off = 集計基準日 { $date }
results-screen-strict = 未回答と回答の不一致を未実施として数える（厳格な集計）
results-screen-totals = 全体
results-screen-coverage = 把握率
results-screen-implementation = 実施率
results-screen-attainment-100 = 到達率（実施率100%の所属）
results-screen-attainment-95 = 到達率（95%以上）
results-screen-attainment-90 = 到達率（90%以上）
results-screen-items-of = { $den }問中{ $num }問
results-screen-units-of = { $den }所属中{ $num }所属
results-screen-beside = 実施率に含めない回答：
results-screen-disagreement = 回答の不一致
results-screen-out-of-scope = 適用範囲外
results-screen-expired-exception = 期限切れの例外措置
results-screen-expired = 有効期限を過ぎた例外措置が{ $count }件あり、未実施に数えています。
results-screen-chapters = 分野別の結果
results-screen-chapter = 分野
results-screen-bar-heading = 内訳
results-screen-bar = { $name }：{ $words }
results-screen-bar-part = { $name }{ $count }
results-screen-bar-comma = 、
results-screen-total = 全体
results-screen-matrix = 所属別・分野別の実施率
results-screen-matrix-legend = ● 100%　◕ 90%以上　◑ 50%以上　◔ 50%未満　― 対象の設問なし。分母が{ $minimum }未満の欄は件数だけを示します。
results-screen-unit = 所属
results-screen-all-chapters = 全分野
results-screen-note-implementation = 実施率＝実施÷（実施＋一部実施＋未実施＋わからない）。該当なし、例外措置、適用範囲外、未回答、回答の不一致は含めません。
results-screen-note-strict = 厳格な集計では、未回答と回答の不一致を分母に加え、未実施として数えます。
results-screen-note-minimum = 分母が{ $minimum }未満のときは、率を示さず件数だけを示します。
results-screen-note-rounding = 小数第2位を四捨五入しているため、合計が100%にならない場合がある。
results-screen-to-report = 報告書の作成に進む

## 数値の内訳

results-screen-detail-lead = 数値を選ぶと、計算式と、分子・分母になった回答を一つずつ確かめられます。
results-screen-detail-of = { $name }の内訳
results-screen-detail-implementation = 実施率：{ $name }
results-screen-detail-cell = { $unit } { $chapter }
results-screen-detail-numerator = 分子（{ $count }）
results-screen-detail-denominator = 分母（{ $count }、分子を含む）
results-screen-detail-beside = 率に含めないもの（{ $count }）
results-screen-detail-none = ありません。
results-screen-detail-adds = （{ $num }/{ $den }を加算）

## 前年度比

results-screen-years = 前年度比
results-screen-years-none = 前年度以前の実施回がこの台帳にないため、比べるものがありません。
results-screen-years-lead = 文言が変わっていない{ $items }問だけで比べています（新設・変更{ $changed }問、廃止・変更前{ $dropped }問は除く）。
results-screen-years-group = 区分
results-screen-years-name = 名称
