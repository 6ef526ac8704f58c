//! One run of the program: the open book, the places picked, the clock, the source of ids.
//!
//! Commands take the session by shared reference; the state is locked only while a command reads
//! or writes the book, so that a report can be drawn, and cancelled, while the screen goes on.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tenken_core::checklist::Checklist;
use tenken_core::hash;
use tenken_core::record::{Author, FORMAT, Record, Subject};
use tenken_core::snapshot::Snapshot;
use tenken_i18n::Locale;
use tenken_report::pdf::Rendered;
use tenken_store::{Book, Version};

use crate::error::{Code, Error};
use crate::settings::Settings;
use crate::wire::{PickPurpose, Progress};

/// What only a desktop can do. The console program and the tests bring their own.
pub trait Host: Send + Sync {
    /// Asks the user for places; empty where they cancelled.
    fn pick(&self, purpose: PickPurpose, suggested_name: Option<&str>) -> Vec<PathBuf>;
    /// Shows a file in the desktop's file manager.
    fn reveal(&self, path: &Path) -> Result<(), Error>;
    /// Opens a file with the program that the desktop has for it.
    fn open(&self, path: &Path) -> Result<(), Error>;
    /// Tells how far a long command has come.
    fn progress(&self, progress: Progress);
}

/// How a session differs from another: the window's, a script's, a test's.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Fixes the clock, RFC 3339.
    pub now: Option<String>,
    /// Makes ids, and with them whole books, the same in two runs.
    pub seed: Option<u64>,
    /// Whether payloads may name files by path; never for the window.
    pub paths_allowed: bool,
    /// Folder of the program's own settings (recent books, language); none are kept without.
    pub settings_folder: Option<PathBuf>,
    /// Folder of the report's fonts, where it is not beside the program.
    pub fonts: Option<PathBuf>,
    /// The language, where it is not that of the settings.
    pub locale: Option<Locale>,
    /// Folder in which a department's book is made unless its user chooses another.
    pub documents: Option<PathBuf>,
    /// The program that opens foreign files when started as a worker, where it is not this one.
    pub worker: Option<PathBuf>,
}

/// One run of the program.
pub struct Session {
    host: Box<dyn Host>,
    pub(crate) options: Options,
    state: Mutex<State>,
    ids: Mutex<Ids>,
    secrets: AtomicU64,
    cancels: Mutex<HashMap<String, Arc<AtomicBool>>>,
}

/// What changes while the program runs.
pub(crate) struct State {
    pub book: Option<Book>,
    pub places: HashMap<String, PathBuf>,
    /// The file that the program was started with, until somebody asks for it.
    pub handed: Option<PathBuf>,
    pub settings: Settings,
    /// Checklists of the open book by SHA-256, read once.
    pub checklists: HashMap<String, Arc<Checklist>>,
    /// The hashes of their items, by the checklist's SHA-256.
    pub item_hashes: HashMap<String, Arc<crate::snapshot::ItemHashes>>,
    /// The campaign as it was last read whole.
    pub snapshot: Option<Arc<Snapshot>>,
    /// The file that is looked at before it is written, with the id by which the page knows it.
    pub preview: Option<(String, Arc<Rendered>)>,
    /// How many files were looked at, so that no id comes twice.
    pub previews: u64,
    /// Sheets as they were read for a plan, so that taking them in need not read them again.
    pub readings: crate::import::Readings,
    /// Copies opened outside the program, removed when it ends.
    pub copies: BTreeSet<PathBuf>,
    /// What the open book was when this session last made a backup of it.
    pub backed_up: Option<Version>,
}

impl Session {
    /// A session with no book open.
    pub fn new(host: Box<dyn Host>, options: Options) -> Self {
        let mut settings = Settings::load(options.settings_folder.as_deref());
        if let Some(locale) = options.locale {
            settings.locale = locale.code().to_owned();
        }
        let ids = Ids { seed: options.seed, drawn: 0 };
        Self {
            host,
            options,
            state: Mutex::new(State {
                book: None,
                places: HashMap::new(),
                handed: None,
                settings,
                checklists: HashMap::new(),
                item_hashes: HashMap::new(),
                snapshot: None,
                backed_up: None,
                preview: None,
                previews: 0,
                readings: crate::import::Readings::default(),
                copies: BTreeSet::new(),
            }),
            ids: Mutex::new(ids),
            secrets: AtomicU64::new(0),
            cancels: Mutex::new(HashMap::new()),
        }
    }

    /// The language of words that leave the session.
    pub fn locale(&self) -> Locale {
        self.state().locale()
    }

    /// What only the desktop can do.
    pub fn host(&self) -> &dyn Host {
        &*self.host
    }

