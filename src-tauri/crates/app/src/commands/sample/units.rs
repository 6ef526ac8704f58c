//! The units of the samples: kinds of organ as each policy names them, names as such offices have.

use tenken_core::vocabulary::{AssetKind, Organ, PersonKind, Role, Zone};

/// One unit of a sample.
pub(super) struct SampleUnit {
    pub name: String,
    pub parent: Option<&'static str>,
    pub organ: Organ,
    pub roles: &'static [Role],
    pub zones: &'static [Zone],
    pub persons: &'static [PersonKind],
    pub assets: &'static [AssetKind],
    pub headcount: u32,
}

const OFFICE: &[Role] = &[
    Role::CisoOffice,
    Role::ChiefSecurityOfficer,
    Role::AuditLead,
    Role::SystemManager,
    Role::CommitteeSecretariat,
    Role::OutsourcingOwner,
    Role::UnitHead,
    Role::Staff,
];
const PUBLICITY: &[Role] = &[Role::SnsOwner, Role::OutsourcingOwner, Role::UnitHead, Role::Staff];
const OWNER: &[Role] = &[Role::OutsourcingOwner, Role::UnitHead, Role::Staff];
const ORDINARY: &[Role] = &[Role::UnitHead, Role::Staff];
const MEMBERS: &[Role] = &[Role::Staff];

const ALL_ZONES: &[Zone] = &[Zone::Mynumber, Zone::Lgwan, Zone::Internet];
const COUNTER: &[Zone] = &[Zone::Mynumber, Zone::Lgwan];
const DESK: &[Zone] = &[Zone::Lgwan, Zone::Internet];

const STAFF: &[PersonKind] = &[PersonKind::Regular, PersonKind::FiscalYearAppointee];
const FIRE: &[PersonKind] = &[PersonKind::Regular];
const ASSEMBLY: &[PersonKind] = &[PersonKind::AssemblyMember];

const GENERAL: &[AssetKind] = &[AssetKind::General];
const SYSTEMS: &[AssetKind] = &[
    AssetKind::General,
    AssetKind::Mynumber,
    AssetKind::CoreSystem,
    AssetKind::Website,
    AssetKind::ExternalCloud,
];
const PERSONAL: &[AssetKind] = &[AssetKind::General, AssetKind::Mynumber, AssetKind::CoreSystem];
const EDUCATION: &[AssetKind] = &[AssetKind::General, AssetKind::SchoolEducation];

type Row = (
    &'static str,
    Option<&'static str>,
    Organ,
    &'static [Role],
    &'static [Zone],
    &'static [PersonKind],
    &'static [AssetKind],
    u32,
);

/// Sections that any municipality of some size has; they fill a sample up to its number of units.
const SECTIONS: &[&str] = &[
    "税務課",
    "収納課",
    "保険年金課",
    "福祉課",
    "高齢者支援課",
    "子育て支援課",
    "健康増進課",
    "環境課",
    "農政課",
    "商工観光課",
    "建設課",
    "都市計画課",
    "建築指導課",
    "上下水道課",
    "会計課",
    "防災安全課",
    "財政課",
    "管財課",
    "人事課",
    "地域振興課",
    "スポーツ推進課",
    "文化振興課",
    "道路管理課",
    "公園緑地課",
];

/// The first `count` units of a policy's sample.
pub(super) fn units(policy: &str, count: usize) -> Vec<SampleUnit> {
    let (own, organ, parent): (&[Row], Organ, Option<&'static str>) = match policy {
        "nishimoro" => (NISHIMORO, Organ::BoardOfDirectors, Some("事務局")),
        "kani" => (KANI, Organ::ExecutiveBureau, Some("市長部局")),
        "tokunoshima" => (TOKUNOSHIMA, Organ::BranchOffice, Some("教育委員会")),
        "munakata" => (MUNAKATA, Organ::ExecutiveBureau, Some("市長部局")),
        _ => (SETAGAYA, Organ::ExecutiveBureau, Some("区長部局")),
    };
    let named =
        own.iter().map(|&(name, parent, organ, roles, zones, persons, assets, headcount)| {
            SampleUnit {
                name: name.to_owned(),
                parent,
                organ,
                roles,
                zones,
                persons,
                assets,
                headcount,
            }
        });
    let sections = (0..).map(|number| {
        let section = SECTIONS[number % SECTIONS.len()];
        let round = number / SECTIONS.len();
        SampleUnit {
            name: match (policy, round) {
                ("tokunoshima", _) => format!("第{}学校給食共同調理場", number + 1),
                (_, 0) => section.to_owned(),
                _ => format!("{section}第{}係", round + 1),
            },
            parent,
            organ,
            roles: if number % 3 == 0 { OWNER } else { ORDINARY },
            zones: if number % 2 == 0 { COUNTER } else { DESK },
            persons: STAFF,
            assets: if number % 2 == 0 { PERSONAL } else { GENERAL },
            headcount: 6 + (number as u32 * 5) % 17,
        }
    });
    named.chain(sections).take(count).collect()
}

