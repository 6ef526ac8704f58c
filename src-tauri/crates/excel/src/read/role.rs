//! What a header's words say about its column: Japanese synonyms, the specific before the general.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::reading::Role;
use super::text;

/// [`EXACT`] by word, folded once.
static BY_WORD: LazyLock<HashMap<String, Role>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (role, names) in EXACT {
        for name in names.split_whitespace() {
            words.entry(text::bare(name)).or_insert(*role);
        }
    }
    words
});

/// Words that are a role where they are all of the header.
const EXACT: &[(Role, &str)] = &[
    (
        Role::Id,
        "id 項目id 設問id 項目コード 設問コード 質問id itemid 管理id \
         システム用 コード item",
    ),
    (
        Role::Number,
        "no № 番号 項番 連番 通番 問 q 項 項目no 設問no 質問no 問no \
         整理番号 行番号 番 通し番号 ナンバー",
    ),
    (
        Role::Answer,
        "回答 実施状況 点検結果 自己評価 評価 判定 結果 選択 対応状況 達成状況 遵守状況 \
         実施の有無 実施有無 チェック 可否 適否 状況 確認 自己点検 自己点検結果 取組状況 \
         実施 回答欄 チェック欄 記入欄 確認欄 有無 評定 自己判定 達成度 遵守 ○× \
         ○△× はいいいえ 確認結果 チェック結果 実施結果 記号 answer result \
         回答を選択 点検 履行状況 該当 点数 段階 到達状況 レベル 自己チェック",
    ),
    (
        Role::Question,
        "点検項目 設問 質問 点検内容 監査項目 チェック項目 確認事項 確認項目 点検事項 \
         項目 内容 チェック内容 自己点検項目 遵守事項 要求事項 確認内容 評価項目 設問内容 \
         質問内容 点検の内容 点検項目内容 小項目 事項 質問事項 設問文 対策項目 実施項目 \
         実施内容 対策内容 question 点検する事項 質問項目 具体的な点検項目 \
         点検ポイント",
    ),
    (
        Role::Chapter,
        "分野 区分 分類 カテゴリ カテゴリー 大項目 中項目 章 領域 大分類 中分類 小分類 \
         項目区分 テーマ 種別 対策区分 分類",
    ),
    (
        Role::Clause,
        "条項 条文 根拠 根拠条項 規程 ポリシー 該当条項 関連条項 根拠規程 根拠条文 \
         該当箇所 基準 対策基準 参照条項 参照 根拠規定",
    ),
    (
        Role::Remarks,
        "特記事項 備考 備考欄 コメント 補足 摘要 メモ 意見 補足説明 自由記述 説明 詳細 \
         remarks note その他",
    ),
    (Role::Reason, "理由 未実施の理由 該当なしの理由"),
    (
        Role::Required,
        "必須 重要 重要度 優先度 必須推奨 必須/推奨 ランク 重み 配点 新規 対象 対象者 \
         対象職員 変更 重点 区別 改定 追加 必要性 重点項目",
    ),
    (
        Role::Guidance,
        "解説 留意事項 参考 ポイント 観点 着眼点 例 具体例 判断基準 評価基準 備考例 \
         趣旨 ヒント 留意点 確認方法 点検方法 確認のポイント",
    ),
    (
        Role::Unit,
        "所属 所属名 課名 部署 部署名 課室名 部課名 組織名 課 課所名 所属課 部局 \
         部局名 担当課 所属部署 課係名 部名 係名",
    ),
    (
        Role::Respondent,
        "氏名 回答者 記入者 点検者 担当者 職員名 名前 お名前 実施者 回答者氏名 職員番号 \
         社員番号 ユーザー名 ユーザ名 作成者 職員氏名 回答者名",
    ),
    (Role::RespondentTitle, "職名 役職 職 職位 補職名"),
    (
        Role::InspectedOn,
        "点検日 回答日 記入日 実施日 確認日 タイムスタンプ 提出日 回答日時 日付 登録日時 \
         送信日時 完了時刻 開始時刻 入力日 点検年月日 提出日時",
    ),
    (
        Role::Evidence,
        "確認資料 証跡 エビデンス 根拠資料 確認書類 添付資料 資料名 保管場所 関係書類 \
         証拠 根拠証跡 根拠・証跡 証憑 確認した資料 evidence 資料",
    ),
    (
        Role::Improvement,
        "改善策 改善内容 対応策 改善計画 今後の対応 対応方針 改善予定 是正策 是正内容 \
         改善方法 今後の対策 改善措置",
    ),
    (
        Role::ImproveBy,
        "改善予定日 改善予定時期 改善期限 期限 期日 予定日 完了予定日 対応予定 対応期限 \
         実施予定日 実施予定時期 対応予定日 対応予定時期 完了予定 改善時期 予定時期 \
         実施時期 是正期限",
    ),
    (Role::Finding, "指摘区分 指摘事項 指摘 指摘レベル 不備区分 指摘種別 指摘の区分 指摘分類"),
    (
        Role::HeadConfirmation,
        "所属長確認 課長確認 確認印 承認 検印 所属長印 確認所属長 確認課長 確認管理者 \
         管理者確認 上司確認 承認印 所属長 課長 確認者印 確認済",
    ),
    (Role::Verdict, "監査判定 監査結果 監査評価"),
    (Role::Observation, "監査所見 所見 確認した内容 監査メモ 事実 現状 現況"),
];