    /// Registers files dropped on the window, so that the page can name them by id.
    pub fn dropped(&self, paths: &[PathBuf]) -> Vec<crate::wire::PickedPlace> {
        paths.iter().map(|path| self.register(path)).collect()
    }

    /// Keeps the file that the program was started with until the page asks for it.
    pub fn hand(&self, path: PathBuf) {
        self.state().handed = Some(path);
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A command that panicked left at most a rolled-back transaction; the state stays usable.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The wall clock, RFC 3339 with the local offset, or the fixed one.
    pub(crate) fn now(&self) -> String {
        self.options.now.clone().unwrap_or_else(|| {
            chrono::Local::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
        })
    }

    /// Today's date, ISO 8601.
    pub(crate) fn today(&self) -> String {
        self.now().chars().take(10).collect()
    }

    /// A random id of 128 bits in hex; with a seed, the next of a fixed row.
    pub(crate) fn draw_id(&self) -> Result<String, Error> {
        self.ids.lock().unwrap_or_else(PoisonError::into_inner).draw()
    }

    /// The number of the next secret of a seed.
    pub(crate) fn next_secret(&self) -> u64 {
        self.secrets.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Tells the desktop how far the long command `task` has come.
    pub(crate) fn progress(&self, task: &str) -> impl Fn(usize, usize) {
        let task = task.to_owned();
        move |done, total| {
            let (done, total) = (done as u64, total as u64);
            self.host.progress(Progress { task: task.clone(), done, total });
        }
    }

    /// Runs a long command under its name, so that `cancel` reaches it.
    pub(crate) fn cancellable<T>(
        &self,
        task: &str,
        run: impl FnOnce(&AtomicBool) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let flag = Arc::new(AtomicBool::new(false));
        self.cancels().insert(task.to_owned(), Arc::clone(&flag));
        let result = run(&flag);
        self.cancels().remove(task);
        result
    }

    pub(crate) fn request_cancel(&self, task: &str) {
        if let Some(flag) = self.cancels().get(task) {
            flag.store(true, Ordering::Relaxed);
        }
    }

    fn cancels(&self) -> MutexGuard<'_, HashMap<String, Arc<AtomicBool>>> {
        self.cancels.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        for copy in &self.state().copies {
            // A viewer may still hold the copy; the desktop's own cleaning takes it then.
            let _ = std::fs::remove_dir_all(copy);
        }
    }
}

impl State {
    /// The language of words, for who holds the state already.
    pub fn locale(&self) -> Locale {
        Locale::parse(&self.settings.locale).unwrap_or(Locale::Ja)
    }

    /// The open book.
    pub fn book(&mut self) -> Result<&mut Book, Error> {
        self.book.as_mut().ok_or_else(|| Error::new(Code::NoBookOpen))
    }

    /// Drops what was read from the book that was open.
    pub fn forget(&mut self) {
        self.checklists.clear();
        self.item_hashes.clear();
        self.snapshot = None;
        self.backed_up = None;
        self.preview = None;
        self.readings = crate::import::Readings::default();
    }
}

/// What the records of one act share.
pub(crate) struct Act {
    pub campaign: String,
    pub operation: String,
    pub now: String,
    /// Absent where nobody is to be told apart.
    pub device: Option<String>,
    pub author: Author,
}

impl Act {
    /// A record of this act.
    pub fn record(
        &self,
        kind: &str,
        subject: Subject,
        parents: Vec<String>,
        body: &impl serde::Serialize,
    ) -> Result<tenken_core::record::Stored, Error> {
        let record = Record {
            format: FORMAT,
            kind: kind.to_owned(),
            campaign: self.campaign.clone(),
            subject,
            parents,
            body: serde_json::to_value(body).map_err(|e| Error::new(Code::Internal).because(e))?,
            author: self.author.clone(),
            device: self.device.clone(),
            wall_time: self.now.clone(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
            operation: self.operation.clone(),
        };
        tenken_core::record::Stored::mint(record).map_err(|_| Error::new(Code::AnswerTooLarge))
    }
}

struct Ids {
    seed: Option<u64>,
    drawn: u64,
}

impl Ids {
    fn draw(&mut self) -> Result<String, Error> {
        let Some(seed) = self.seed else {
            let mut bytes = [0; 16];
            getrandom::fill(&mut bytes)
                .map_err(|e| Error::new(Code::Internal).with("detail", e))?;
            return Ok(hash::to_hex(&bytes));
        };
        self.drawn += 1;
        let mut id = hash::sha256_hex(format!("tenken-id {seed} {}", self.drawn).as_bytes());
        id.truncate(32);
        Ok(id)
    }
}
