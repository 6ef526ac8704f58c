//! A sample campaign of a built-in policy, and its reports as bytes.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tenken_app::wire::{PickPurpose, Progress};
use tenken_app::{Error, Host, Options, Session, dispatch};
use tenken_i18n::Locale;

/// The built-in policies.
pub const POLICIES: [&str; 5] = ["nishimoro", "kani", "tokunoshima", "munakata", "setagaya"];

/// Every variant of the report.
pub const VARIANTS: [&str; 8] = [
    "internal",
    "public_summary",
    "one_page",
    "unit",
    "filled_form",
    "blank_form",
    "improvement_plan",
    "working_paper",
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
        Self { session, folder, unit }
    }

    /// A report as it lies on the disk.
    pub fn report(&self, variant: &str) -> Vec<u8> {
        let path = self.folder.path().join(format!("{variant}.pdf"));
        let payload = json!({
            "variant": variant,
            "unit": self.unit,
            "place": { "path": path.to_string_lossy() },
        });
        let written: Value = dispatch(&self.session, "write_report", payload)
            .unwrap_or_else(|error| panic!("{variant}: {error}"));
        assert!(written["pages"].as_u64() > Some(0), "{variant} has pages");
        std::fs::read(path).expect("the file is there")
    }
}
