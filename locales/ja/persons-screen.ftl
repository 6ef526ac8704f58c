### 回答する人の切替え

persons-screen-change = 回答する人を替える
persons-screen-title = だれの点検として答えますか
persons-screen-lead = 1台のPCで、職員が順に自分の点検をすることができます。ほかの人の回答は表示されません。
persons-screen-official = 所属としての回答（公式の点検票）
persons-screen-anonymous = 無記名の職員
persons-screen-anonymous-lead = この実施回は無記名です。氏名もPCも記録しません。
persons-screen-excused = 対象外
persons-screen-answered = 回答{ $count }問
persons-screen-name = 氏名
persons-screen-name-missing = 氏名を入力してください。
persons-screen-begin = この人の点検を始める
persons-screen-headcount = 職員数
persons-screen-headcount-support = 対象{ $expected }人のうち{ $answered }人が回答しています。
persons-screen-whose = { $name }さん本人の点検です。所属としての回答には使われず、人数だけが示されます。
persons-screen-counts = 本人点検：対象{ $expected }人のうち{ $answered }人が回答
persons-screen-counts-note = 参考の人数です。所属の回答は多数決では決まりません。
