//! The worker process: the same program with `--worker`, in which foreign files are opened.
//!
//! The two speak lines of JSON over pipes. The worker limits its own memory before it reads a byte
//! (on systems with `setrlimit`; on Windows only its time is limited so far), is stopped when a file
//! takes too long, and is started anew for the next. Whatever becomes of it, the program goes on.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tenken_excel::read::{self, FileReading, Mapping, Preview, Question, Reason, Refusal};

use crate::error::{Code, Error};

/// The argument that makes a program a worker.
pub const ARGUMENT: &str = "--worker";

/// Most memory of a worker, in bytes of address space.
#[cfg(unix)]
const MEMORY: u64 = 512 * 1024 * 1024;

/// Longest time for one file.
const PATIENCE: Duration = Duration::from_secs(60);

/// Most bytes of one answer.
const LONGEST_ANSWER: u64 = 256 * 1024 * 1024;

#[derive(Debug, Serialize, Deserialize)]
struct Request {
    path: PathBuf,
    name: String,
    /// What was decided about forms; kept by the worker from an earlier request where absent.
    mappings: Option<Vec<Mapping>>,
    want: Want,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Want {
    /// What is answered.
    Reading,
    /// The same with the cells beside.
    Cells,
    /// What is asked.
    Questions,
}

#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Read(Box<FileReading>, Vec<Preview>),
    Asked(Vec<Question>),
    Refused(Refusal),
    Unreadable(String),
}

/// Serves as a worker until the other side closes the pipe; the process ends with this status.
pub fn serve() -> i32 {
    #[cfg(unix)]
    if rlimit::setrlimit(rlimit::Resource::AS, MEMORY, MEMORY).is_err() {
        // Without a limit nothing foreign is opened.
        return 1;
    }
    let mut out = std::io::stdout().lock();
    let mut mappings = Vec::new();
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { return 1 };
        let Ok(mut request) = serde_json::from_str::<Request>(&line) else { return 1 };
        if let Some(new) = request.mappings.take() {
            mappings = new;
        }
        let Ok(mut answer) = serde_json::to_vec(&handle(&request, &mappings)) else { return 1 };
        answer.push(b'\n');
        if out.write_all(&answer).and_then(|()| out.flush()).is_err() {
            return 0;
        }
    }
    0
}

fn handle(request: &Request, mappings: &[Mapping]) -> Answer {
    let Request { path, name, want, .. } = request;
    let bytes = match limited(path) {
        Ok(bytes) => bytes,
        Err(error) => return Answer::Unreadable(error.to_string()),
    };
    // A fault of a reader is the file's, and costs this file alone.
    let read = std::panic::catch_unwind(|| {
        Ok(match want {
            Want::Reading => {
                Answer::Read(Box::new(read::read_with(&bytes, name, mappings)?), Vec::new())
            }
            Want::Cells => {
                let (reading, cells) = read::preview(&bytes, name, mappings)?;
                Answer::Read(Box::new(reading), cells)
            }
            Want::Questions => Answer::Asked(read::questions(&bytes)?),
        })
    });
    match read {
        Ok(Ok(answer)) => answer,
        Ok(Err(refusal)) => Answer::Refused(refusal),
        Err(_) => Answer::Refused(Refusal::new(Reason::Damaged, "")),
    }
}

