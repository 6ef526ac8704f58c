//! How one host differs from another: folders, clock, ids, language.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tenken_i18n::Locale;

/// What the host was started with.
pub struct Options {
    /// The built pages.
    pub pages: PathBuf,
    /// What the session gets.
    pub session: tenken_app::Options,
}

impl Options {
    /// Reads `--name value` pairs.
    pub fn read(mut args: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            pages: Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist"),
            session: tenken_app::Options::default(),
        };
        while let Some(name) = args.next() {
            let value = args.next().with_context(|| format!("{name} wants a value"))?;
            match name.as_str() {
                "--pages" => options.pages = PathBuf::from(value),
                "--settings" => options.session.settings_folder = Some(PathBuf::from(value)),
                "--documents" => options.session.documents = Some(PathBuf::from(value)),
                "--fonts" => options.session.fonts = Some(PathBuf::from(value)),
                "--now" => options.session.now = Some(value),
                "--seed" => options.session.seed = Some(value.parse().context("--seed")?),
                "--locale" => {
                    let locale = Locale::parse(&value).context("--locale is ja or en")?;
                    options.session.locale = Some(locale);
                }
                _ => bail!(
                    "{name} is unknown; known are --pages, --settings, --documents, --fonts, --now, --seed, --locale"
                ),
            }
        }
        Ok(options)
    }
}
