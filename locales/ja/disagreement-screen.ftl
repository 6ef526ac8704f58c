### 回答の不一致：並べて見比べ、人が決める。

disagreement-screen-title = 回答の不一致（{ $count }件）
disagreement-screen-lead = 同じ設問に違う回答があります。内容を見比べて、採る回答を一つ選んでください。採らなかった回答も履歴に残ります。日時は入力した PC の時計による表示で、新しいほうが正しいとは限りません。
disagreement-screen-none = 回答の不一致はありません。
disagreement-screen-none-means = 違う回答が届くと、ここに並びます。
disagreement-screen-list = 回答の不一致の一覧
disagreement-screen-all-units = すべての所属（{ $count }件）
disagreement-screen-unit-option = { $unit }（{ $count }件）
disagreement-screen-author = 決める人の氏名
disagreement-screen-open-sheet = 点検票を開く
disagreement-screen-open-file = 確認資料「{ $name }」を開く
disagreement-screen-kept-at = 「{ $name }」の保管場所：{ $place }
disagreement-screen-keep = 回答{ $number }を採る
disagreement-screen-keep-of = （{ $unit } { $item }）
disagreement-screen-decided-one = { $unit }の{ $item }は、回答{ $number }を採りました。
disagreement-screen-decided-many = { $count }件を規則のとおり決めました。

## 規則で決める

disagreement-screen-rule = 規則を決めて、まとめて決める
disagreement-screen-rule-lead = 先に件数を確かめてから決めます。決めた理由として、規則が記録に残ります。
disagreement-screen-rule-which = 規則
disagreement-screen-rule-cautious = 実施の度合いが低いほうの回答を採る（未実施、わからない、一部実施、実施の順）
disagreement-screen-rule-evidence = 確認資料又は保管場所のある回答を採る
disagreement-screen-rule-author = 決まった人の回答を採る
disagreement-screen-rule-device = 決まった PC の回答を採る
disagreement-screen-rule-whose = 回答者
disagreement-screen-rule-where = PC
disagreement-screen-rule-plan = 件数を確かめる
disagreement-screen-rule-count = この規則で{ $settled }件が決まり、{ $left }件は決まりません。
disagreement-screen-rule-yes = { $count }件をこの規則で決める