const NISHIMORO: &[Row] = &[
    ("総務課", Some("事務局"), Organ::BoardOfDirectors, OFFICE, ALL_ZONES, STAFF, SYSTEMS, 9),
    ("消防本部総務課", Some("消防本部"), Organ::FireDepartment, PUBLICITY, DESK, FIRE, GENERAL, 12),
    ("警防課", Some("消防本部"), Organ::FireDepartment, OWNER, DESK, FIRE, GENERAL, 14),
    ("予防課", Some("消防本部"), Organ::FireDepartment, ORDINARY, DESK, FIRE, GENERAL, 8),
    ("通信指令課", Some("消防本部"), Organ::FireDepartment, OWNER, DESK, FIRE, GENERAL, 11),
    ("中央消防署", Some("消防本部"), Organ::FireDepartment, ORDINARY, DESK, FIRE, GENERAL, 38),
    ("介護認定審査課", Some("事務局"), Organ::BoardOfDirectors, OWNER, COUNTER, STAFF, PERSONAL, 7),
    ("環境施設課", Some("事務局"), Organ::BoardOfDirectors, OWNER, DESK, STAFF, GENERAL, 10),
    ("議会事務局", None, Organ::AssemblySecretariat, ORDINARY, DESK, STAFF, GENERAL, 3),
    ("監査委員事務局", None, Organ::AdministrativeCommittee, ORDINARY, DESK, STAFF, GENERAL, 3),
    ("公平委員会事務局", None, Organ::AdministrativeCommittee, ORDINARY, DESK, STAFF, GENERAL, 2),
];

const KANI: &[Row] = &[
    (
        "デジタル推進課",
        Some("企画部"),
        Organ::ExecutiveBureau,
        OFFICE,
        ALL_ZONES,
        STAFF,
        SYSTEMS,
        14,
    ),
    ("広報課", Some("企画部"), Organ::ExecutiveBureau, PUBLICITY, DESK, STAFF, GENERAL, 8),
    ("市民課", Some("市民部"), Organ::ExecutiveBureau, OWNER, COUNTER, STAFF, PERSONAL, 24),
    ("総務課", Some("総務部"), Organ::ExecutiveBureau, OWNER, DESK, STAFF, GENERAL, 16),
    (
        "教育総務課",
        Some("教育委員会事務局"),
        Organ::BoardOfEducation,
        OWNER,
        DESK,
        STAFF,
        EDUCATION,
        11,
    ),
    (
        "選挙管理委員会事務局",
        None,
        Organ::AdministrativeCommittee,
        ORDINARY,
        COUNTER,
        STAFF,
        PERSONAL,
        4,
    ),
    ("監査委員事務局", None, Organ::AdministrativeCommittee, ORDINARY, DESK, STAFF, GENERAL, 4),
    ("議会事務局", None, Organ::AssemblySecretariat, ORDINARY, DESK, STAFF, GENERAL, 7),
    ("水道課", Some("水道部"), Organ::PublicEnterprise, OWNER, DESK, STAFF, GENERAL, 18),
    (
        "可茂衛生施設利用組合",
        None,
        Organ::PartialAffairsAssociation,
        OWNER,
        DESK,
        STAFF,
        GENERAL,
        9,
    ),
    ("農業委員会事務局", None, Organ::AdministrativeCommittee, ORDINARY, DESK, STAFF, GENERAL, 3),
];

