//! What the tests of the report share: the fonts, and a document with every kind of block.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use tenken_report::chart::{Bar, Fill, Series, StackedBars};
use tenken_report::document::{
    Block, Callout, Cell, Column, Cover, CoverLine, Document, Figure, Graphic, Heading, KeyFigure,
    KeyValue, Letter, List, ListItem, Marker, Meta, Paragraph, ParagraphKind, Row, Running, Shade,
    Table, TableSize, Text, Toc,
};
use tenken_report::fonts::{FONTS_VARIABLE, Fonts};
use tenken_report::pdf::{self, Options, Rendered};

/// The date all test files bear.
pub const DATE: &str = "2026-12-01T09:00:00+09:00";

/// The root of the checkout.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// The fonts of the reports: where the environment says, else among the window's packages.
pub fn fonts() -> Fonts {
    let named = std::env::var_os(FONTS_VARIABLE).map(PathBuf::from);
    let folders: Vec<PathBuf> = named.into_iter().chain([root().join("ui")]).collect();
    Fonts::from_folders(&folders).expect("the fonts are installed with the packages of ui/")
}

/// Renders with nobody watching.
pub fn render(document: &Document, fonts: &Fonts) -> Rendered {
    let options = Options { created: DATE, progress: &|_, _| {}, cancel: &AtomicBool::new(false) };
    pdf::render(document, fonts, &options).expect("the document can be rendered")
}

/// The text of a policy as published.
pub fn policy(id: &str) -> String {
    let path = root().join("checklists").join(id).join("policy.txt");
    std::fs::read_to_string(&path).expect("the built-in checklists carry their policies")
}

/// An empty document with its properties.
pub fn empty() -> Document {
    Document {
        meta: Meta {
            title: "令和8年度情報セキュリティ監査及び自己点検の結果について（報告）".to_owned(),
            author: "西諸広域行政事務組合".to_owned(),
            subject: "令和8年度 第1回自己点検".to_owned(),
            ..Meta::default()
        },
        running: Running {
            confidentiality: "自治体機密性2".to_owned(),
            header: "令和8年度 情報セキュリティ自己点検 監査報告書".to_owned(),
            footer: "西諸広域行政事務組合　第1版（案）".to_owned(),
        },
        blocks: Vec::new(),
    }
}

/// A document with every kind of block.
pub fn specimen() -> Document {
    let mut document = empty();
    document.push(cover());
    document.push(Toc { title: "目次".to_owned(), depth: 2 });
    document.push(letter());
    overview(&mut document);
    totals(&mut document);
    answers(&mut document);
    clauses(&mut document);
    document
}

fn cover() -> Cover {
    Cover {
        organization: "西諸広域行政事務組合".to_owned(),
        title: "令和8年度\n情報セキュリティ監査報告書".to_owned(),
        subtitle: "令和8年度 第1回自己点検".to_owned(),
        edition: "案".to_owned(),
        lines: [
            ("集計基準日", "令和8年12月1日"),
            (
                "監査の基準",
                "情報セキュリティ基本方針（令和8年3月31日作成、施行）。対策基準は含まない。",
            ),
            ("宛先", "最高情報セキュリティ責任者"),
            ("作成", "監査統括責任者　髙﨑　邉齋"),
        ]
        .map(|(label, value)| CoverLine { label: label.to_owned(), value: value.into() })
        .to_vec(),
    }
}

fn letter() -> Letter {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    Letter {
        top_right: lines(&["西広監第12号", "令和8年12月1日"]),
        addressees: lines(&["最高情報セキュリティ責任者　様", "情報セキュリティ委員会　御中"]),
        sender: lines(&["監査統括責任者　髙﨑　太郎"]),
        subject: "令和8年度情報セキュリティ監査及び自己点検の結果について（報告）".to_owned(),
        body: vec![
            "このことについて、西諸広域行政事務組合情報セキュリティポリシー第1章7の規定に基づき、情報セキュリティ監査及び自己点検を実施したので、その結果を下記のとおり報告します。"
                .into(),
        ],
        notes_title: "記".to_owned(),
        closing: "以上".to_owned(),
        contact: Vec::new(),
        notes: vec!["１　監査報告書　別添のとおり".into(), "２　改善を要する事項　報告書第6章のとおり".into()],
    }
}

