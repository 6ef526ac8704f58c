//! The closed lists of the field, one enum each.
//!
//! The serialised names are the contract of the command line, of the records and of the checklist
//! files; they never change once released.

use serde::{Deserialize, Serialize};

/// Declares an enum whose variants are written in `snake_case`, with its whole list in order.
macro_rules! closed_list {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every value, in the order in which the field lists them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name used in files, records and on the command line.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The value of that name, if there is one.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

mod audit;

pub use audit::*;

closed_list! {
    /// 回答: what a department says of one item.
    AnswerValue {
        /// 実施 ○
        Implemented = "implemented",
        /// 一部実施 △
        Partial = "partial",
        /// 未実施 ×
        NotImplemented = "not_implemented",
        /// 該当なし －
        NotApplicable = "not_applicable",
        /// 例外措置: an approved exception with number, approver and expiry.
        Excepted = "excepted",
        /// わからない ？
        Unknown = "unknown",
        /// 未回答: an answer taken back.
        Unanswered = "unanswered",
    }
}

closed_list! {
    /// 所属の状態: where a unit stands in a campaign.
    UnitState {
        /// 未着手
        NotStarted = "not_started",
        /// 回答中
        Answering = "answering",
        /// 所属長確認
        HeadConfirmation = "head_confirmation",
        /// 提出
        Submitted = "submitted",
        /// 差戻し
        SentBack = "sent_back",
        /// 受理
        Accepted = "accepted",
        /// 確定
        Finalized = "finalized",
        /// 監査中
        Auditing = "auditing",
        /// 事実確認
        FactConfirmation = "fact_confirmation",
        /// 監査確認
        AuditConfirmed = "audit_confirmed",
    }
}

closed_list! {
    /// 確認の方法: how the head of a unit confirmed the sheet.
    ConfirmationMeans {
        /// 決裁番号
        DocumentNumber = "document_number",
        /// 紙への押印・署名
        Paper = "paper",
        /// 口頭
        Oral = "oral",
    }
}

closed_list! {
    /// 役割: what a unit or person answers for.
    Role {
        /// CISOの事務局
        CisoOffice = "ciso_office",
        /// 統括情報セキュリティ責任者
        ChiefSecurityOfficer = "chief_security_officer",
        /// 監査統括責任者
        AuditLead = "audit_lead",
        /// 情報システム管理者
        SystemManager = "system_manager",
        /// 所属長
        UnitHead = "unit_head",
        /// 業務委託の主管
        OutsourcingOwner = "outsourcing_owner",
        /// ソーシャルメディアの主管
        SnsOwner = "sns_owner",
        /// 委員会の事務局
        CommitteeSecretariat = "committee_secretariat",
        /// 職員等
        Staff = "staff",
    }
}

closed_list! {
    /// 行政機関の種別: the kind of organ that a unit belongs to.
    Organ {
        /// 長の部局
        ExecutiveBureau = "executive_bureau",
        /// 理事会部局
        BoardOfDirectors = "board_of_directors",
        /// 教育委員会
        BoardOfEducation = "board_of_education",
        /// 学校
        School = "school",
        /// 行政委員会
        AdministrativeCommittee = "administrative_committee",
        /// 議会
        Assembly = "assembly",
        /// 議会事務局
        AssemblySecretariat = "assembly_secretariat",
        /// 消防本部
        FireDepartment = "fire_department",
        /// 公営企業
        PublicEnterprise = "public_enterprise",
        /// 出先機関
        BranchOffice = "branch_office",
        /// 一部事務組合
        PartialAffairsAssociation = "partial_affairs_association",
    }
}

closed_list! {
    /// 職員等の種別
    PersonKind {
        /// 正規職員
        Regular = "regular",
        /// 会計年度任用職員
        FiscalYearAppointee = "fiscal_year_appointee",
        /// 任期付職員
        FixedTerm = "fixed_term",
        /// 臨時的任用職員
        Temporary = "temporary",
        /// 非常勤職員
        PartTime = "part_time",
        /// 委員
        CommitteeMember = "committee_member",
        /// 議員
        AssemblyMember = "assembly_member",
    }
}

closed_list! {
    /// 情報資産の種別
    AssetKind {
        /// 一般の情報資産
        General = "general",
        /// 特定個人情報
        Mynumber = "mynumber",
        /// 基幹系システム
        CoreSystem = "core_system",
        /// ホームページ
        Website = "website",
        /// 外部クラウド
        ExternalCloud = "external_cloud",
        /// 学校教育に係る情報資産
        SchoolEducation = "school_education",
    }
}

closed_list! {
    /// 三層分離の領域
    Zone {
        /// マイナンバー利用事務系
        Mynumber = "zone_mynumber",
        /// LGWAN接続系
        Lgwan = "zone_lgwan",
        /// インターネット接続系
        Internet = "zone_internet",
    }
}

closed_list! {
    /// 施行状況: whether the policy behind a checklist is a draft.
    PolicyStatus {
        /// 案
        Draft = "draft",
        /// 施行
        InForce = "in_force",
    }
}

closed_list! {
    /// 条項の種別
    ClauseClass {
        /// 目的
        Purpose = "purpose",
        /// 定義
        Definition = "definition",
        /// 脅威
        Threat = "threat",
        /// 適用範囲
        Scope = "scope",
        /// 義務
        Obligation = "obligation",
    }
}

closed_list! {
    /// 文の種別: what one sentence of a clause does.
    SentenceKind {
        /// 目的
        Purpose = "purpose",
        /// 定義
        Definition = "definition",
        /// 脅威
        Threat = "threat",
        /// 適用範囲
        Scope = "scope",
        /// 団体の義務
        ObligationOrg = "obligation.org",
        /// 職員等の義務
        ObligationStaff = "obligation.staff",
        /// 一般の義務
        ObligationGeneral = "obligation.general",
        /// 努力義務
        ObligationSoft = "obligation.soft",
        /// 柱書: an obligation that its sub-clauses spell out.
        ObligationLeadIn = "obligation.lead_in",
        /// 許可
        Permission = "permission",
        /// ただし書
        Proviso = "proviso",
        /// 委任
        Delegation = "delegation",
        /// 非公開
        Disclosure = "disclosure",
        /// 説明
        Explanatory = "explanatory",
        /// 読取りの誤り
        OcrArtifact = "ocr_artifact",
    }
}

impl SentenceKind {
    /// Whether the sentence binds somebody.
    pub const fn is_obligation(self) -> bool {
        matches!(
            self,
            Self::ObligationOrg
                | Self::ObligationStaff
                | Self::ObligationGeneral
                | Self::ObligationSoft
                | Self::ObligationLeadIn
        )
    }
}

closed_list! {
    /// 根拠の種類: how an item follows from what it cites.
    Basis {
        /// 条文どおり
        AsWritten = "as_written",
        /// 解釈
        Interpretation = "interpretation",
        /// 対策基準
        ControlStandards = "control_standards",
    }
}

closed_list! {
    /// 必須・推奨
    Requirement {
        /// 必須
        Mandatory = "mandatory",
        /// 推奨
        Recommended = "recommended",
    }
}

closed_list! {
    /// 設問の向き: whether 「はい」 is the good answer.
    Polarity {
        /// 「はい」 means 実施.
        Normal = "normal",
        /// 反転設問: 「はい」 means 未実施.
        Inverted = "inverted",
    }
}

closed_list! {
    /// 目的: what a campaign is for.
    Purpose {
        /// 自己点検
        SelfInspection = "self_inspection",
        /// 監査
        Audit = "audit",
        /// 自己点検及び監査
        Both = "both",
    }
}

closed_list! {
    /// 周期
    Rhythm {
        /// 年次
        Annual = "annual",
        /// 月次
        Monthly = "monthly",
        /// 強化月間
        EmphasisMonth = "emphasis_month",
        /// 抽出
        Sampling = "sampling",
    }
}

closed_list! {
    /// 自治体機密性: the confidentiality class of a document.
    Confidentiality {
        /// 自治体機密性3A
        Class3a = "3A",
        /// 自治体機密性3B
        Class3b = "3B",
        /// 自治体機密性3C
        Class3c = "3C",
        /// 自治体機密性2
        Class2 = "2",
        /// 自治体機密性1
        Class1 = "1",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back_from_its_own_name() {
        for value in AnswerValue::ALL {
            assert_eq!(AnswerValue::parse(value.as_str()), Some(*value), "names are the contract");
        }
        let json = serde_json::to_string(&SentenceKind::ObligationLeadIn).unwrap();
        assert_eq!(json, "\"obligation.lead_in\"", "serde and as_str must agree");
    }
}