const TOKUNOSHIMA: &[Row] = &[
    (
        "学校教育課",
        Some("教育委員会事務局"),
        Organ::BoardOfEducation,
        OFFICE,
        DESK,
        STAFF,
        SYSTEMS,
        8,
    ),
    (
        "社会教育課",
        Some("教育委員会事務局"),
        Organ::BoardOfEducation,
        PUBLICITY,
        DESK,
        STAFF,
        GENERAL,
        9,
    ),
    ("亀津小学校", Some("小学校"), Organ::School, ORDINARY, DESK, STAFF, EDUCATION, 28),
    ("亀徳小学校", Some("小学校"), Organ::School, ORDINARY, DESK, STAFF, EDUCATION, 16),
    ("神之嶺小学校", Some("小学校"), Organ::School, ORDINARY, DESK, STAFF, EDUCATION, 12),
    ("亀津中学校", Some("中学校"), Organ::School, ORDINARY, DESK, STAFF, EDUCATION, 24),
    ("井之川中学校", Some("中学校"), Organ::School, ORDINARY, DESK, STAFF, EDUCATION, 14),
    ("町立図書館", Some("教育委員会"), Organ::BranchOffice, OWNER, DESK, STAFF, GENERAL, 6),
    ("学校給食センター", Some("教育委員会"), Organ::BranchOffice, OWNER, DESK, STAFF, GENERAL, 11),
    (
        "生涯学習センター",
        Some("教育委員会"),
        Organ::BranchOffice,
        ORDINARY,
        DESK,
        STAFF,
        GENERAL,
        5,
    ),
];

const MUNAKATA: &[Row] = &[
    ("情報政策課", Some("総務部"), Organ::ExecutiveBureau, OFFICE, ALL_ZONES, STAFF, SYSTEMS, 12),
    ("秘書政策課", Some("経営企画部"), Organ::ExecutiveBureau, PUBLICITY, DESK, STAFF, GENERAL, 13),
    ("市民課", Some("市民協働部"), Organ::ExecutiveBureau, OWNER, COUNTER, STAFF, PERSONAL, 27),
    ("人事課", Some("総務部"), Organ::ExecutiveBureau, OWNER, COUNTER, STAFF, PERSONAL, 11),
    ("会計課", Some("会計管理者"), Organ::ExecutiveBureau, ORDINARY, DESK, STAFF, GENERAL, 7),
    ("教育政策課", Some("教育委員会"), Organ::BoardOfEducation, OWNER, DESK, STAFF, EDUCATION, 14),
    ("農業委員会事務局", None, Organ::AdministrativeCommittee, ORDINARY, DESK, STAFF, GENERAL, 4),
    ("監査委員事務局", None, Organ::AdministrativeCommittee, ORDINARY, DESK, STAFF, GENERAL, 4),
    ("議会事務局", None, Organ::AssemblySecretariat, ORDINARY, DESK, STAFF, GENERAL, 8),
    ("下水道課", Some("都市整備部"), Organ::PublicEnterprise, OWNER, DESK, STAFF, GENERAL, 15),
];

const SETAGAYA: &[Row] = &[
    (
        "デジタル改革担当課",
        Some("デジタル改革部"),
        Organ::ExecutiveBureau,
        OFFICE,
        ALL_ZONES,
        STAFF,
        SYSTEMS,
        32,
    ),
    ("広報広聴課", Some("政策経営部"), Organ::ExecutiveBureau, PUBLICITY, DESK, STAFF, GENERAL, 19),
    (
        "世田谷総合支所区民課",
        Some("世田谷総合支所"),
        Organ::BranchOffice,
        OWNER,
        COUNTER,
        STAFF,
        PERSONAL,
        41,
    ),
    (
        "国保・年金課",
        Some("保健福祉政策部"),
        Organ::ExecutiveBureau,
        OWNER,
        COUNTER,
        STAFF,
        PERSONAL,
        58,
    ),
    (
        "教育総務課",
        Some("教育委員会事務局"),
        Organ::BoardOfEducation,
        OWNER,
        DESK,
        STAFF,
        EDUCATION,
        22,
    ),
    (
        "教育指導課",
        Some("教育委員会事務局"),
        Organ::BoardOfEducation,
        ORDINARY,
        DESK,
        STAFF,
        &[AssetKind::SchoolEducation],
        17,
    ),
    (
        "選挙管理委員会事務局",
        None,
        Organ::AdministrativeCommittee,
        ORDINARY,
        COUNTER,
        STAFF,
        PERSONAL,
        12,
    ),
    ("監査事務局", None, Organ::AdministrativeCommittee, ORDINARY, DESK, STAFF, GENERAL, 9),
    (
        "区議会事務局",
        Some("区議会"),
        Organ::AssemblySecretariat,
        ORDINARY,
        DESK,
        STAFF,
        GENERAL,
        18,
    ),
    (
        "区議会議員",
        Some("区議会"),
        Organ::Assembly,
        MEMBERS,
        &[Zone::Internet],
        ASSEMBLY,
        GENERAL,
        50,
    ),
    ("保育課", Some("子ども・若者部"), Organ::ExecutiveBureau, OWNER, COUNTER, STAFF, PERSONAL, 36),
];
