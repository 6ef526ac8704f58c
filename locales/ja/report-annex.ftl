### 報告書（PDF）の別紙。

## 別紙：条項別の全回答

report-answers = 条項別の全回答
report-answers-lead = 基準のすべての条項を原文のまま掲げ、その条項に基づく設問と、すべての所属の回答を示す。同じ内容の回答をした所属は、一つの行にまとめた。複数の条項に基づく設問は、最初の条項に掲げた。
report-answers-elsewhere = 他の条項に掲げた関係する設問：
report-asked-nobody = この設問を配布した所属はない。
report-clause-rates = この条項に基づく設問　把握率：{ $coverage }　実施率：{ $implementation }
report-clause-is-threat = 脅威を掲げる条項である。対策となる設問は「脅威と対策」に示す。
report-clause-informational = この条項に基づく設問は参考設問であり、回答は末尾に掲げる。
report-clause-is-parent = 内容は、下位の項目に掲げる。
report-clause-is-definition = 用語を定義する条項である。
report-clause-is-scope = 適用範囲を定める条項である。「対象範囲」に示す。
report-informational-answers = 参考設問の回答
report-informational-lead = 次の設問は参考として尋ねたものであり、この報告書のどの数値にも含まれない。

## 別紙：確認資料一覧

report-evidence = 確認資料一覧
report-files = 添付された確認資料
report-files-none = 添付された確認資料はない。
report-files-lead = 添付された確認資料は{ $count }件である。資料そのものは、この報告書に含まない。
report-files-table = 添付された確認資料
report-files-note = 注　SHA-256は先頭の{ $digits }桁を示す。「一致」は、報告書の作成時に、受け取ったときの内容と同じであることを確かめたもの。
report-files-changed-note = 注　「内容が異なる」は、無害化等の処理で内容が変わった場合にも生じる。「所在不明」は、点検台帳のフォルダにファイルがないことを示す。いずれも、提出した所属に確認する必要がある。
report-file-number = 資{ $number }
report-location-number = 所{ $number }
report-file-ok = 一致
report-file-missing = 所在不明
report-file-changed = 内容が異なる
report-file-unchecked = 未確認
report-locations = 添付せず保管場所を記入した確認資料
report-locations-none = 保管場所を記入した確認資料はない。
report-locations-lead = 添付せず保管場所を記入した確認資料は{ $count }件である。
report-locations-table = 保管場所を記入した確認資料
report-document-numbered = 文書番号 { $number }

## 別紙：設問一覧

report-items = 設問一覧
report-items-lead = 点検票の設問は{ $count }問であり、うち参考設問（集計に含めない。）は{ $informational }問である。
report-items-table = 設問と根拠条項
report-gates = 前提の確認
report-gates-lead = 次の問いに「いいえ」と回答した所属については、右欄の設問を該当なしとした。
report-gates-table = 前提の確認と対象となる設問
report-unasked = 設問としない条項及び文
report-unasked-lead = 次の条項又は文は行為を求めるものではないため、設問としていない。
report-unasked-table = 設問としない条項及び文とその理由
report-sentence = 第{ $number }文
report-whole-clause = 全体

## 別紙：集計方法

report-method = 集計方法
report-method-official = 所属の公式な回答のみを集計する。職員個人の回答は含めない。
report-method-pooling = 全体、分野、行政機関の種別、所属及び条項ごとの率は、分子と分母をそれぞれ合算して求める。率を平均することはしない。
report-method-coverage = 把握率の分子は、○、△、×、？、－及び例外の合計とし、回答の不一致は回答済みに含めない。分母は対象件数とする。
report-method-implementation = 実施率の分子は○、分母は○、△、×及び？の合計とする。－、例外、範囲外、不一致及び未回答は分母に含めず、別に示す。
report-method-strict = 厳格な実施率は、未回答及び回答の不一致を未実施とみなし、分母に加えて求める。
report-method-attainment = 到達率は、実施率が基準以上の所属数を、実施率のある所属数で除して求める。実施率の分母が0の所属は含めない。
report-method-exceptions = 例外措置は、有効期限の日まで有効とし、{ $cut_off }（集計基準日）で判定する。有効期限を過ぎたもの及び有効期限の記載がないものは、未実施として数える。
report-method-gates = 前提の確認に「いいえ」と回答した設問は、該当なしとして回答済みに数える。前提の確認の回答が一致しないときは、設問を尋ねたものとして扱う。
report-method-informational = 参考設問は、いずれの率にも含めない。
report-method-clauses = 複数の条項に基づく設問は、条項ごとの率ではそれぞれの条項に数える。このため、条項ごとの件数の合計は全体の対象件数と一致しない。
report-method-rounding = 率は百分率とし、小数第2位を四捨五入して小数第1位まで示す。計算の途中では四捨五入しない。
report-method-minimum = 分母が{ $minimum }未満のときは率を示さない。少ない件数の率は、1件の違いで大きく変わるためである。
report-method-weighted = 設問の重みを用いた達成点は、この報告書では用いない。
report-method-fingerprint = 点検台帳の指紋は、有効な記録の識別子を並べたもののSHA-256であり、記録が一つでも異なれば異なる値となる。

## 別紙：用語

report-terms = 用語
report-terms-lead = 基準に定義する用語は原文のまま掲げた。定義がなく用いられている用語には、備考を付した。
report-terms-table = 用語の一覧
report-term-note = 備考：{ $note }