fn overview(document: &mut Document) {
    document.push(Heading::new(1, "1　概要").anchored("overview"));
    document.push(Heading::new(2, "1.1　目的"));
    document.push(Paragraph::body(
        "本報告書は、「情報セキュリティ基本方針」（以下「基本方針」という。）に定める事項の実施状況について、各所属の自己点検の結果を取りまとめ、改善に資することを目的とする。なお、LGWAN接続系及びマイナンバー利用事務系（個人番号利用事務系）を含む、すべての情報システム――クラウドサービスを利用するものを含む。――を対象とした……。",
    ));
    document.push(Paragraph::body(
        Text::new()
            .plain("実施状況の詳細は")
            .link("「4　回答の一覧」", "answers")
            .plain("に、集計の方法は")
            .bold("凡例")
            .plain("に示す。問合せ先は https://www.example.lg.jp/soshiki/joho/security-audit/2026/result.html である。"),
    ));
    document.push(Heading::new(2, "1.2　対象と体制"));
    document.push(KeyValue {
        pairs: [
            ("対象期間", "令和8年4月1日から令和8年11月30日まで"),
            ("対象範囲", "理事会部局、行政委員会、議会事務局及び消防本部の12所属（職員等 248人）"),
            ("対象外", "学校教育に係る情報資産（基本方針4(2)ただし書）。教育委員会が別に定める基準によるためである。"),
            ("方法", "点検票による自己点検、確認資料の閲覧及び現地での確認"),
        ]
        .map(|(key, value)| (key.into(), value.into()))
        .to_vec(),
        label_width: 0.0,
    });
    document.push(Heading::new(3, "前提と限界"));
    document.push(List {
        items: [
            (Marker::Printed("⑴".to_owned()), 0, "回答は所属の申告に基づくもので、すべてを現地で確認したものではない。"),
            (Marker::Printed("⑵".to_owned()), 0, "「該当なし」及び「例外措置」は実施率の分母に含めない。ただし、期限の過ぎた例外措置は未実施として扱い、その旨を付記する。"),
            (Marker::Dot, 1, "例外措置の期限は、集計基準日で判定する。"),
            (Marker::Dot, 1, "☐ 未確認　☑ 確認済み　✔ 適合　✖ 不適合"),
        ]
        .map(|(marker, level, text)| ListItem { marker, level, text: text.into() })
        .to_vec(),
    });
    document.push(Callout {
        title: "この版について".to_owned(),
        paragraphs: vec!["本書は案であり、事実確認が終わるまで確定しない。確定後に提出された回答は、この版の数値に反映しない。".into()],
    });
}

fn totals(document: &mut Document) {
    document.push(Heading::new(1, "2　総括").anchored("totals"));
    let figure = |label: &str, value: &str, unit: &str, detail: &str| KeyFigure {
        label: label.to_owned(),
        value: value.to_owned(),
        unit: unit.to_owned(),
        detail: detail.to_owned(),
    };
    document.push(Block::KeyFigures(vec![
        figure("把握率", "96.2", "％", "635／660件"),
        figure("実施率", "87.5", "％", "489／559件"),
        figure("到達率（95％以上）", "41.7", "％", "5／12所属"),
        figure("回答の不一致", "3", "件", "確認中"),
    ]));
    let fills = [Fill::Solid, Fill::Hatch, Fill::Cross, Fill::Dots, Fill::Grey, Fill::Paper];
    let names =
        ["○ 実施", "△ 一部実施", "× 未実施", "？ わからない", "－ 該当なし・例外", "未回答"];
    let series = names
        .iter()
        .zip(fills)
        .map(|(name, fill)| Series { name: (*name).to_owned(), fill })
        .collect();
    let bar = |label: &str, counts: [u32; 6], note: &str| Bar {
        label: label.to_owned(),
        counts: counts.to_vec(),
        note: note.to_owned(),
    };
    document.push(Figure {
        graphic: Graphic::StackedBars(StackedBars {
            series,
            bars: vec![
                bar("組織体制", [40, 4, 3, 1, 2, 0], "83.3％（40／48）"),
                bar("情報資産の分類と管理", [58, 6, 2, 2, 8, 4], "85.3％（58／68）"),
                bar("物理的セキュリティ", [71, 3, 1, 0, 5, 0], "94.7％（71／75）"),
                bar("人的セキュリティ", [120, 22, 14, 9, 3, 12], "72.7％（120／165）"),
                bar("外部サービスの利用", [0, 0, 0, 0, 24, 0], "―（0／0）"),
            ],
            unit: "件".to_owned(),
        }),
        caption: "図1　分野別の実施状況".to_owned(),
        alt: "分野別の積み上げ棒グラフ。実施率は組織体制83.3％、情報資産の分類と管理85.3％、物理的セキュリティ94.7％、人的セキュリティ72.7％、外部サービスの利用は対象なし。".to_owned(),
    });
    document.push(Paragraph::of(
        ParagraphKind::Note,
        "※小数第2位を四捨五入しているため、合計が100％にならない場合がある。該当なし、例外措置、適用範囲外及び回答の不一致は分母に含めず、別に掲げる。",
    ));
    document.push(Heading::new(2, "2.1　所属別の結果"));
    document.push(matrix());
}