/// The bytes of a file, one more than is ever read at most.
fn limited(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = tenken_excel::read::LONGEST_FILE as u64 + 1;
    std::fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The program's side of a worker; started at the first file.
pub(crate) struct Worker {
    program: Option<PathBuf>,
    running: Option<Running>,
    patience: Duration,
    mappings: Vec<Mapping>,
}

struct Running {
    child: Child,
    stdin: ChildStdin,
    answers: Receiver<Vec<u8>>,
}

impl Worker {
    /// A worker of this program, or of another that serves as one, with what was decided about
    /// forms.
    pub fn new(program: Option<PathBuf>, mappings: Vec<Mapping>) -> Self {
        Self { program, running: None, patience: PATIENCE, mappings }
    }

    /// What it knows of forms.
    pub fn mappings(&self) -> &[Mapping] {
        &self.mappings
    }

    /// Reads a file of sheets.
    pub fn read_sheets(&mut self, path: &Path, name: &str) -> Result<FileReading, Error> {
        self.read(path, name, Want::Reading).map(|(reading, _)| reading)
    }

    /// Reads a file of sheets and gives its cells beside.
    pub fn preview(
        &mut self,
        path: &Path,
        name: &str,
    ) -> Result<(FileReading, Vec<Preview>), Error> {
        self.read(path, name, Want::Cells)
    }

    /// Reads what a list of questions asks.
    pub fn questions(&mut self, path: &Path, name: &str) -> Result<Vec<Question>, Error> {
        match self.get(path, name, Want::Questions)? {
            Answer::Asked(questions) => Ok(questions),
            _ => Err(Error::new(Code::SheetReaderStopped).with("file", name)),
        }
    }

    fn read(
        &mut self,
        path: &Path,
        name: &str,
        want: Want,
    ) -> Result<(FileReading, Vec<Preview>), Error> {
        match self.get(path, name, want)? {
            Answer::Read(reading, cells) => Ok((*reading, cells)),
            _ => Err(Error::new(Code::SheetReaderStopped).with("file", name)),
        }
    }

    fn get(&mut self, path: &Path, name: &str, want: Want) -> Result<Answer, Error> {
        // A worker that runs already knows them.
        let mappings = self.running.is_none().then(|| self.mappings.clone());
        let request = Request { path: path.to_owned(), name: name.to_owned(), mappings, want };
        match self.ask(&request, name)? {
            Answer::Refused(refusal) => Err(Error::new(code(refusal.reason))
                .with("file", name)
                .with("detail", refusal.detail)),
            Answer::Unreadable(detail) => {
                Err(Error::new(Code::FileFailed).with("path", name).with("detail", detail))
            }
            answer => Ok(answer),
        }
    }

    fn ask(&mut self, request: &Request, name: &str) -> Result<Answer, Error> {
        let stopped = || Error::new(Code::SheetReaderStopped).with("file", name);
        let mut line = serde_json::to_vec(request).map_err(|e| stopped().because(e))?;
        line.push(b'\n');
        let running = match self.running.take() {
            Some(running) => running,
            None => Running::start(self.program.as_deref()).map_err(|e| stopped().because(e))?,
        };
        let running = self.running.insert(running);
        if running.stdin.write_all(&line).and_then(|()| running.stdin.flush()).is_err() {
            self.stop();
            return Err(stopped());
        }
        let answer = running.answers.recv_timeout(self.patience);
        match answer {
            Ok(line) => serde_json::from_slice(&line).map_err(|error| {
                self.stop();
                stopped().because(error)
            }),
            Err(RecvTimeoutError::Timeout) => {
                self.stop();
                Err(Error::new(Code::SheetTooSlow)
                    .with("file", name)
                    .with("seconds", self.patience.as_secs()))
            }
            Err(RecvTimeoutError::Disconnected) => {
                self.stop();
                Err(stopped())
            }
        }
    }

    fn stop(&mut self) {
        if let Some(mut running) = self.running.take() {
            let _ = running.child.kill();
            let _ = running.child.wait();
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Running {
    fn start(program: Option<&Path>) -> std::io::Result<Self> {
        let program =
            program.map_or_else(std::env::current_exe, |program| Ok(program.to_owned()))?;
        let mut child = Command::new(program)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let missing = || std::io::Error::other("no pipe");
        let stdin = child.stdin.take().ok_or_else(missing)?;
        let stdout = child.stdout.take().ok_or_else(missing)?;
        let (send, answers) = channel();
        std::thread::spawn(move || {
            let mut reader = BufReader::new(stdout);
            loop {
                let mut line = Vec::new();
                let read = (&mut reader).take(LONGEST_ANSWER).read_until(b'\n', &mut line);
                // A line that is cut off is no answer; dropping the sender says that it stopped.
                if !matches!(read, Ok(count) if count > 0)
                    || line.last() != Some(&b'\n')
                    || send.send(line).is_err()
                {
                    return;
                }
            }
        });
        Ok(Self { child, stdin, answers })
    }
}

fn code(reason: Reason) -> Code {
    match reason {
        Reason::Empty => Code::SheetEmpty,
        Reason::TooLarge => Code::SheetTooLarge,
        Reason::Encrypted => Code::SheetEncrypted,
        Reason::RightsManaged => Code::SheetRightsManaged,
        Reason::TooOld => Code::SheetTooOld,
        Reason::WebPage => Code::SheetWebPage,
        Reason::NotASheet => Code::SheetNotASheet,
        Reason::Damaged => Code::SheetDamaged,
        Reason::NothingInIt => Code::SheetNothingInIt,
    }
}
