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
persons-screen-excuse = 対象外の人（{ $count }人）
persons-screen-excuse-who = 対象外にする人
persons-screen-excuse-who-missing = 人を選んでください。
persons-screen-excuse-why = 対象外にする理由
persons-screen-excuse-why-support = 例：育児休業中、長期の派遣
persons-screen-excuse-why-missing = 理由を入力してください。
persons-screen-excuse-do = 対象外として記録する
persons-screen-excuse-undo = { $name }を対象に戻す
persons-screen-excuse-nobody = 対象外にする人がいるときは、先に氏名を入れて本人の点検を作ってください。
persons-screen-locked = 提出済みのため、氏名・職員数・対象外の人は変えられません。変えるときは、この画面を閉じて「提出後の変更をする」を押し、理由を入力してください。
