### 正誤表: 版と版との違い。

erratum-title = { $year }　情報セキュリティ報告書　正誤表
erratum-title-edition = { $year }　情報セキュリティ報告書　前の版との相違
erratum-of = 訂正の対象
erratum-of-value = { $edition }（{ $date }発行）
erratum-by = 訂正後
erratum-reason = 理由
erratum-nothing = 二つの版の数値、回答及び指摘事項に相違はない。
erratum-figures = 数値
erratum-figures-note = 注　変わった数値のみを掲げた。掲げていない数値に変更はない。
erratum-answers = 回答
erratum-findings = 指摘事項の訂正
erratum-column-figure = 箇所
erratum-column-rate = 数値
erratum-column-wrong = 誤
erratum-column-right = 正
erratum-none = （掲載なし）
erratum-not-asked = （対象外）
