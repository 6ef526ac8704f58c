//! The closed lists of the auditor's work.

use serde::{Deserialize, Serialize};

closed_list! {
    /// 監査判定: what an auditor concludes of one item at one unit.
    Verdict {
        /// 適合
        Conforming = "conforming",
        /// 不適合
        Nonconforming = "nonconforming",
        /// 確認できず
        NotVerified = "not_verified",
        /// 監査対象外
        NotAudited = "not_audited",
    }
}

closed_list! {
    /// 指摘事項の区分. What a municipality calls them is its own; the ids are not.
    FindingKind {
        /// 重大な不適合
        Major = "major",
        /// 軽微な不適合
        Minor = "minor",
        /// 観察事項
        Observation = "observation",
        /// 改善の機会
        ImprovementOpportunity = "improvement_opportunity",
        /// 良好事項
        GoodPractice = "good_practice",
    }
}

impl FindingKind {
    /// Whether the criteria were not met, so that a clause must say what was to be done.
    pub const fn is_nonconformity(self) -> bool {
        matches!(self, Self::Major | Self::Minor)
    }

    /// Whether something is to be done about it.
    pub const fn needs_action(self) -> bool {
        !matches!(self, Self::GoodPractice)
    }
}

closed_list! {
    /// 措置状況: how far the action on a finding has come.
    ActionStatus {
        /// 完了
        Completed = "completed",
        /// 対応中
        InProgress = "in_progress",
        /// 未着手
        NotStarted = "not_started",
        /// 期限超過
        Overdue = "overdue",
    }
}

closed_list! {
    /// 事実確認の結果
    FactOutcome {
        /// 事実に相違なし
        Agreed = "agreed",
        /// 事実に異議あり
        Disputed = "disputed",
    }
}

closed_list! {
    /// 監査人の立場
    Affiliation {
        /// 監査部門
        Internal = "internal",
        /// 他所属の職員
        OtherUnit = "other_unit",
        /// 外部
        External = "external",
    }
}

closed_list! {
    /// 監査計画の種別
    PlanTerm {
        /// 中期計画
        MidTerm = "mid_term",
        /// 年度計画
        Annual = "annual",
        /// 実施計画
        Engagement = "engagement",
    }
}

closed_list! {
    /// 監査対象の選び方
    SampleMethod {
        /// 無作為抽出
        Draw = "draw",
        /// リスクによる選定
        Risk = "risk",
        /// 指定
        Named = "named",
    }
}

closed_list! {
    /// 版の種別
    EditionKind {
        /// 案
        Draft = "draft",
        /// 第n版
        Issued = "issued",
        /// 正誤表
        Erratum = "erratum",
    }
}

closed_list! {
    /// 自己点検と監査の相違の向き
    GapKind {
        /// The unit says more than the auditor found.
        Overstated = "overstated",
        /// The auditor found more than the unit says.
        Understated = "understated",
    }
}
