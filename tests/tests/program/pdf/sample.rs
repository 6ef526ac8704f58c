//! A sample campaign of a built-in policy, and its reports as bytes.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Error, Host, Options, Session, dispatch};
use tenken_i18n::Locale;

/// The built-in policies.
pub const POLICIES: [&str; 5] = ["nishimoro", "kani", "tokunoshima", "munakata", "setagaya"];

/// Every variant of the report.
pub const VARIANTS: [&str; 10] = [
    "internal",
    "public_summary",
    "one_page",
    "unit",
    "filled_form",
    "blank_form",
    "improvement_plan",
    "working_paper",
    // The last, since they need something that the others must not see.
    "cover_sheet",
    "erratum",
];

/// A desktop that picks nothing and opens nothing.
struct NoDesktop;

impl Host for NoDesktop {
    fn pick(&self, _: PickPurpose, _: Option<&str>) -> Vec<PathBuf> {
        Vec::new()
    }

    fn reveal(&self, _: &Path) -> Result<(), Error> {
        Ok(())
    }

    fn open(&self, _: &Path) -> Result<(), Error> {
        Ok(())
    }

    fn progress(&self, _: Progress) {}
}

/// A book with the sample campaign of a policy.
pub struct Campaign {
    session: Session,
    folder: tempfile::TempDir,
    unit: String,
    /// Made where they are first needed.
    request: OnceCell<Value>,
    erratum: OnceCell<Value>,
}

impl Campaign {
    /// The sample of 12 units, the same at every call but for its folder.
    pub fn new(policy: &str, locale: &str, now: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let options = Options {
            now: Some(now.to_owned()),
            seed: Some(1),
            paths_allowed: true,
            settings_folder: None,
            fonts: Some(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui")),
            locale: Locale::parse(locale),
            ..Options::default()
        };
        let session = Session::new(Box::new(NoDesktop), options);
        let place = json!({ "path": folder.path().join("book").to_string_lossy() });
        let sample = json!({ "policy": policy, "units": 12, "seed": 1, "place": place });
        dispatch(&session, "create_sample", sample).expect("the sample can be made");
        let units = dispatch(&session, "list_units", json!({ "campaign": null }));
        let unit = units.expect("units")[1]["id"].as_str().expect("an id").to_owned();
        Self { session, folder, unit, request: OnceCell::new(), erratum: OnceCell::new() }
    }

    /// A report as the window shows it before it is written, page by page, and as it is written then.
    pub fn looked_at(&self, variant: &str) -> (Value, Vec<Value>, Vec<u8>) {
        let run = |command: &str, payload: Value| {
            dispatch(&self.session, command, payload)
                .unwrap_or_else(|error| panic!("{command}, {variant}: {error}"))
        };
        let preview = run("preview_report", self.settings(variant));
        let page =
            |page: u64| run("preview_page", json!({ "preview": preview["id"], "page": page }));
        let pages = (1..=preview["pages"].as_u64().expect("a count")).map(page).collect();
        let path = self.folder.path().join(format!("looked-at-{variant}.pdf"));
        let place = json!({ "path": path.to_string_lossy() });
        run("write_preview", json!({ "preview": preview["id"], "place": place }));
        (preview, pages, std::fs::read(path).expect("the file is there"))
    }

    /// A report as it lies on the disk.
    pub fn report(&self, variant: &str) -> Vec<u8> {
        let path = self.folder.path().join(format!("{variant}.pdf"));
        let mut payload = self.settings(variant);
        payload["place"] = json!({ "path": path.to_string_lossy() });
        let written: Value = dispatch(&self.session, "write_report", payload)
            .unwrap_or_else(|error| panic!("{variant}: {error}"));
        assert!(written["pages"].as_u64() > Some(0), "{variant} has pages");
        std::fs::read(path).expect("the file is there")
    }

    /// What a report is made with.
    fn settings(&self, variant: &str) -> Value {
        let mut settings = json!({
            "variant": variant,
            "unit": self.unit,
            "texts": {
                "overall_opinion": "全体として回答は早まった。",
                "good_practices": "体制図を毎月改めている所属がある。",
                "recommendations": "自動施錠を標準とすること。",
                "public_note": "研修の内容を改める。",
            },
        });
        match variant {
            "cover_sheet" => {
                settings["pack"] = self.request.get_or_init(|| self.request()).clone();
            }
            "erratum" => {
                settings["edition"] = self.erratum.get_or_init(|| self.erratum()).clone();
            }
            _ => {}
        }
        settings
    }

    fn run(&self, command: &str, payload: Value) -> Value {
        dispatch(&self.session, command, payload).unwrap_or_else(|e| panic!("{command}: {e}"))
    }

    /// A request of the unit.
    fn request(&self) -> Value {
        let place = json!({ "path": self.folder.path().join("request.tenken").to_string_lossy() });
        self.run("write_requests", json!({ "units": [self.unit], "place": place }));
        place
    }

    /// A second edition after one answer was changed.
    fn erratum(&self) -> Value {
        self.run("issue_edition", json!({}));
        let sheet = self.run("unit_sheet", json!({ "unit": self.unit }));
        let items = sheet["items"].as_array().expect("items").iter();
        let item = items.clone().find(|item| item["answer"]["value"] == "implemented");
        let item = item.expect("one is implemented")["id"].clone();
        self.run(
            "put_answer",
            json!({
                "unit": self.unit, "item": item, "change_reason": "誤記",
                "input": { "value": "partial", "reason": "一部の端末のみ。" },
            }),
        );
        self.run("issue_edition", json!({ "reason": "回答に誤りがあった。" }))["id"].clone()
    }
}