/// Words that are a role wherever they stand in a header, in this order.
const WITHIN: &[(Role, &[&str], &[&str])] = &[
    (Role::ExceptionExpires, &["例外"], &["期限", "期間", "有効"]),
    (Role::ExceptionApprover, &["例外"], &["承認者"]),
    (Role::ExceptionNumber, &["例外"], &["番号"]),
    (
        Role::Guidance,
        &[
            "資料の例",
            "資料例",
            "実施の例",
            "記入例",
            "回答例",
            "例示",
            "の例",
            "手順",
            "解説",
            "留意",
            "着眼",
            "判断基準",
            "評価基準",
        ],
        &[""],
    ),
    (
        Role::ImproveBy,
        &["改善", "対応", "是正", "措置", "実施予定", "完了"],
        &["予定日", "時期", "期限", "期日", "年月"],
    ),
    (Role::Reason, &["理由"], &[""]),
    (
        Role::Improvement,
        &["改善", "是正", "今後の"],
        &["策", "内容", "計画", "予定", "措置", "対応", "方"],
    ),
    (Role::Finding, &["指摘"], &[""]),
    (
        Role::HeadConfirmation,
        &["所属長", "課長", "管理者", "上司", "責任者", "係長", "校長", "園長"],
        &["確認", "承認", "印", "チェック", "検"],
    ),
    (
        Role::Evidence,
        &[
            "確認資料",
            "証跡",
            "エビデンス",
            "根拠資料",
            "確認書類",
            "添付",
            "保管場所",
            "関係書類",
            "証拠",
            "確認できる資料",
        ],
        &[""],
    ),
    (Role::Id, &["項目", "設問", "質問"], &["コード", "id"]),
    (Role::Number, &["番号"], &[""]),
    (Role::Remarks, &["特記", "備考", "コメント", "補足", "自由記述", "具体的", "記述欄"], &[""]),
    (Role::InspectedOn, &["点検日", "回答日", "記入日", "実施日", "確認日"], &[""]),
    (Role::Respondent, &["氏名", "回答者", "記入者", "点検者"], &[""]),
    (Role::Clause, &["条項", "条文", "規程", "規定", "ポリシー", "ガイドライン"], &[""]),
    (Role::Verdict, &["監査"], &["判定", "評価", "結果"]),
    (
        Role::Question,
        &[
            "点検項目",
            "設問",
            "質問",
            "点検内容",
            "監査項目",
            "チェック項目",
            "確認事項",
            "確認項目",
            "遵守事項",
            "点検事項",
        ],
        &[""],
    ),
    (
        Role::Answer,
        &[
            "回答",
            "実施状況",
            "点検結果",
            "自己評価",
            "判定",
            "対応状況",
            "取組状況",
            "遵守状況",
            "選択",
            "実施の有無",
            "自己点検結果",
            "達成状況",
        ],
        &[""],
    ),
    (Role::Chapter, &["分類", "区分", "分野", "カテゴリ"], &[""]),
];

/// The role that one line of a header names.
pub fn of_words(header: &str) -> Option<Role> {
    let said = text::bare(header);
    if said.is_empty() {
        // A header of nothing but marks, 「○・×」, asks for a mark.
        return None;
    }
    let exact = |said: &str| BY_WORD.get(said).copied();
    exact(&said)
        .or_else(|| exact(said.trim_matches(|c: char| "○×△－-―レ✓".contains(c))))
        .or_else(|| {
            exact(&text::bare(
                header.split(['(', '（', '\n', '【', '［', '[']).next().unwrap_or_default(),
            ))
        })
        .or_else(|| {
            let within = |words: &[&str]| words.iter().any(|word| said.contains(word));
            WITHIN.iter().find(|(_, a, b)| within(a) && within(b)).map(|(role, _, _)| *role)
        })
        .or_else(|| asks_for_marks(&said).then_some(Role::Answer))
}

/// The role that the lines of a header name: the lowest line that says one.
pub fn of_lines(lines: &[String]) -> Option<Role> {
    let joined = lines.concat();
    lines.iter().rev().find_map(|line| of_words(line)).or_else(|| of_words(&joined))
}

fn asks_for_marks(said: &str) -> bool {
    let marks = said.chars().filter(|c| "○×△".contains(*c)).count();
    marks >= 2 && said.chars().count() <= 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_name_their_columns() {
        for (header, role) in [
            ("No.", Role::Number),
            ("項目ｺｰﾄﾞ", Role::Id),
            ("点\u{3000}検\u{3000}内\u{3000}容", Role::Question),
            ("特記事項\n（×・△の理由、改善予定）", Role::Remarks),
            ("確認\n（課長）", Role::HeadConfirmation),
            ("根拠・証跡", Role::Evidence),
            ("改善予定時期", Role::ImproveBy),
            ("監査資料の例", Role::Guidance),
            ("回答者", Role::Respondent),
            ("回答日", Role::InspectedOn),
            ("回答\n(○・△・×)", Role::Answer),
            ("実　施　状　況", Role::Answer),
            ("№", Role::Number),
            ("大分類", Role::Chapter),
            ("指摘区分", Role::Finding),
            ("改善期限", Role::ImproveBy),
            ("備　考", Role::Remarks),
            ("必須", Role::Required),
            ("例外措置の承認番号", Role::ExceptionNumber),
            ("設問番号", Role::Number),
            ("×の理由", Role::Reason),
            ("○×", Role::Answer),
            ("所属長確認欄", Role::HeadConfirmation),
        ] {
            assert_eq!(of_words(header), Some(role), "{header}");
        }
        assert_eq!(of_words("髙橋一郎"), None, "a name is no role");
    }
}
