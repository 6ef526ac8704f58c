//! The forms, drawn, and what a person reads from them.

/// One form.
pub struct Case {
    pub name: &'static str,
    /// The file's name.
    pub file: &'static str,
    pub layout: &'static str,
    /// The drawing; see `forge`.
    pub sheets: &'static str,
    /// `id=mark` by unit or person: o d x n u e b, verdicts in full, `?` where a person decides.
    pub answers: &'static str,
    /// Whether another order of columns must change nothing.
    pub may_be_shuffled: bool,
}

pub const fn case(
    name: &'static str,
    layout: &'static str,
    answers: &'static str,
    sheets: &'static str,
) -> Case {
    Case { name, file: "点検票.xlsx", layout, sheets, answers, may_be_shuffled: false }
}

pub const fn free(name: &'static str, answers: &'static str, sheets: &'static str) -> Case {
    Case {
        name,
        file: "点検票.xlsx",
        layout: "row_per_item",
        sheets,
        answers,
        may_be_shuffled: true,
    }
}

pub const CASES: &[Case] = &[
    free(
        "marks of every kind",
        "1=o 2=d 3=x 4=n 5=u 6=e 7=b 8=?",
        "
        番号|点検項目|回答|備考
        1|書庫を施錠しているか。|○|
        2|台帳を更新しているか。|△|
        3|記録を残しているか。|×|
        4|サーバ室の入退室を記録しているか。|－|サーバ室なし
        5|研修を受講したか。|？|
        6|端末を固定しているか。|例外|
        7|名札を着用しているか。||
        8|書類を片付けているか。|◎|",
    ),
    free(
        "yes and no",
        "1=o 2=x 3=d 4=n",
        "
        No.|設問|回答|コメント
        1|書庫を施錠しているか|はい|
        2|台帳を更新しているか|いいえ|
        3|記録を残しているか|一部|
        4|サーバ室の入退室を記録しているか|該当なし|なし",
    ),
    free(
        "a legend that turns the marks round",
        "1=x 2=o 3=n",
        "
        ○：実施していない　×：実施している　－：該当なし
        番号|点検項目|結果
        1|書庫を施錠しているか。|○
        2|台帳を更新しているか。|×
        3|記録を残しているか。|－",
    ),
    free(
        "a legend in a sentence",
        "1=x 2=o",
        "
        実施していない場合は○、実施している場合は×を記入してください。
        番号|点検項目|結果
        1|書庫を施錠しているか。|○
        2|台帳を更新しているか。|×",
    ),
    free(
        "a legend that nobody understands",
        "1=? 2=?",
        "
        ○：リスクが残る　×：リスクなし
        番号|点検項目|結果
        1|書庫を施錠しているか。|○
        2|台帳を更新しているか。|×",
    ),
    free(
        "letters with a legend",
        "1=o 2=d 3=x",
        "
        A：できている　B：一部できている　C：できていない
        番号|点検項目|自己評価|所見
        1|書庫を施錠しているか。|A|
        2|台帳を更新しているか。|B|
        3|記録を残しているか。|C|",
    ),
    free(
        "ratings without a legend",
        "1=? 2=? 3=?",
        "
        番号|点検項目|評価
        1|書庫を施錠しているか。|5
        2|台帳を更新しているか。|3
        3|記録を残しているか。|1",
    ),
    free(
        "ratings with a legend",
        "1=o 2=x 3=n",
        "
        1：はい 2：いいえ 3：該当なし
        番号|点検項目|回答
        1|書庫を施錠しているか。|1
        2|台帳を更新しているか。|2
        3|記録を残しているか。|3",
    ),
    case(
        "three header rows",
        "column_per_answer",
        "1=o 2=x 3=d",
        "
        自己点検票
        番号|点検項目|点検結果|<|<|備考
        ^|^|自己評価|<|<|^
        ^|^|はい|一部|いいえ|^
        1|書庫を施錠しているか。|○|||
        2|台帳を更新しているか。|||○|未更新
        3|記録を残しているか。||○||",
    ),
    case(
        "two ticks and a cross",
        "column_per_answer",
        "1=? 2=? 3=b",
        "
        番号|点検項目|実施状況|<|<
        ^|^|実施|一部実施|未実施
        1|書庫を施錠しているか。|レ|レ|
        2|台帳を更新しているか。|×||
        3|記録を残しているか。|||",
    ),
    case(
        "a column for each person",
        "column_per_person",
        "髙橋_一郎:1=o 髙橋_一郎:2=x 齋藤_花子:1=o 齋藤_花子:2=o",
        "
        番号|点検項目|職員氏名|<
        ^|^|髙橋 一郎|齋藤 花子
        1|書庫を施錠しているか。|○|○
        2|台帳を更新しているか。|×|○",
    ),
    case(
        "items and units",
        "matrix",
        "総務課:1=o 総務課:2=x 市民課:1=d 市民課:2=n",
        "
        番号|点検項目|総務課|市民課
        1|書庫を施錠しているか。|○|△
        2|台帳を更新しているか。|×|－",
    ),
    case(
        "columns that may be anything",
        "row_per_item",
        "1=? 2=?",
        "
        番号|点検項目|甲|乙
        1|書庫を施錠しているか。|○|△
        2|台帳を更新しているか。|×|－",
    ),
    case(
        "a row for each person",
        "row_per_person",
        "髙橋一郎:1=o 髙橋一郎:2=x 齋藤花子:1=o 齋藤花子:2=o",
        "
        タイムスタンプ|所属|氏名|Q1 離席時に画面をロックしているか|Q2 宛先を確認しているか
        2026/6/15 10:20|総務課|髙橋一郎|はい|いいえ
        2026/6/15 10:24|総務課|齋藤花子|はい|はい",
    ),
    case(
        "items across",
        "transposed",
        "1=o 2=x 3=d",
        "
        番号|1|2|3
        点検項目|書庫を施錠しているか。|台帳を更新しているか。|記録を残しているか。
        回答|○|×|△
        備考||未更新|",
    ),
    case(
        "a sheet for each unit",
        "sheet_per_unit",
        "総務課:1=o 総務課:2=x 市民課:1=d 市民課:2=n",
        "
        ==総務課==
        番号|点検項目|回答
        1|書庫を施錠しているか。|○
        2|台帳を更新しているか。|×
        ==市民課==
        番号|点検項目|回答
        1|書庫を施錠しているか。|△
        2|台帳を更新しているか。|－",
    ),
    case(
        "two tables below each other",
        "row_per_item",
        "1=o 2=x 3=d 4=o",
        "
        1 組織体制
        番号|点検項目|回答|備考
        1|書庫を施錠しているか。|○|
        2|台帳を更新しているか。|×|
        2 人的対策
        番号|点検項目|確認資料|回答
        3|研修を受講したか。|名簿|△
        4|記録を残しているか。||○",
    ),
    case(
        "two tables side by side",
        "row_per_item",
        "1=o 2=x 3=d 4=n",
        "
        番号|点検項目|回答|番号|点検項目|回答
        1|書庫を施錠しているか。|○|3|研修を受講したか。|△
        2|台帳を更新しているか。|×|4|記録を残しているか。|－",
    ),
    free(
        "a header repeated at the page's end",
        "1=o 2=x 3=d",
        "
        番号|点検項目|回答
        1|書庫を施錠しているか。|○
        2|台帳を更新しているか。|×
        番号|点検項目|回答
        3|記録を残しているか。|△",
    ),
    case(
        "years side by side",
        "row_per_item",
        "1=o 2=x",
        "
        令和8年度 情報セキュリティ自己点検票
        番号|点検項目|令和7年度|令和8年度
        ^|^|回答|回答
        1|書庫を施錠しているか。|×|○
        2|台帳を更新しているか。|○|×",
    ),
    case(
        "this time and last time",
        "row_per_item",
        "1=o 2=x",
        "
        番号|点検項目|前回の回答|今回の回答
        1|書庫を施錠しているか。|×|○
        2|台帳を更新しているか。|○|×",
    ),
    case(
        "first and second half",
        "row_per_item",
        "1=? 2=?",
        "
        番号|点検項目|上期の回答|下期の回答
        1|書庫を施錠しているか。|×|○
        2|台帳を更新しているか。|○|×",
    ),
    free(
        "a column of what is obligatory",
        "1=x 2=o",
        "
        番号|必須|点検項目|回答
        1|○|書庫を施錠しているか。|×
        2||台帳を更新しているか。|○",
    ),
    free(
        "an example first",
        "1=o 2=x",
        "
        番号|点検項目|回答|備考
        記入例|鍵を掛けているか。|×|鍵が壊れている
        1|書庫を施錠しているか。|○|
        2|台帳を更新しているか。|×|",
    ),
    case(
        "sections and notes between",
        "row_per_item",
        "1=o 2=x",
        "
        番号|点検項目|回答|備考
        【1 組織】|<|<|<
        1|書庫を施錠しているか。|○|
        【2 人】|<|<|<
        2|台帳を更新しているか。|×|
        ※ 該当なしの場合は理由を記入|<|<|<
        |合計|1|",
    ),
    case(
        "a hidden row",
        "row_per_item",
        "1=o 2=x 3=o",
        "
        番号|点検項目|回答
        1|書庫を施錠しているか。|○
        #2|台帳を更新しているか。|×
        3|記録を残しているか。|○",
    ),
    case(
        "a mark struck through",
        "row_per_item",
        "1=? 2=o",
        "
        番号|点検項目|回答
        1|書庫を施錠しているか。|~○
        2|台帳を更新しているか。|○",
    ),
    case(
        "one mark for two questions",
        "row_per_item",
        "1=o 2=? 3=x",
        "
        番号|点検項目|回答
        1|書庫を施錠しているか。|○
        2|台帳を更新しているか。|^
        3|記録を残しているか。|×",
    ),
    free(
        "questions turned round",
        "1=? 2=? 3=o",
        "
        番号|点検項目|回答
        1|パスワードを付箋に書いていないか。|はい
        2|USBメモリを私用で使ったことがあるか。|いいえ
        3|パスワードを付箋に書いていないか確認しているか。|はい",
    ),
    free(
        "boxes in one cell",
        "1=x 2=o 3=b 4=?",
        "
        番号|点検項目|回答
        1|書庫を施錠しているか。|□実施　☑未実施
        2|台帳を更新しているか。|■実施　□未実施
        3|記録を残しているか。|□実施　□未実施
        4|研修を受講したか。|☑実施　☑未実施",
    ),
    free(
        "numbers of kanji and circles",
        "①=o ②=x",
        "
        番号|点検項目|回答
        ①|書庫を施錠しているか。|○
        ②※|台帳を更新しているか。|×",
    ),
    free(
        "no numbers at all",
        "1=o 2=x",
        "
        点検項目|回答|備考
        書庫を施錠しているか。|○|
        台帳を更新しているか。|×|",
    ),
    case(
        "numbers before the questions",
        "row_per_item",
        "1=o 2=x",
        "
        点検項目|回答|備考
        1. 書庫を施錠しているか。|○|
        2. 台帳を更新しているか。|×|",
    ),
    case(
        "an audit",
        "audit_checklist",
        "1=conforming 2=nonconforming 3=not_verified 4=?",
        "
        情報セキュリティ監査チェックリスト
        No.|監査項目|確認結果|評価|指摘区分|改善期限
        1|責任者が置かれているか。|体制図を確認した。|適合||
        2|役割を認識しているか。|1名が認識していなかった。|不適合|軽微な不備|令和8年12月末
        3|記録があるか。|計画書が未提示。|要確認|観察事項|
        4|施錠しているか。|立ち会えなかった。|保留||",
    ),
    free(
        "a mark with a word of another",
        "1=? 2=o 3=?",
        "
        番号|点検項目|回答
        1|書庫を施錠しているか。|○（一部）
        2|台帳を更新しているか。|○実施
        3|記録を残しているか。|×→○",
    ),
    case(
        "own answer and the office's",
        "row_per_item",
        "1=o 2=x",
        "
        番号|点検項目|自己評価|事務局評価
        1|書庫を施錠しているか。|○|×
        2|台帳を更新しているか。|×|○",
    ),
    free(
        "a confirmation beside",
        "1=o 2=x",
        "
        番号|点検項目|回答|確認（課長）
        1|書庫を施錠しているか。|○|済
        2|台帳を更新しているか。|×|済",
    ),
];
