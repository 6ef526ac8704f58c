### 報告書を作成する前の確認。$detail は、該当する語句、日付、数値又は名前。

lint-assurance-phrase = 助言型の報告書ですが、保証するように読める表現があります：「{ $detail }」
lint-unprintable = 印字できない文字（外字）があります：{ $detail }。「〓」で印字します。
lint-rate-without-counts = 率「{ $detail }」に、分子と分母が書かれていません。
lint-figure-differs = 「{ $detail }」は、集計した数値のどれとも一致しません。
lint-reason-missing = 「{ $detail }」の回答に、理由がありません。
lint-approval-missing = 「{ $detail }」の例外措置に、承認番号、承認者又は有効期限がありません。
lint-disagreement-open = 「{ $detail }」の回答の不一致が、決まっていません。
lint-evidence-missing = 確認資料「{ $detail }」のファイルが、点検台帳のフォルダにありません。
lint-evidence-changed = 確認資料「{ $detail }」の内容が、受け取ったときと異なります。
lint-personal-name = 公表用の文章に、個人の氏名「{ $detail }」があります。
lint-overdue-not-mentioned = 期限を過ぎた指摘事項「{ $detail }」に、総評などで触れていません。
lint-date-outside-period = 日付「{ $detail }」は、対象年度の外です。
lint-criteria-draft = 基準「{ $detail }」は、施行前の案です。報告書にもその旨を印字します。
lint-finding-without-clause = 指摘事項「{ $detail }」に、根拠条項がありません。
lint-finding-without-fact = 指摘事項「{ $detail }」に、事実が書かれていません。
lint-finding-hides-interpretation = 指摘事項「{ $detail }」は解釈に基づく設問によるものですが、根拠の種類が「条文どおり」になっています。