fn matrix() -> Table {
    let names =
        ["総務課", "企画財政課", "会計課", "議会事務局", "消防本部総務課", "監査委員事務局"];
    let rows = names.iter().enumerate().map(|(row, name)| {
        let cells = (0..8_u8).map(|column| {
            let heat = (u8::try_from(row).unwrap_or(0) + column) % 5 + 1;
            let symbol = ["◎", "○", "△", "▲", "×"][usize::from(heat) - 1];
            let rate = [100.0, 96.2, 91.0, 84.4, 61.5][usize::from(heat) - 1];
            Cell::new(format!("{symbol}\n{rate:.1}")).shaded(Shade::Heat(heat))
        });
        let mut all = vec![Cell::new(*name).naming_row().middle()];
        all.extend(cells);
        Row::of(all)
    });
    let mut columns = vec![Column::mm(38.0)];
    columns.extend([Column::share(1.0).centred(); 8]);
    let top = Row::of([Cell::new("所属"), Cell::new("分野ごとの実施率（％）").spanning(8)]);
    let heads = ["", "組織", "分類", "物理", "人的", "技術", "運用", "外部", "評価"];
    Table {
        caption: "表1　所属と分野（◎100％　○95％以上　△90％以上　▲80％以上　×80％未満）".to_owned(),
        columns,
        header: vec![top, Row::of(heads)],
        rows: rows.collect(),
        size: TableSize::Small,
        ..Table::default()
    }
}

fn answers(document: &mut Document) {
    document.push(Heading::new(1, "3　回答の一覧").anchored("answers"));
    document.push(answer_table(60));
}

/// A long table of answers.
pub fn answer_table(rows: usize) -> Table {
    let question = [
        "今年度の業務委託契約のすべてに、情報セキュリティ要件を明記しているか。",
        "離席時に、パソコンの画面をロックしているか。",
        "情報セキュリティインシデントを発見した場合の報告先を、職員等に周知しているか（周知の方法と日付を特記事項に記入する。）。",
    ];
    let answer = ["○", "△", "×", "－", "？"];
    let body = (0..rows).flat_map(|index| {
        let section = (index % 12 == 0)
            .then(|| Row::section(format!("【{}　情報資産の分類と管理】", index / 12 + 1), 5));
        let reason = match index % 5 {
            1 => "改善予定日：令和9年3月31日。契約書のひな形を改定し、次回の更新から適用する。",
            2 => "担当者の異動により、周知が行われていなかった。",
            3 => "委託契約がない所属のため。",
            _ => "",
        };
        let row = Row::of([
            Cell::new(format!("OUT-{:02}", index + 1)).naming_row(),
            Cell::new(question[index % 3]),
            Cell::new(answer[index % 5]),
            Cell::new(reason),
            Cell::new("6(8)"),
        ]);
        section.into_iter().chain([row])
    });
    Table {
        caption: "表2　回答の一覧（総務課）".to_owned(),
        continued: "表2　回答の一覧（総務課）（続き）".to_owned(),
        columns: vec![
            Column::mm(17.0),
            Column::share(3.0),
            Column::mm(12.0).centred(),
            Column::share(2.0),
            Column::mm(14.0).centred(),
        ],
        header: vec![Row::of(["番号", "設問", "回答", "理由・改善策", "条項"])],
        rows: body.chain([Row::total(["計", "", "○ 12", "", ""])]).collect(),
        size: TableSize::Usual,
        ..Table::default()
    }
}

fn clauses(document: &mut Document) {
    document.push(Heading::new(1, "4　基本方針の条文"));
    for line in policy("nishimoro").lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.trim_start_matches('#') {
            heading if heading.len() < line.len() => document.push(Heading::new(3, heading.trim())),
            text if text.starts_with('（') => {
                document.push(Paragraph::of(ParagraphKind::Clause, text))
            }
            text => document.push(Paragraph::body(text)),
        }
    }
}
